using System.Collections.Immutable;
using BmnnHierarchy.Analysis.Scoring;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Analysis.Tests.Scoring;

public sealed class ScoresTests
{
    private static readonly ScoringRule Rule = new(
        new DateOnly(2026, 1, 1),
        [
            new(Criterion.Done, 40, 90, 70), new(Criterion.OnTime, 20, 90, 70), new(Criterion.Verified, 20, 80, 50),
            new(Criterion.Reports, 10, 100, 100), new(Criterion.Committee, 10, 100, 80),
        ],
        OverduePoints: 1, RejectedPoints: 2, SizeBands: [10], SmallestGroup: 2);

    [Fact]
    public void A_score_is_the_weighted_parts_less_what_is_taken_off()
    {
        var score = Scores.Of(Rule, Unit("31-1", onTime: 6, late: 2, overdue: 2, verified: 4, rejected: 1, reports: (1, 1), seats: (4, 5)));

        // 40×8/10 + 20×6/8 + 20×4/8 + 10×1/1 + 10×4/5 − 2×1 − 1×2
        score.Points.ShouldBe(32m + 15m + 10m + 10m + 8m - 2m - 2m);
        score.Criteria.Select(line => line.Level).ShouldBe([Level.Fair, Level.Fair, Level.Fair, Level.Good, Level.Fair]);
    }

    [Fact]
    public void What_does_not_measure_a_unit_carries_no_weight()
    {
        var score = Scores.Of(Rule, Unit("31-1", onTime: 3, late: 0, overdue: 0, verified: 3));

        score.Criteria.Where(line => line.Points is null).Select(line => line.Criterion).ShouldBe([Criterion.Reports, Criterion.Committee]);
        score.Points.ShouldBe(100m);
    }

    [Fact]
    public void A_score_is_never_below_nought() =>
        Scores.Of(Rule, Unit("31-1", onTime: 0, late: 0, overdue: 30, verified: 0)).Points.ShouldBe(0m);

    [Fact]
    public void A_percentage_is_not_rounded_before_it_meets_its_threshold() =>
        Scores.Of(Rule, Unit("31-1", onTime: 899, late: 0, overdue: 101, verified: 0)).Criteria[0].Level.ShouldBe(Level.Fair);

    [Fact]
    public void Ranks_are_given_inside_a_group_of_one_kind_and_size_and_alike_for_equal_scores()
    {
        var groups = Scores.Of(Rule,
        [
            Unit("31-1", 5, 0, 0, 5), Unit("31-2", 4, 0, 1, 4), Unit("31-3", 5, 0, 0, 5), Unit("31-4", 20, 0, 0, 20), Unit("31-5", 5, 0, 0, 0, kind: UnitKind.Ward),
        ]);

        groups.Select(group => (group.Kind, group.Size, group.IsRanked)).ShouldBe([(PeerKind.Commune, 0, true), (PeerKind.Commune, 1, false), (PeerKind.Ward, 0, false)]);
        groups[0].Units.Select(score => (score.Unit.Code, score.Rank)).ShouldBe([("31-1", 1), ("31-3", 1), ("31-2", 3)]);
        groups[1].Units.ShouldAllBe(score => score.Rank == null);
    }

    /// <summary>What the history has of the day counts, not the days of completion that today's duties have.</summary>
    [Fact]
    public void A_unit_is_held_against_its_own_figures_of_the_past_day()
    {
        var unit = Unit("31-1", onTime: 6, late: 2, overdue: 2, verified: 4);
        KeyedMeasure Then(params long[] statuses) => new(SteeringMeasures.Status, Measure.Distribution([.. statuses]));

        Scores.Of(Rule, unit with { Past = [Then(1, 0, 0, 4, 3, 1, 0, 5)] }).Past.ShouldBe(new PastScore(Done: 4, Duties: 9));
        Scores.Of(Rule, unit with { Past = [Then(0, 0, 0, 0, 0, 0, 0, 5)] }).Past.ShouldBeNull("nothing applied to it yet");
        Scores.Of(Rule, unit with { Past = [] }).Past.ShouldBeNull();
        Scores.Of(Rule, unit).Past.ShouldBeNull();
        Scores.Of(Rule, unit with { Past = [Then(0, 0, 0, 9, 0, 0, 0, 0)] }).Points.ShouldBe(Scores.Of(Rule, unit).Points, "the past changes no score");
    }

