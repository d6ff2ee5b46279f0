using System.Collections.Concurrent;
using BmnnHierarchy.Journal.Domain;

namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>
/// Where streams ended when this writer last saw them, so that an append in the usual case needs no look-up. Only a lower
/// bound: the primary key is the fence. A few hundred bytes a stream that was appended to since the start.
/// </summary>
internal sealed class KnownHeads
{
    private readonly ConcurrentDictionary<string, StreamHead> _heads = new();

    /// <summary>
    /// Puts what is known of the append's stream into the facts. False when that is not enough to accept it: an unknown
    /// stream that should not be empty, or another head than expected (a stale writer, or a command sent again).
    /// </summary>
    public bool Know(AppendRequest append, JournalFacts facts)
    {
        var head = _heads.GetValueOrDefault(append.Stream, StreamHead.Empty);
        facts.Heads[append.Stream] = head;
        return head == append.Expected;
    }

    public void Remember(Dictionary<string, StreamHead> heads)
    {
        foreach (var (stream, head) in heads)
        {
            _heads[stream] = head;
        }
    }

    public void Forget(string? stream)
    {
        if (stream is not null)
        {
            _heads.TryRemove(stream, out _);
        }
    }

    public void Clear() => _heads.Clear();
}
