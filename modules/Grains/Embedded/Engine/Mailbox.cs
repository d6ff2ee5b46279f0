using System.Diagnostics.CodeAnalysis;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>
/// Decides which waiting turn may start beside those that run. Not thread-safe: the activation holds its lock.
/// </summary>
/// <param name="shuffle">When given, picks among the waiting turns at random: the order of calls is no promise.</param>
internal sealed class Mailbox(Random? shuffle)
{
    private TurnQueue _exclusive;
    private TurnQueue _readOnly;
    private TurnQueue _interleaving;
    private long _arrivals;
    private int _exclusiveRunning;
    private int _readOnlyRunning;
    private int _interleavingRunning;

    public int Waiting => _exclusive.Count + _readOnly.Count + _interleaving.Count;

    public int Running => _exclusiveRunning + _readOnlyRunning + _interleavingRunning;

    public void Add(Turn turn)
    {
        turn.Arrival = _arrivals++;
        QueueOf(turn.Kind).Add(turn);
    }

    /// <summary>Takes a turn that may start now and counts it as running.</summary>
    public bool TryStart([NotNullWhen(true)] out Turn? turn)
    {
        while (TryTakeAdmissible(out turn))
        {
            if (!turn.IsAbandoned)
            {
                RunningOf(turn.Kind)++;
                return true;
            }

            turn.Close();
        }

        return false;
    }

    /// <summary>A turn that has been started is over.</summary>
    public void End(Turn turn) => RunningOf(turn.Kind)--;

    /// <summary>Takes what waits, whether it may start or not.</summary>
    public IReadOnlyList<Turn> TakeAll()
    {
        var all = new List<Turn>(Waiting);
        foreach (var kind in (ReadOnlySpan<TurnKind>)[TurnKind.Exclusive, TurnKind.ReadOnly, TurnKind.Interleaving])
        {
            while (QueueOf(kind).TryTake(0, out var turn))
            {
                all.Add(turn);
            }
        }

        all.Sort(static (left, right) => left.Arrival.CompareTo(right.Arrival));
        return all;
    }

    private bool TryTakeAdmissible([NotNullWhen(true)] out Turn? turn)
    {
        if (Take(ref _interleaving, out turn))
        {
            return true;
        }

        if (_exclusiveRunning > 0)
        {
            return false;
        }

        // Readers that run let further readers overtake a writer that waits, as Orleans does.
        if (_readOnlyRunning > 0)
        {
            return Take(ref _readOnly, out turn);
        }

        return PrefersReader() ? Take(ref _readOnly, out turn) : Take(ref _exclusive, out turn);
    }

    private bool PrefersReader()
    {
        if (shuffle is null || _readOnly.Count == 0 || _exclusive.Count == 0)
        {
            return _readOnly.FirstArrival < _exclusive.FirstArrival;
        }

        return shuffle.Next(2) == 0;
    }

    private bool Take(ref TurnQueue queue, [NotNullWhen(true)] out Turn? turn) =>
        queue.TryTake(shuffle is null || queue.Count == 0 ? 0 : shuffle.Next(queue.Count), out turn);

    private ref TurnQueue QueueOf(TurnKind kind)
    {
        switch (kind)
        {
            case TurnKind.ReadOnly:
                return ref _readOnly;
            case TurnKind.Interleaving:
                return ref _interleaving;
            default:
                return ref _exclusive;
        }
    }

    private ref int RunningOf(TurnKind kind)
    {
        switch (kind)
        {
            case TurnKind.ReadOnly:
                return ref _readOnlyRunning;
            case TurnKind.Interleaving:
                return ref _interleavingRunning;
            default:
                return ref _exclusiveRunning;
        }
    }
}
