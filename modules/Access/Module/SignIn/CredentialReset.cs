using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Credentials as an administrator leaves them: with a new stamp, so that no cookie of before counts.</summary>
internal sealed class CredentialReset(AccountReads reads, IPasswordHasher<Account> hasher, RulesForPasswords rules)
{
    public PasswordRules Rules => rules.Current;

    public async Task<Credential?> WithPasswordAsync(string account, string password, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(account, cancellationToken);
        return kept is null ? null : kept with
        {
            PasswordHash = hasher.HashPassword(new Account(account), password),
            FailedAttempts = 0,
            LockedUntil = null,
            Lockouts = 0,
        };
    }

    public async Task<Credential?> WithoutSecondFactorAsync(string account, CancellationToken cancellationToken) =>
        await FindAsync(account, cancellationToken) is { } kept
            ? kept with { AuthenticatorKey = null, HasSecondFactor = false, RecoveryHashes = [] }
            : null;

    private async Task<Credential?> FindAsync(string account, CancellationToken cancellationToken) =>
        AccountName.IsWellFormed(account) && await reads.FindCredentialAsync(account, cancellationToken) is { } kept
            ? kept with { SecurityStamp = Guid.NewGuid().ToString("N") }
            : null;
}
