using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Recomputes a facet's contributions from the journal alone, for reconciliation, history and rebuilding. Implemented by
/// each module that contributes; it must not read anything but events.
/// </summary>
public interface IFacetReplay
{
    string Facet { get; }

    /// <summary>True for the streams that the facet owns.</summary>
    bool Owns(string stream);

    /// <summary>The stream of a unit's facet, whether it has events or not.</summary>
    string StreamOf(UnitKey unit);

    /// <summary>Begins to replay a stream that the facet owns.</summary>
    IFacetCourse Begin(string stream);

    /// <summary>
    /// The contribution that the facet would have made at the end of a day, had everything been on record then that is on
    /// record now about that time: what was corrected, withdrawn or reported late since. The same as the replay up to that
    /// day where nothing of the kind came later.
    /// </summary>
    /// <param name="events">All events of the stream, in order.</param>
    /// <returns>Null when nothing on record is about that day.</returns>
    Restatement? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day, RestatingRules rules);
}

/// <summary>One stream being replayed.</summary>
public interface IFacetCourse
{
    /// <summary>Takes the next event; they come in order and without a gap from the first.</summary>
    void Take(RecordedEvent recorded);

    /// <summary>The contribution after the events so far; at least one was taken.</summary>
    Contribution Contribution { get; }
}

public static class FacetReplaying
{
    /// <summary>The contribution after the last of a stream's events, which come in order and whole. At least one.</summary>
    public static Contribution Replay(this IFacetReplay facet, string stream, IEnumerable<RecordedEvent> events)
    {
        var course = facet.Begin(stream);
        foreach (var recorded in events)
        {
            course.Take(recorded);
        }

        return course.Contribution;
    }

    /// <summary>The contribution as it was recorded at the end of a day; null when nothing was recorded up to then.</summary>
    public static Contribution? ReplayUpTo(this IFacetReplay facet, string stream, IEnumerable<RecordedEvent> events, DateTimeOffset instant)
    {
        var known = events.TakeWhile(recorded => recorded.At <= instant).ToList();
        return known.Count == 0 ? null : facet.Replay(stream, known);
    }

    /// <summary>A day that nothing recorded later says anything of.</summary>
    public static Restatement? AsRecorded(this IFacetReplay facet, string stream, IEnumerable<RecordedEvent> events, DateOnly day) =>
        facet.ReplayUpTo(stream, events, AsOf.EndOf(day).Instant) is { } contribution ? new Restatement(contribution, []) : null;
}

/// <summary>A course that folds the stream's state and asks it for the contribution.</summary>
public sealed class FoldedCourse<TState>(IFold<TState> fold, Func<TState, RecordedEvent, Contribution> contributionOf) : IFacetCourse
    where TState : class
{
    private TState _state = fold.Empty;
    private RecordedEvent? _last;

    /// <summary>It carries the head: the hash of the last event taken.</summary>
    public Contribution Contribution => _last is null
        ? throw new InvalidOperationException("No event was taken.")
        : contributionOf(_state, _last) with { Head = _last.Hash.ToString() };

    public void Take(RecordedEvent recorded) => (_state, _last) = (fold.Apply(_state, recorded), recorded);
}
