using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Which events recorded after a day say something of it. A period is held for ever against the rules by which it was
/// closed; what later rules add reads as an adjustment. The numbers are stored.
/// </summary>
[GenerateSerializer]
public enum RestatingRules
{
    /// <summary>Decision record 0024: results of duties, their corrections and withdrawals.</summary>
    DutiesOnly = 1,

    /// <summary>Decision record 0029: whatever of any facet has a day of its own.</summary>
    EveryFacet = 2,
}

/// <summary>A contribution as it would have been at the end of a day with what was recorded later about that day.</summary>
/// <param name="Later">The later events that changed a figure of the day, in order.</param>
public sealed record Restatement(Contribution Contribution, ImmutableArray<LaterEvent> Later);

/// <param name="Measures">Keys of the figures that it changed.</param>
public sealed record LaterEvent(RecordedEvent Event, ImmutableArray<string> Measures);

/// <summary>
/// Restates one stream for a day: the state as it was known at its end, then each later event. A facet says which events are
/// about the day and how the state reads on it. Used for one stream and dropped.
/// </summary>
public abstract class RestatedDay<TState>(IFold<TState> fold, DateOnly day)
    where TState : class
{
    protected DateOnly Day => day;

    /// <param name="events">All events of the stream, in order.</param>
    /// <returns>Null when nothing was known by the day and nothing later is about it.</returns>
    public Restatement? Of(IReadOnlyList<RecordedEvent> events)
    {
        var end = AsOf.EndOf(day).Instant;
        var known = events.TakeWhile(recorded => recorded.At <= end).ToList();
        var state = known.Aggregate(fold.Empty, fold.Apply);
        var contribution = ContributionOf(state);
        var later = ImmutableArray.CreateBuilder<LaterEvent>();
        foreach (var recorded in events.Skip(known.Count))
        {
            var next = With(state, recorded);
            if (ReferenceEquals(next, state))
            {
                continue;
            }

            var before = contribution.Measures;
            (state, contribution) = (next, ContributionOf(next));
            ImmutableArray<string> changed = [.. MeasureSet.Differences(before, contribution.Measures).Select(difference => difference.Key)];
            if (!changed.IsEmpty)
            {
                later.Add(new LaterEvent(recorded, changed));
            }
        }

        // Version and head stay those of the day, whatever came later; a stream that began later has those of what came.
        return (known.Count, later.Count) switch
        {
            (0, 0) => null,
            (0, _) => new Restatement(At(later[^1].Event, end), later.ToImmutable()),
            _ => new Restatement(At(known[^1], known[^1].At), later.ToImmutable()),
        };

        Contribution At(RecordedEvent last, DateTimeOffset instant) =>
            contribution with { Version = last.Sequence, At = instant, Head = last.Hash.ToString() };
    }

    /// <summary>The state with an event that was recorded after the day; the same instance when the event is not about the day.</summary>
    protected abstract TState With(TState state, RecordedEvent later);

    /// <summary>The figures at the end of the day.</summary>
    protected abstract Contribution ContributionOf(TState state);
}
