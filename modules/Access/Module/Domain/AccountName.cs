using System.Text.RegularExpressions;

namespace BmnnHierarchy.Access.Domain;

/// <summary>What an account may be called: 2 to 40 of a-z, 0-9 and dots, a letter or digit at both ends, and not the system's own name.</summary>
internal static partial class AccountName
{
    public static bool IsWellFormed(string? name) => name is not null && name != Caller.SystemAccount && Pattern().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.]{0,38}[a-z0-9]\z")]
    private static partial Regex Pattern();
}
