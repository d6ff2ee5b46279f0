using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>
/// What ASP.NET Core Identity needs of a store, over the module's own tables: password, stamp, lockout, and in the other
/// part the second factor. Accounts are opened through <see cref="IAccounts"/> and never deleted, so those members refuse.
/// </summary>
internal sealed partial class AccountStore(
    AccountReads reads, AccountStream accounts, IDataProtectionProvider protection, IOptions<AccessSettings> settings, TimeProvider time)
    : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindByNameAsync(userId, cancellationToken);

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        AccountName.IsWellFormed(normalizedUserName) && await reads.FindCredentialAsync(normalizedUserName, cancellationToken) is { } credential
            ? Account.From(credential)
            : null;

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var now = user.ToCredential();
        var events = await reads.FindCredentialAsync(user.Name, cancellationToken) is { } before ? WhatHappened(before, now) : [];
        await (events.IsEmpty
            ? accounts.KeepAsync(now, cancellationToken)
            : accounts.RecordAsync(events, now, events is [AccountEvent.Locked] ? Caller.SystemAccount : user.Name, cancellationToken));
        return IdentityResult.Success;
    }

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are opened through IAccounts.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are never deleted.");

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Name);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    // Names are stored in the one form in which they are looked up.
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account keeps its name.");

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? string.Empty;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    /// <summary>Identity compares with the machine's clock, so it is told whether, not until when.</summary>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockedUntil > time.GetUtcNow() ? DateTimeOffset.MaxValue : null);

    /// <summary>Each lockout in a row lasts twice as long as the one before.</summary>
    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd is null ? null : time.GetUtcNow() + LockoutBackoff.LengthOf(user.Lockouts++, settings.Value.Lockout);
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.FailedAttempts);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.FailedAttempts = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedAttempts);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static ImmutableArray<AccountEvent> WhatHappened(Credential before, Credential now)
    {
        var events = ImmutableArray.CreateBuilder<AccountEvent>();
        if (before.PasswordHash != now.PasswordHash)
        {
            events.Add(new AccountEvent.PasswordChanged());
        }

        if (now.LockedUntil is { } until && before.LockedUntil != until)
        {
            events.Add(new AccountEvent.Locked(until));
        }

        if (before.HasSecondFactor != now.HasSecondFactor)
        {
            events.Add(now.HasSecondFactor ? new AccountEvent.SecondFactorEnrolled() : new AccountEvent.SecondFactorRemoved());
        }

        if (!before.RecoveryHashes.SequenceEqual(now.RecoveryHashes) && now.HasSecondFactor)
        {
            var isUse = now.RecoveryHashes.All(before.RecoveryHashes.Contains);
            events.Add(isUse ? new AccountEvent.RecoveryCodeUsed(now.RecoveryHashes.Length) : new AccountEvent.RecoveryCodesMade(now.RecoveryHashes.Length));
        }

        return events.ToImmutable();
    }
}