    [Fact]
    public void The_day_of_the_last_report_and_the_open_duties_go_with_the_score()
    {
        var unit = Unit("31-1", onTime: 6, late: 2, overdue: 2, verified: 4);
        var day = new DateOnly(2026, 9, 20);
        Scores.Of(Rule, unit).LastReport.ShouldBeNull();
        Scores.Of(Rule, unit with { Totals = unit.Totals.Add(new(SteeringMeasures.LastUpdate, Measure.Latest(null))) }).LastReport.ShouldBeNull();
        Scores.Of(Rule, unit with { Totals = unit.Totals.Add(new(SteeringMeasures.LastUpdate, Measure.Latest(day))) }).LastReport.ShouldBe(day);
        Scores.Of(Rule, unit).Open.ShouldBe(2);
    }

    [Fact]
    public void A_unit_without_duties_stands_in_no_group() => Scores.Of(Rule, [Unit("31-1", 0, 0, 0, 0)]).ShouldBeEmpty();

    [Theory]
    [InlineData(AnalysisRefusals.WeightsMustAddUpTo100)]
    [InlineData(AnalysisRefusals.ThresholdsOutOfOrder)]
    [InlineData(AnalysisRefusals.CriteriaMustBeComplete)]
    [InlineData(AnalysisRefusals.PenaltyOutOfRange)]
    [InlineData(AnalysisRefusals.SizesOutOfOrder)]
    [InlineData(AnalysisRefusals.SmallestGroupOutOfRange)]
    public void A_rule_that_breaks_a_rule_is_refused(string code)
    {
        ScoringRuleChecks.Check(Rule).ShouldBeNull();
        var broken = code switch
        {
            AnalysisRefusals.WeightsMustAddUpTo100 => Rule with { Criteria = Rule.Criteria.SetItem(0, Rule.Criteria[0] with { Weight = 41 }) },
            AnalysisRefusals.ThresholdsOutOfOrder => Rule with { Criteria = Rule.Criteria.SetItem(0, Rule.Criteria[0] with { Fair = 95 }) },
            AnalysisRefusals.CriteriaMustBeComplete => Rule with { Criteria = Rule.Criteria.RemoveAt(2) },
            AnalysisRefusals.PenaltyOutOfRange => Rule with { OverduePoints = 21 },
            AnalysisRefusals.SizesOutOfOrder => Rule with { SizeBands = [20, 20] },
            _ => Rule with { SmallestGroup = 1 },
        };

        ScoringRuleChecks.Check(broken)!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_past_day_keeps_the_rule_it_had()
    {
        var shipped = new ScoringDecision(Rule, "shipped", null, null);
        ImmutableArray<ScoringDecision> set =
        [
            new(Rule with { From = new DateOnly(2026, 6, 1) }, "first", "pa03", null), new(Rule with { From = new DateOnly(2026, 6, 1) }, "corrected", "pa03", null),
            new(Rule with { From = new DateOnly(2026, 9, 1) }, "later", "pa03", null),
        ];

        new[] { new DateOnly(2026, 5, 31), new(2026, 6, 1), new(2026, 8, 31), new(2026, 9, 1) }
            .Select(day => ScoringHistory.On(day, shipped, set).Reason).ShouldBe(["shipped", "corrected", "corrected", "later"]);
    }

    private static MeasuredUnit Unit(
        string code, long onTime, long late, long overdue, long verified, long rejected = 0, (long, long)? reports = null, (long, long)? seats = null, UnitKind kind = UnitKind.Commune)
    {
        List<KeyedMeasure> totals =
        [
            new(SteeringMeasures.Status, Measure.Distribution([0, 0, 0, overdue, onTime, late, 0, 3])),
            new(SteeringMeasures.Verified, Measure.Ratio(verified, onTime + late)),
            new(SteeringMeasures.RejectedClaims, Measure.Count(rejected)),
        ];
        if (reports is var (inTime, expected))
        {
            totals.Add(new(SteeringMeasures.AnnualReport, Measure.Ratio(inTime, expected)));
        }

        if (seats is var (filled, prescribed))
        {
            totals.Add(new(CommitteeMeasures.Filled, Measure.Ratio(filled, prescribed)));
        }

        return new MeasuredUnit(UnitKey.FromCode(code), kind, [.. totals], null);
    }
}
