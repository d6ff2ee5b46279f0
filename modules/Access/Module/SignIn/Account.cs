using BmnnHierarchy.Access.Storage;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>An account while ASP.NET Core Identity works on it. Identity sets the members one by one and then asks the store to keep it.</summary>
internal sealed class Account(string name)
{
    public string Name { get; } = name;

    public string PasswordHash { get; set; } = string.Empty;

    public string SecurityStamp { get; set; } = string.Empty;

    public int FailedAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public static Account From(Credential credential) => new(credential.Account)
    {
        PasswordHash = credential.PasswordHash,
        SecurityStamp = credential.SecurityStamp,
        FailedAttempts = credential.FailedAttempts,
        LockedUntil = credential.LockedUntil,
    };

    public Credential ToCredential() => new(Name, PasswordHash, SecurityStamp, FailedAttempts, LockedUntil);
}
