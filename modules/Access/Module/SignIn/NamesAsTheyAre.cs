using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Account names have one form, lower case; Identity would look them up in capitals.</summary>
internal sealed class NamesAsTheyAre : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

    public string? NormalizeEmail(string? email) => email;
}
