using System.Collections.Concurrent;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Opens accounts and answers who they are.</summary>
internal sealed class Accounts(
    AccountReads reads,
    AccountStream stream,
    IPasswordHasher<Account> hasher,
    IUnitDirectory units,
    IOptions<AccessSettings> settings,
    TimeProvider time) : IAccounts
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async Task<Result<AccountView>> CreateAsync(NewAccount account, string grantor, CancellationToken cancellationToken)
    {
        if (AccountName.IsWellFormed(account.Name) && await reads.FindAsync(account.Name, cancellationToken) is { } existing)
        {
            return existing;
        }

        var decided = OpenAccount.Decide(account, PasswordRules.Of(settings.Value.Passwords), units.Current);
        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        var hash = hasher.HashPassword(new Account(account.Name), account.Password);
        await stream.OpenAsync(account.Name, decided.Value, Credential.Of(account.Name, hash, Guid.NewGuid().ToString("N")), grantor, cancellationToken);
        Forget(account.Name);
        return await reads.FindAsync(account.Name, cancellationToken)
            ?? throw new InvalidOperationException($"Account {account.Name} was opened and cannot be read.");
    }

    public Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken) => reads.FindAsync(name, cancellationToken);

    public async ValueTask<Caller?> CallerAsync(string name, CancellationToken cancellationToken) =>
        await KnownAsync(name, cancellationToken) is not { IsDisabled: false } known ? null
        : UnfinishedOf(known) is null ? known.Caller
        : known.UnfinishedCaller;

    public async ValueTask<UnfinishedBusiness?> UnfinishedAsync(string name, CancellationToken cancellationToken) =>
        await KnownAsync(name, cancellationToken) is { } known ? UnfinishedOf(known) : null;

    private UnfinishedBusiness? UnfinishedOf(Known known)
    {
        if (known.MustChangePassword)
        {
            return UnfinishedBusiness.PasswordMustBeChanged;
        }

        var today = VietnamTime.Today(time);
        var roles = known.Caller.Grants.Where(grant => grant.Period.Contains(today)).Select(grant => grant.Role);
        return !known.HasSecondFactor && !HasCertificate(known) && settings.Value.NeedsSecondFactor(roles) ? UnfinishedBusiness.SecondFactorMustBeEnrolled : null;
    }

    public async ValueTask<string> DisplayNameAsync(string name, CancellationToken cancellationToken) =>
        name == Caller.SystemAccount
            ? Caller.System.DisplayName
            : (await KnownAsync(name, cancellationToken))?.Caller.DisplayName ?? name;

    /// <summary>Whether a client certificate signs in with the account here.</summary>
    public async ValueTask<bool> HasCertificateAsync(string name, CancellationToken cancellationToken) =>
        await KnownAsync(name, cancellationToken) is { } known && HasCertificate(known);

    private bool HasCertificate(Known known) => known.Certificates > 0 && settings.Value.Certificates.Use is not CertificateUse.Off;

    /// <summary>The account has changed: what was read of it is not used again.</summary>
    public void Forget(string name) => _known.TryRemove(name, out _);

    private async ValueTask<Known?> KnownAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known) && time.GetElapsedTime(known.ReadAt) < FreshFor)
        {
            return known;
        }

        var readAt = time.GetTimestamp();
        if (!AccountName.IsWellFormed(name) || await reads.FindAsync(name, cancellationToken) is not { } account)
        {
            return null;
        }

        return _known[name] = new Known(account.ToCaller(), account.IsDisabled, account.MustChangePassword, account.HasSecondFactor, account.Certificates, readAt);
    }

    private sealed record Known(Caller Caller, bool IsDisabled, bool MustChangePassword, bool HasSecondFactor, int Certificates, long ReadAt)
    {
        /// <summary>One object for all calls: what is sealed of a caller is kept with the object.</summary>
        public Caller UnfinishedCaller { get; } = Caller with { IsUnfinished = true };
    }
}
