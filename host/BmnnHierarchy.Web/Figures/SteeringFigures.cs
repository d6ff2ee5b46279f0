using System.Collections.Immutable;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The steering measures in a unit's totals, by name.</summary>
public sealed class SteeringFigures(ImmutableArray<KeyedMeasure> totals)
{
    private readonly Dictionary<string, Measure> _byKey = totals.ToDictionary(m => m.Key, m => m.Measure, StringComparer.Ordinal);

    /// <summary>All measures, for the figures of other parts of the product.</summary>
    public ImmutableArray<KeyedMeasure> Totals => totals;

    public StatusCounts Duties => Counts(SteeringMeasures.Status);

    public Share Verified => ShareOf(SteeringMeasures.Verified);

    /// <summary>Claims found wrong, also those corrected or withdrawn since.</summary>
    public long RejectedClaims => Values(SteeringMeasures.RejectedClaims, 1)?[0] ?? 0;

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

    /// <summary>Extensions granted.</summary>
    public long ExtensionsGranted => Values(SteeringMeasures.ExtensionsGranted, 1)?[0] ?? 0;

    /// <summary>Done within an extended deadline, of all done whose deadline was extended.</summary>
    public Share DoneExtended => ShareOf(SteeringMeasures.DoneExtended);

    /// <summary>Requests that wait for a decision.</summary>
    public long RequestsOpen => Values(SteeringMeasures.RequestsOpen, 1)?[0] ?? 0;

    /// <summary>Units that have issued their own plan, of the units that have duties.</summary>
    public Share UnitPlans => new(Values(SteeringMeasures.UnitPlanExists, 4)?[0] ?? 0, UnitsWithOverdue.Whole);

    /// <summary>Duties that carry out a core duty of the Ministry.</summary>
    public StatusCounts CoreDuties(string key) => Counts(SteeringMeasures.StatusOfCore(key));

    /// <summary>Confirmed of done, among them.</summary>
    public Share CoreVerified(string key) => ShareOf(SteeringMeasures.VerifiedOfCore(key));

    public DateOnly? EarliestOverdue => Day(SteeringMeasures.EarliestOverdue);

    public DateOnly? LastUpdate => Day(SteeringMeasures.LastUpdate);

    public StatusCounts DutiesOf(string plan, string area) => Counts(SteeringMeasures.StatusOf(plan, area));

    public Share VerifiedOf(string plan, string area) => ShareOf(SteeringMeasures.VerifiedOf(plan, area));

    /// <summary>Requests for explanation that are not accepted or withdrawn.</summary>
    public long OpenExplanations => Values(AccountabilityMeasures.Explanations, Enum.GetValues<ExplanationStatus>().Length) is { } counts
        ? counts.Sum() - counts[(int)ExplanationStatus.Accepted] - counts[(int)ExplanationStatus.Withdrawn]
        : 0;

    /// <summary>Difficulties of a kind that are not settled.</summary>
    public long OpenDifficulties(DifficultyKind kind) =>
        Values(AccountabilityMeasures.DifficultiesByKind, Enum.GetValues<DifficultyKind>().Length) is { } counts ? counts[(int)kind] : 0;

    /// <summary>Difficulties that the provinces have sent on to the Ministry.</summary>
    public long EscalatedDifficulties =>
        Values(AccountabilityMeasures.Difficulties, Enum.GetValues<DifficultyStatus>().Length) is { } counts ? counts[(int)DifficultyStatus.Escalated] : 0;

    private StatusCounts Counts(string key) => _byKey.TryGetValue(key, out var measure) ? new StatusCounts(measure.Values) : default;

    private Share ShareOf(string key) => Values(key, 2) is { } values ? new Share(values[0], values[1]) : default;

    private DateOnly? Day(string key) => Values(key, 1) is { } values ? DateOnly.FromDayNumber((int)values[0]) : null;

    private ImmutableArray<long>? Values(string key, int count) =>
        _byKey.TryGetValue(key, out var measure) && measure.Values.Length >= count ? measure.Values : null;
}
