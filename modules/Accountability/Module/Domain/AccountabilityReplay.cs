using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>The facet's contributions from the journal alone.</summary>
internal sealed class AccountabilityReplay : IFacetReplay
{
    public string Facet => AccountabilityMeasures.Facet;

    public bool Owns(string stream) => AccountabilityStreams.TryUnitOf(stream, out _);

    public string StreamOf(UnitKey unit) => AccountabilityStreams.Of(unit);

    public Contribution Replay(string stream, IReadOnlyList<RecordedEvent> events)
    {
        if (!AccountabilityStreams.TryUnitOf(stream, out var unit))
        {
            throw new ArgumentException($"Not an accountability stream: {stream}", nameof(stream));
        }

        var state = events.Aggregate(AccountabilityState.Empty, AccountabilityFold.Instance.Apply);
        return AccountabilityContribution.Of(unit, state, events.Count == 0 ? 0 : events[^1].Sequence);
    }
}

/// <summary>Names of streams: <c>accountability/</c> and the unit key.</summary>
internal static class AccountabilityStreams
{
    private const string Prefix = "accountability/";

    public static string Of(UnitKey unit) => Prefix + unit;

    public static bool TryUnitOf(string stream, out UnitKey unit)
    {
        unit = default;
        return stream.StartsWith(Prefix, StringComparison.Ordinal) && UnitKey.TryParse(stream[Prefix.Length..], out unit);
    }
}
