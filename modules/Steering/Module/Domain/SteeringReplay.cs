using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>Steering contributions from the journal alone.</summary>
internal sealed class SteeringReplay : IFacetReplay
{
    public string Facet => SteeringMeasures.Facet;

    public bool Owns(string stream) => SteeringStreams.TryUnitOf(stream, out _);

    public string StreamOf(UnitKey unit) => SteeringStreams.Of(unit);

    public Contribution Replay(string stream, IReadOnlyList<RecordedEvent> events)
    {
        if (!SteeringStreams.TryUnitOf(stream, out var unit))
        {
            throw new ArgumentException($"Not a steering stream: {stream}", nameof(stream));
        }

        var state = events.Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);
        return SteeringContribution.Of(unit, state, events.Count == 0 ? 0 : events[^1].Sequence);
    }
}

/// <summary>Names of steering streams: <c>steering/</c> and the unit key.</summary>
internal static class SteeringStreams
{
    private const string Prefix = "steering/";

    public static string Of(UnitKey unit) => Prefix + unit;

    public static bool TryUnitOf(string stream, out UnitKey unit)
    {
        unit = default;
        return stream.StartsWith(Prefix, StringComparison.Ordinal) && UnitKey.TryParse(stream[Prefix.Length..], out unit);
    }
}
