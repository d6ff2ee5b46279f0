using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>Who asked for what, for one append.</summary>
/// <param name="CommandDigest">Digest of the command's body, so that a reused id is told from a retry.</param>
public sealed record CommandHeader(string CommandId, Digest CommandDigest, string Actor, DateTimeOffset At, string? Reason);

/// <summary>What a change entails beside its events.</summary>
public sealed record Consequences(ImmutableArray<RowWrite> Rows, ImmutableArray<OutboxMessage> Outbox)
{
    public static Consequences None { get; } = new([], []);
}

/// <summary>How a module's state is folded from its events. All members are pure.</summary>
public interface IFold<TState>
    where TState : class
{
    /// <summary>Name and version of the state's snapshot form; change it when the form changes.</summary>
    string Shape { get; }

    TState Empty { get; }

    TState Apply(TState state, RecordedEvent recorded);
}

/// <summary>
/// One stream in memory: the folded state and its head. For one owner at a time (a grain's turn). After an exception, or
/// any outcome but <see cref="AppendOutcome.Appended"/> and <see cref="AppendOutcome.AlreadyAppended"/>, load again.
/// </summary>
public sealed class EventStream<TState>(IJournal journal, IFold<TState> fold, string stream)
    where TState : class
{
    private const int EventsBetweenSnapshots = 200;

    private long _lastSnapshot;

    public string Name => stream;

    public TState State { get; private set; } = fold.Empty;

    public StreamHead Head { get; private set; } = StreamHead.Empty;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        (State, Head, _lastSnapshot) = (fold.Empty, StreamHead.Empty, 0);
        if (await journal.LoadSnapshotAsync(stream, cancellationToken) is { } snapshot && snapshot.Shape == fold.Shape)
        {
            (State, Head, _lastSnapshot) = (CanonicalJson.Read<TState>(snapshot.Payload), snapshot.Head, snapshot.Head.Sequence);
        }

        await foreach (var recorded in journal.ReadAsync(stream, Head.Sequence, cancellationToken))
        {
            State = fold.Apply(State, recorded);
            Head = new StreamHead(recorded.Sequence, recorded.Hash);
        }
    }

    /// <summary>
    /// Appends the changes with what follows from them. <paramref name="consequences"/> sees the state as it will be.
    /// The state moves only when the append is durable.
    /// </summary>
    public async Task<AppendOutcome> AppendAsync(
        CommandHeader header,
        ImmutableArray<NewEvent> changes,
        Func<TState, StreamHead, Consequences> consequences,
        CancellationToken cancellationToken)
    {
        var events = EventChain.Extend(stream, Head, header, changes);
        var next = events.Aggregate(State, fold.Apply);
        var nextHead = new StreamHead(events[^1].Sequence, events[^1].Hash);
        var (rows, outbox) = consequences(next, nextHead);
        var outcome = await journal.AppendAsync(
            new AppendRequest(stream, Head, header.CommandId, header.CommandDigest, events, rows, outbox), cancellationToken);
        if (outcome is AppendOutcome.Appended)
        {
            (State, Head) = (next, nextHead);
        }

        return outcome;
    }

    /// <summary>Keeps a snapshot when enough events have come since the last one.</summary>
    public async Task SaveSnapshotIfDueAsync(CancellationToken cancellationToken)
    {
        if (Head.Sequence - _lastSnapshot < EventsBetweenSnapshots)
        {
            return;
        }

        await journal.SaveSnapshotAsync(new StreamSnapshot(stream, Head, fold.Shape, CanonicalJson.Write(State)), cancellationToken);
        _lastSnapshot = Head.Sequence;
    }
}
