using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Testing.Rollup;

/// <summary>
/// The same facts told twice: late, as they were put on record, and timely, each on its own day. Closing a period while the
/// late story is under way must come to what the timely one would have said on the period's last day.
/// </summary>
/// <param name="Day">The last day of the period.</param>
/// <param name="ClosedOn">What was on record up to the end of this day went in when it was closed.</param>
public sealed record LateRecords(
    IFacetReplay Facet, string Stream, IReadOnlyList<RecordedEvent> Late, IReadOnlyList<RecordedEvent> Timely, DateOnly Day, DateOnly ClosedOn)
{
    /// <summary>Figures that tell when something was put on record, which the two stories differ in by nature.</summary>
    public ImmutableHashSet<string> OfTheirRecord { get; init; } = [];

    /// <summary>What does not hold; null when everything does.</summary>
    public string? Fault
    {
        get
        {
            var closedAt = AsOf.EndOf(ClosedOn).Instant;
            var frozen = Facet.Restate(Stream, [.. Late.TakeWhile(recorded => recorded.At <= closedAt)], Day, RestatingRules.EveryFacet);
            var now = Facet.Restate(Stream, Late, Day, RestatingRules.EveryFacet);
            var timely = Facet.ReplayUpTo(Stream, Timely, AsOf.EndOf(Day).Instant);
            ImmutableArray<PeriodAdjustment> adjustments =
            [
                .. MeasureSet.Differences(Of(frozen?.Contribution), Of(now?.Contribution))
                    .Select(figure => new PeriodAdjustment(figure.Key, figure.Before, figure.After)),
            ];
            return FiguresFault(Adjusted(Of(frozen?.Contribution), adjustments), Of(timely))
                ?? RecordsFault(adjustments, [.. (now?.Later ?? []).Where(later => later.Event.At > closedAt)])
                ?? PlaceFault(now);
        }
    }

    private ImmutableArray<KeyedMeasure> Of(Contribution? contribution) =>
        [.. (contribution?.Measures ?? []).Where(figure => !OfTheirRecord.Contains(figure.Key))];

    private static string? FiguresFault(ImmutableArray<KeyedMeasure> adjusted, ImmutableArray<KeyedMeasure> timely) =>
        MeasureSet.Differences(adjusted, timely).Select(figure => $"{figure.Key} is {Text(figure.Before)} and should be {Text(figure.After)}").FirstOrDefault();

    /// <summary>Who recorded what since names every figure that reads otherwise.</summary>
    private static string? RecordsFault(ImmutableArray<PeriodAdjustment> adjustments, ImmutableArray<LaterEvent> since)
    {
        var named = since.SelectMany(later => later.Measures).ToHashSet(StringComparer.Ordinal);
        return adjustments.Where(adjustment => !named.Contains(adjustment.Measure)).Select(adjustment => $"Nobody changed {adjustment.Measure}").FirstOrDefault();
    }

    /// <summary>A restated contribution stands where the one of the day stood: its version and head go into the hash of the period.</summary>
    private string? PlaceFault(Restatement? now) => Facet.AsRecorded(Stream, Late, Day)?.Contribution is not { } recorded ? null
        : now is null ? "What was recorded by the day is lost"
        : (recorded.Version, recorded.At, recorded.Head) != (now.Contribution.Version, now.Contribution.At, now.Contribution.Head) ? "Its place in the stream has changed"
        : null;

    /// <summary>The frozen figures with each difference added; a day that moved is put in its place.</summary>
    private static ImmutableArray<KeyedMeasure> Adjusted(ImmutableArray<KeyedMeasure> frozen, ImmutableArray<PeriodAdjustment> adjustments)
    {
        var byKey = adjustments.ToDictionary(adjustment => adjustment.Measure, StringComparer.Ordinal);
        return
        [
            .. frozen.Where(figure => !byKey.ContainsKey(figure.Key))
                .Concat(adjustments.Where(adjustment => adjustment.Adjusted is not null).Select(adjustment => new KeyedMeasure(adjustment.Measure, Sum(adjustment))))
                .OrderBy(figure => figure.Key, StringComparer.Ordinal),
        ];
    }

    private static Measure Sum(PeriodAdjustment adjustment) =>
        adjustment is { Adjusted: { Kind: not (MeasureKind.Earliest or MeasureKind.Latest) } to, Difference: { } difference }
            ? to with { Values = [.. difference.Select((change, i) => (adjustment.Frozen?.Values.ElementAtOrDefault(i) ?? 0) + change)] }
            : adjustment.Adjusted!;

    private static string Text(Measure? measure) => measure is null ? "missing" : $"{measure.Kind} {string.Join(' ', measure.Values)}";
}
