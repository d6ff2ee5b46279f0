using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Writes what happens to accounts: the events, and the rows that follow from them, in one transaction.</summary>
internal sealed class AccountStream(IJournal journal, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>False when the account exists already; nothing is written then.</summary>
    public async Task<bool> OpenAsync(
        string name, ImmutableArray<AccountEvent> events, Credential credential, string actor, CancellationToken cancellationToken)
    {
        var stream = await LoadAsync(name, cancellationToken);
        if (stream.State.Exists)
        {
            return false;
        }

        var outcome = await AppendAsync(stream, new("open", DigestOf(events), actor, time.GetUtcNow(), Reason: null), events, _ => AccountTables.RowsOf(credential), cancellationToken);

        // Whoever else opened the account in the meantime has won; both asked for the same name.
        return outcome is AppendOutcome.Appended;
    }

    /// <summary>Records that a credential changed in a way that belongs on record.</summary>
    /// <exception cref="InvalidOperationException">Something else happened to the account at the same time.</exception>
    public async Task RecordAsync(
        ImmutableArray<AccountEvent> events, Credential credential, string actor, CancellationToken cancellationToken)
    {
        var stream = await LoadAsync(credential.Account, cancellationToken);
        var header = new CommandHeader($"{events[0].GetType().Name}@{stream.Head.Sequence}", DigestOf(events), actor, time.GetUtcNow(), Reason: null);
        if (await AppendAsync(stream, header, events, _ => AccountTables.RowsOf(credential), cancellationToken) is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException($"Account {credential.Account} changed at the same time.");
        }
    }

    /// <summary>
    /// Decides on the account as it is and records the outcome; again when something else happened meanwhile. The same act
    /// with the same body has been carried out: nothing more is done.
    /// </summary>
    /// <param name="body">What was asked, so that a command id cannot stand for two things.</param>
    /// <param name="also">Further rows to keep with the events, from the state as it will be: a credential, a token's digest.</param>
    public async Task<Refusal?> ActAsync(
        string name,
        AccountAct act,
        string body,
        Func<AccountState, Result<ImmutableArray<AccountEvent>>> decide,
        Func<AccountState, IEnumerable<RowWrite>>? also,
        CancellationToken cancellationToken)
    {
        var header = new CommandHeader(act.CommandId, Digest.OfText(body).By(act.By.Account), act.By.Account, time.GetUtcNow(), act.Reason.Trim());
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stream = await LoadAsync(name, cancellationToken);
            if (await WasDoneAsync(stream.Name, header, cancellationToken) is { } done)
            {
                return done ? null : Refusal.Of(AccessRefusals.CommandIdIsReused);
            }

            var decided = stream.State.Exists ? decide(stream.State) : Refusal.Of(AccessRefusals.AccountIsUnknown, "account");
            if (decided.IsRefused)
            {
                return decided.Refusal;
            }

            switch (await AppendAsync(stream, header, decided.Value, also, cancellationToken))
            {
                case AppendOutcome.Appended or AppendOutcome.AlreadyAppended:
                    return null;
                case AppendOutcome.CommandIdReused:
                    return Refusal.Of(AccessRefusals.CommandIdIsReused);
            }
        }

        throw new InvalidOperationException($"Account {name} keeps changing.");
    }

    /// <summary>The account as its events say.</summary>
    public async Task<AccountState> StateOfAsync(string name, CancellationToken cancellationToken) => (await LoadAsync(name, cancellationToken)).State;

    /// <summary>Replaces a credential without anything worth recording: a wrong password counted, a counter reset.</summary>
    public Task KeepAsync(Credential credential, CancellationToken cancellationToken) =>
        journal.WriteAsync(new DerivedWrite(AccountTables.RowsOf(credential), [], []), cancellationToken);

    private async Task<EventStream<AccountState>> LoadAsync(string name, CancellationToken cancellationToken)
    {
        var stream = new EventStream<AccountState>(journal, new AccountFold(), $"access/account:{name}");
        await stream.LoadAsync(cancellationToken);
        return stream;
    }

    /// <summary>Null: the command is new. False: its id belongs to another body.</summary>
    private async Task<bool?> WasDoneAsync(string stream, CommandHeader header, CancellationToken cancellationToken)
    {
        await foreach (var recorded in journal.ReadAsync(stream, 0, cancellationToken))
        {
            if (recorded.CommandId == header.CommandId)
            {
                return recorded.CommandDigest == header.CommandDigest;
            }
        }

        return null;
    }

    private static Digest DigestOf(ImmutableArray<AccountEvent> events) =>
        Digest.OfText(string.Join('\n', events.Select(happened => happened.ToNew().Payload)));

    private static Task<AppendOutcome> AppendAsync(
        EventStream<AccountState> stream,
        CommandHeader header,
        ImmutableArray<AccountEvent> events,
        Func<AccountState, IEnumerable<RowWrite>>? also,
        CancellationToken cancellationToken)
    {
        var name = stream.Name[(stream.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return stream.AppendAsync(
            header,
            [.. events.Select(happened => happened.ToNew())],
            (state, _) => new Consequences([.. AccountTables.RowsOf(name, state), .. also?.Invoke(state) ?? []], []),
            cancellationToken);
    }
}
