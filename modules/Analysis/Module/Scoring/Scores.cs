using System.Collections.Immutable;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Analysis.Scoring;

/// <summary>One unit as it is measured.</summary>
/// <param name="Past">Its totals on the day of comparison; null when nothing was on record.</param>
internal sealed record MeasuredUnit(UnitKey Unit, UnitKind Kind, ImmutableArray<KeyedMeasure> Totals, ImmutableArray<KeyedMeasure>? Past);

/// <summary>Scores and ranks by a rule. Pure, in exact decimals: who computes it again by hand gets the same.</summary>
internal static class Scores
{
    public static ImmutableArray<PeerGroupScores> Of(ScoringRule rule, IEnumerable<MeasuredUnit> units) =>
    [
        .. units.Select(unit => (Kind: PeerKindOf(unit.Kind), Score: Of(rule, unit)))
            .Where(each => each.Score.Duties > 0)
            .GroupBy(each => (each.Kind, Size: SizeOf(rule, each.Score.Duties)), each => each.Score)
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Size)
            .Select(group => Ranked(rule, group.Key.Kind, group.Key.Size, [.. group])),
    ];

    public static UnitScore Of(ScoringRule rule, MeasuredUnit unit)
    {
        var figures = unit.Totals.ToDictionary(total => total.Key, total => total.Measure.Values, StringComparer.Ordinal);
        var status = figures.GetValueOrDefault(SteeringMeasures.Status, []);
        long Count(DutyStatus each) => (int)each < status.Length ? status[(int)each] : 0;
        (long Part, long Whole) Ratio(string key) => figures.GetValueOrDefault(key, []) is [var part, var whole, ..] ? (part, whole) : (0, 0);

        var (done, duties) = DutiesOf(status);
        var parts = rule.Criteria.Select(criterion => (Rule: criterion, Ratio: criterion.Criterion switch
        {
            Criterion.Done => (done, duties),
            Criterion.OnTime => (Count(DutyStatus.DoneOnTime), done),
            Criterion.Verified => Ratio(SteeringMeasures.Verified),
            Criterion.Reports => Ratio(SteeringMeasures.AnnualReport),
            _ => Ratio(CommitteeMeasures.Filled),
        })).ToList();

        var weights = parts.Where(part => part.Ratio.Item2 > 0).Sum(part => part.Rule.Weight);
        var (overdue, rejected) = (Count(DutyStatus.Overdue), figures.GetValueOrDefault(SteeringMeasures.RejectedClaims, []) is [var wrong, ..] ? wrong : 0);
        ImmutableArray<CriterionScore> criteria = [.. parts.Select(part => Of(part.Rule, part.Ratio.Item1, part.Ratio.Item2, weights))];
        decimal? points = weights == 0 ? null
            : Math.Max(0, criteria.Sum(criterion => criterion.Points ?? 0) - (overdue * rule.OverduePoints) - (rejected * rule.RejectedPoints));
        DateOnly? lastReport = figures.GetValueOrDefault(SteeringMeasures.LastUpdate, []) is [var day, ..] ? DateOnly.FromDayNumber((int)day) : null;
        return new UnitScore(
            unit.Unit, duties, criteria, overdue, overdue * rule.OverduePoints, rejected, rejected * rule.RejectedPoints, points, null, unit.Past is { } past ? PastOf(past) : null, lastReport);
    }

    public static PeerKind PeerKindOf(UnitKind kind) => kind switch
    {
        UnitKind.Commune => PeerKind.Commune,
        UnitKind.Ward => PeerKind.Ward,
        UnitKind.SpecialZone => PeerKind.SpecialZone,
        UnitKind.ProvincialCommittee or UnitKind.ProvincialOffice or UnitKind.ProvincialPolice or UnitKind.MilitaryCommand or UnitKind.BorderGuard or UnitKind.Department => PeerKind.Body,
        UnitKind.StateEnterprise => PeerKind.Enterprise,
        _ => PeerKind.Other,
    };

    /// <summary>A unit that had no duties yet has no past to be held against.</summary>
    private static PastScore? PastOf(ImmutableArray<KeyedMeasure> totals) =>
        DutiesOf(totals.FirstOrDefault(total => total.Key == SteeringMeasures.Status)?.Measure.Values ?? []) is (var done, > 0 and var duties) ? new PastScore(done, duties) : null;

    private static (long Done, long Duties) DutiesOf(ImmutableArray<long> status)
    {
        long Count(DutyStatus each) => (int)each < status.Length ? status[(int)each] : 0;
        return (Count(DutyStatus.DoneOnTime) + Count(DutyStatus.DoneLate), status.Sum() - Count(DutyStatus.NotApplicable));
    }

    private static CriterionScore Of(CriterionRule rule, long part, long whole, int weights)
    {
        if (whole == 0)
        {
            return new CriterionScore(rule.Criterion, part, whole, rule.Weight, null, null);
        }

        // Compared by multiplication: no percentage is rounded before it meets a threshold.
        var level = part * 100 >= whole * rule.Good ? Level.Good : part * 100 >= whole * rule.Fair ? Level.Fair : Level.Poor;
        return new CriterionScore(rule.Criterion, part, whole, rule.Weight, weights == 0 ? 0 : 100m * rule.Weight * part / (whole * (decimal)weights), level);
    }

    private static int SizeOf(ScoringRule rule, long duties) => rule.SizeBands.Count(size => duties >= size);

    private static PeerGroupScores Ranked(ScoringRule rule, PeerKind kind, int size, List<UnitScore> units)
    {
        var isRanked = units.Count(unit => unit.Points is not null) >= rule.SmallestGroup;
        var ordered = units.OrderByDescending(unit => unit.Points ?? -1).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal);
        return new PeerGroupScores(
            kind, size, size == 0 ? 1 : rule.SizeBands[size - 1], size < rule.SizeBands.Length ? rule.SizeBands[size] : null, isRanked,
            [.. ordered.Select(unit => unit with { Rank = isRanked && unit.Points is { } points ? 1 + units.Count(other => other.Points > points) : null })]);
    }
}
