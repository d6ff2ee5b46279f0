using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup.Domain.Periods;

/// <summary>
/// The figures of a period were frozen. What was on record up to the event's instant went in; the event's version is the
/// number of the <see cref="RestatingRules"/>.
/// </summary>
/// <param name="Children">The children that went in, by mark: enough to prove them.</param>
internal sealed record PeriodClosed(string Period, DateOnly First, DateOnly Last, Snapshot Snapshot, ImmutableArray<ChildMark> Children)
{
    public const string Type = "rollup.period-closed";

    public NewEvent ToEvent() => new(Type, (int)RestatingRules.EveryFacet, CanonicalJson.Write(this));
}

/// <summary>The stream of a unit's closed periods: <c>rollup/</c> and the unit key.</summary>
internal static class PeriodStreams
{
    public static string Of(UnitKey unit) => "rollup/" + unit;
}

/// <param name="Closed">By key of the period.</param>
internal sealed record PeriodsState(ImmutableSortedDictionary<string, FrozenPeriod> Closed)
{
    public static PeriodsState Empty { get; } = new(ImmutableSortedDictionary.Create<string, FrozenPeriod>(StringComparer.Ordinal));
}

/// <param name="CommandId">The command that closed it.</param>
internal sealed record FrozenPeriod(ClosedPeriod Period, string CommandId);

internal sealed class PeriodsFold : IFold<PeriodsState>
{
    public static PeriodsFold Instance { get; } = new();

    public string Shape => "rollup.periods/2";

    public PeriodsState Empty => PeriodsState.Empty;

    public PeriodsState Apply(PeriodsState state, RecordedEvent recorded)
    {
        var rules = (RestatingRules)recorded.Version;
        if (recorded.Type != PeriodClosed.Type || !Enum.IsDefined(rules))
        {
            throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}.");
        }

        var closed = CanonicalJson.Read<PeriodClosed>(recorded.Payload);
        var period = new ClosedPeriod(closed.Period, closed.First, closed.Last, recorded.At, recorded.Actor, closed.Snapshot, rules);
        return state with { Closed = state.Closed.SetItem(closed.Period, new FrozenPeriod(period, recorded.CommandId)) };
    }
}
