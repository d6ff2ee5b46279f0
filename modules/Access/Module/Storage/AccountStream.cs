using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Writes what happens to accounts: the events, and the rows that follow from them, in one transaction.</summary>
internal sealed class AccountStream(IJournal journal, TimeProvider time)
{
    /// <summary>False when the account exists already; nothing is written then.</summary>
    public async Task<bool> OpenAsync(
        string name, ImmutableArray<AccountEvent> events, Credential credential, string actor, CancellationToken cancellationToken)
    {
        var stream = await LoadAsync(name, cancellationToken);
        if (stream.State.Exists)
        {
            return false;
        }

        var outcome = await AppendAsync(stream, name, "open", actor, events, credential, cancellationToken);

        // Whoever else opened the account in the meantime has won; both asked for the same name.
        return outcome is AppendOutcome.Appended;
    }

    /// <summary>Records that a credential changed in a way that belongs on record.</summary>
    /// <exception cref="InvalidOperationException">Something else happened to the account at the same time.</exception>
    public async Task RecordAsync(AccountEvent happened, Credential credential, string actor, CancellationToken cancellationToken)
    {
        var name = credential.Account;
        var stream = await LoadAsync(name, cancellationToken);
        var command = $"{happened.GetType().Name}@{stream.Head.Sequence}";
        if (await AppendAsync(stream, name, command, actor, [happened], credential, cancellationToken) is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException($"Account {name} changed at the same time.");
        }
    }

    /// <summary>Replaces a credential without anything worth recording: a wrong password counted, a counter reset.</summary>
    public Task KeepAsync(Credential credential, CancellationToken cancellationToken) =>
        journal.WriteAsync(new DerivedWrite([AccountTables.RowOf(credential)], [], []), cancellationToken);

    private async Task<EventStream<AccountState>> LoadAsync(string name, CancellationToken cancellationToken)
    {
        var stream = new EventStream<AccountState>(journal, new AccountFold(), $"access/account:{name}");
        await stream.LoadAsync(cancellationToken);
        return stream;
    }

    private Task<AppendOutcome> AppendAsync(
        EventStream<AccountState> stream,
        string name,
        string command,
        string actor,
        ImmutableArray<AccountEvent> events,
        Credential credential,
        CancellationToken cancellationToken)
    {
        var changes = events.Select(happened => happened.ToNew()).ToImmutableArray();
        var digest = Digest.OfText(string.Join('\n', changes.Select(change => change.Payload)));
        var header = new CommandHeader(command, digest, actor, time.GetUtcNow(), Reason: null);
        return stream.AppendAsync(
            header,
            changes,
            (state, _) => new Consequences([.. AccountTables.RowsOf(name, state), AccountTables.RowOf(credential)], []),
            cancellationToken);
    }
}
