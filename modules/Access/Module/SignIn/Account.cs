using System.Collections.Immutable;
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

    public string? AuthenticatorKey { get; set; }

    public bool HasSecondFactor { get; set; }

    public long LastStep { get; set; }

    public ImmutableArray<string> RecoveryHashes { get; set; } = [];

    public int Lockouts { get; set; }

    public static Account From(Credential credential) => new(credential.Account)
    {
        PasswordHash = credential.PasswordHash,
        SecurityStamp = credential.SecurityStamp,
        FailedAttempts = credential.FailedAttempts,
        LockedUntil = credential.LockedUntil,
        AuthenticatorKey = credential.AuthenticatorKey,
        HasSecondFactor = credential.HasSecondFactor,
        LastStep = credential.LastStep,
        RecoveryHashes = credential.RecoveryHashes,
        Lockouts = credential.Lockouts,
    };

    public Credential ToCredential() => new(
        Name, PasswordHash, SecurityStamp, FailedAttempts, LockedUntil, AuthenticatorKey, HasSecondFactor, LastStep, RecoveryHashes, Lockouts);
}
