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

    public IFacetCourse Begin(string stream)
    {
        var unit = UnitOf(stream);
        return new FoldedCourse<AccountabilityState>(AccountabilityFold.Instance, (state, last) => AccountabilityContribution.Of(unit, state, last.Sequence));
    }

    public Restatement? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day, RestatingRules rules) =>
        rules < RestatingRules.EveryFacet ? this.AsRecorded(stream, events, day) : new RestatedAccount(UnitOf(stream), day).Of(events);

    private static UnitKey UnitOf(string stream) => AccountabilityStreams.TryUnitOf(stream, out var unit)
        ? unit
        : throw new ArgumentException($"Not an accountability stream: {stream}", nameof(stream));
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
