using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis.Outlooks;
using BmnnHierarchy.Analysis.Scoring;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using NSubstitute;
using Orleans;

namespace BmnnHierarchy.Analysis.Tests.Scoring;

/// <summary>Each unit is held against what the history has of it on the day of comparison.</summary>
public sealed class OwnPastTests
{
    private static readonly UnitKey Province = SyntheticUnits.Province(1);
    private static readonly DateOnly PastDay = new(2026, 10, 22);

    private readonly ManualTimeProvider _clock = new();
    private readonly IRollupHistory _history = Substitute.For<IRollupHistory>();

    [Fact]
    public async Task The_past_is_the_historys_on_todays_tree_thirty_days_ago()
    {
        _history.ScorecardAsync(Province, AsOf.EndOf(PastDay, TreeChoice.Today), Arg.Any<Caller>(), Arg.Any<CancellationToken>())
            .Returns(new Scorecard(Snapshot, [Row(SyntheticUnits.Commune(1, 1), done: 2, overdue: 7)]));

        var scores = (await BoardAsync()).Groups.Single().Units.ToDictionary(score => score.Unit);
        scores[SyntheticUnits.Commune(1, 1)].Past.ShouldBe(new PastScore(Done: 2, Duties: 9));
        scores[SyntheticUnits.Commune(1, 2)].Past.ShouldBeNull("it was not on record then");
    }

    [Fact]
    public async Task A_day_before_the_first_figure_leaves_the_past_open_and_the_scores_stand()
    {
        _history.ScorecardAsync(default, default, null!, default).ReturnsForAnyArgs((Result<Scorecard>)Refusal.Of(RollupRefusals.AsOfIsBeforeTheFirstEvent, "asof"));

        (await BoardAsync()).Groups.Single().Units.ShouldAllBe(score => score.Past == null && score.Points != null);
    }

    private static Snapshot Snapshot => new(Province.ToString(), 1, DateTimeOffset.UnixEpoch, [], string.Empty, string.Empty, string.Empty);

    private static ScorecardRow Row(UnitKey unit, long done, long overdue) => new(
        unit.ToString(), 1, DateTimeOffset.UnixEpoch, [new KeyedMeasure(SteeringMeasures.Status, Measure.Distribution([0, 0, 0, overdue, done, 0, 0, 0]))]);

    private async Task<Scoreboard> BoardAsync()
    {
        var units = SyntheticUnits.Country(provinces: 1, communes: 2);
        var grain = Substitute.For<IRollupGrain>();
        grain.GetScorecardAsync(Arg.Any<CancellationToken>()).Returns(Reply.Of(new Scorecard(
            Snapshot, [Row(SyntheticUnits.Commune(1, 1), done: 8, overdue: 1), Row(SyntheticUnits.Commune(1, 2), done: 5, overdue: 2)])));
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain<IRollupGrain>(Province.ToString()).Returns(grain);
        var policy = Substitute.For<IAccessPolicy>();
        policy.Allows(default!, default, default).ReturnsForAnyArgs(true);
        var journal = Substitute.For<IJournal>();
        journal.ReadAsync(default!, 0L, default).ReturnsForAnyArgs(_ => AsyncEnumerable.Empty<RecordedEvent>());
        var analysis = new LeadershipAnalysis(
            grains, _history, Substitute.For<ISteeringReads>(), Substitute.For<IPlanCatalogue>(), units, new ScoringRules(journal, policy, units, _clock), new AnalysisSight(policy, units), _clock);
        return (await analysis.ScoreboardAsync(Province, new Caller("lanhdao", "Lãnh đạo", []), CancellationToken.None)).Value;
    }
}
