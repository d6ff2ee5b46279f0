using System.Collections.Immutable;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The steering measures in a unit's totals, by name.</summary>
public sealed class SteeringFigures(ImmutableArray<KeyedMeasure> totals)
{
    private readonly Dictionary<string, Measure> _byKey = totals.ToDictionary(m => m.Key, m => m.Measure, StringComparer.Ordinal);

    public StatusCounts Duties => Counts(SteeringMeasures.Status);

    public Share Verified => ShareOf(SteeringMeasures.Verified);

    public Share AnnualReports => ShareOf(SteeringMeasures.AnnualReport);

    /// <summary>Units with an overdue duty, of the units that have duties.</summary>
    public Share UnitsWithOverdue
    {
        get
        {
            var flag = Values(SteeringMeasures.HasOverdue, 4);
            return flag is null ? default : new Share(flag.Value[0], flag.Value[0] + flag.Value[1]);
        }
    }

    /// <summary>Duties that carry out a core duty of the Ministry.</summary>
    public StatusCounts CoreDuties(string key) => Counts(SteeringMeasures.StatusOfCore(key));

    /// <summary>Confirmed of done, among them.</summary>
    public Share CoreVerified(string key) => ShareOf(SteeringMeasures.VerifiedOfCore(key));

    public DateOnly? EarliestOverdue => Day(SteeringMeasures.EarliestOverdue);

    public DateOnly? LastUpdate => Day(SteeringMeasures.LastUpdate);

    public StatusCounts DutiesOf(string plan, string area) => Counts(SteeringMeasures.StatusOf(plan, area));

    public Share VerifiedOf(string plan, string area) => ShareOf(SteeringMeasures.VerifiedOf(plan, area));

    private StatusCounts Counts(string key) => _byKey.TryGetValue(key, out var measure) ? new StatusCounts(measure.Values) : default;

    private Share ShareOf(string key) => Values(key, 2) is { } values ? new Share(values[0], values[1]) : default;

    private DateOnly? Day(string key) => Values(key, 1) is { } values ? DateOnly.FromDayNumber((int)values[0]) : null;

    private ImmutableArray<long>? Values(string key, int count) =>
        _byKey.TryGetValue(key, out var measure) && measure.Values.Length >= count ? measure.Values : null;
}
