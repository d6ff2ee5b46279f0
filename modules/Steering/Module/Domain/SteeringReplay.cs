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

    public IFacetCourse Begin(string stream) => new FoldedCourse<SteeringState>(
        SteeringFold.Instance, (state, last) => SteeringContribution.Of(UnitOf(stream), state, last.Sequence));

    public Restatement? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day, RestatingRules rules) =>
        new RestatedDuties(UnitOf(stream), day, rules).Of(events);

    private static UnitKey UnitOf(string stream) => SteeringStreams.TryUnitOf(stream, out var unit)
        ? unit
        : throw new ArgumentException($"Not a steering stream: {stream}", nameof(stream));
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
