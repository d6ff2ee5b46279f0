using System.Diagnostics.CodeAnalysis;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A queue through the turns' own links: an activation that waits for nothing costs nothing.</summary>
internal struct TurnQueue
{
    private Turn? _first;
    private Turn? _last;

    public int Count { get; private set; }

    public readonly long FirstArrival => _first?.Arrival ?? long.MaxValue;

    public void Add(Turn turn)
    {
        turn.Next = null;
        if (_last is null)
        {
            _first = turn;
        }
        else
        {
            _last.Next = turn;
        }

        _last = turn;
        Count++;
    }

    /// <summary>Takes the turn at a position; 0 is the first.</summary>
    public bool TryTake(int position, [NotNullWhen(true)] out Turn? taken)
    {
        Turn? before = null;
        taken = _first;
        for (; taken is not null && position > 0; position--)
        {
            before = taken;
            taken = taken.Next;
        }

        if (taken is null)
        {
            return false;
        }

        if (before is null)
        {
            _first = taken.Next;
        }
        else
        {
            before.Next = taken.Next;
        }

        if (ReferenceEquals(_last, taken))
        {
            _last = before;
        }

        taken.Next = null;
        Count--;
        return true;
    }
}
