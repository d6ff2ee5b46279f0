using System.Collections.Immutable;

namespace BmnnHierarchy.Access.Storage;

/// <summary>What sign-in needs of an account. Not history: replaced as a whole.</summary>
/// <param name="AuthenticatorKey">Protected with the host's keys; null until enrolment begins.</param>
/// <param name="LastStep">The half minute of the last code that was accepted: no code counts twice.</param>
/// <param name="RecoveryHashes">Digests of the recovery codes that are left.</param>
/// <param name="Lockouts">How often in a row the account was locked: each lasts twice as long as the one before.</param>
internal sealed record Credential(
    string Account,
    string PasswordHash,
    string SecurityStamp,
    int FailedAttempts,
    DateTimeOffset? LockedUntil,
    string? AuthenticatorKey,
    bool HasSecondFactor,
    long LastStep,
    ImmutableArray<string> RecoveryHashes,
    int Lockouts)
{
    /// <summary>Of an account without a second factor.</summary>
    public static Credential Of(string account, string passwordHash, string securityStamp) =>
        new(account, passwordHash, securityStamp, 0, null, null, false, 0, [], 0);
}
