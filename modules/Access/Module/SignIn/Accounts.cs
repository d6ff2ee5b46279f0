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
    IOptions<IdentityOptions> identity,
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

        var decided = OpenAccount.Decide(account, identity.Value.Password.RequiredLength, units.Current);
        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        var user = new Account(account.Name) { SecurityStamp = Guid.NewGuid().ToString("N") };
        user.PasswordHash = hasher.HashPassword(user, account.Password);
        await stream.OpenAsync(account.Name, decided.Value, user.ToCredential(), grantor, cancellationToken);
        _known.TryRemove(account.Name, out _);
        return await reads.FindAsync(account.Name, cancellationToken)
            ?? throw new InvalidOperationException($"Account {account.Name} was opened and cannot be read.");
    }

    public Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken) => reads.FindAsync(name, cancellationToken);

    public async ValueTask<Caller?> CallerAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known) && time.GetElapsedTime(known.ReadAt) < FreshFor)
        {
            return known.Caller;
        }

        var readAt = time.GetTimestamp();
        var account = AccountName.IsWellFormed(name) ? await reads.FindAsync(name, cancellationToken) : null;
        if (account is null)
        {
            return null;
        }

        var caller = account.ToCaller();
        _known[name] = new Known(caller, readAt);
        return caller;
    }

    public async ValueTask<string> DisplayNameAsync(string name, CancellationToken cancellationToken) =>
        name == Caller.SystemAccount
            ? Caller.System.DisplayName
            : (await CallerAsync(name, cancellationToken))?.DisplayName ?? name;

    private sealed record Known(Caller Caller, long ReadAt);
}
