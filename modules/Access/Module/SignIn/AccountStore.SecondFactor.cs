using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>
/// The second factor. The key of the authenticator is protected with the host's keys: who reads the database alone cannot
/// make codes. Without those keys it is as if none were enrolled in the authenticator, and codes are refused.
/// </summary>
internal sealed partial class AccountStore
    : IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    private readonly IDataProtector _keys = protection.CreateProtector("access.authenticator-key");

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        user.HasSecondFactor = enabled;
        if (!enabled)
        {
            user.AuthenticatorKey = null;
            user.RecoveryHashes = [];
        }

        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasSecondFactor);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = _keys.Protect(key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (user.AuthenticatorKey is not { } kept)
        {
            return Task.FromResult<string?>(null);
        }

        try
        {
            return Task.FromResult<string?>(_keys.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Identity would take "no key" for "no second factor": a key that no code matches keeps the account closed.
            return Task.FromResult<string?>(Base32.Write(RandomNumberGenerator.GetBytes(20)));
        }
    }

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryHashes = [.. recoveryCodes.Select(RecoveryCode.HashOf)];
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryHashes.Remove(RecoveryCode.HashOf(code));
        var isRedeemed = left.Length < user.RecoveryHashes.Length;
        user.RecoveryHashes = left;
        return Task.FromResult(isRedeemed);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryHashes.Length);
}
