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

    public IFacetCourse Begin(string stream) => AccountabilityStreams.TryUnitOf(stream, out var unit)
        ? new FoldedCourse<AccountabilityState>(AccountabilityFold.Instance, (state, last) => AccountabilityContribution.Of(unit, state, last.Sequence))
        : throw new ArgumentException($"Not an accountability stream: {stream}", nameof(stream));

    /// <summary>Requests and answers hold from the instant of their record: nothing of them reaches back.</summary>
    public Contribution? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day) =>
        this.ReplayUpTo(stream, events, AsOf.EndOf(day).Instant);
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
