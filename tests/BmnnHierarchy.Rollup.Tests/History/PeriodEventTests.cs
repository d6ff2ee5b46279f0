using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.Periods;

namespace BmnnHierarchy.Rollup.Tests.History;

/// <summary>A stored closing says by which rules it was made.</summary>
public sealed class PeriodEventTests
{
    private static readonly PeriodClosed Closed = new(
        "2026-06", new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), RollupState.Empty("unit:31").Snapshot, []);

    [Theory]
    [InlineData(1, RestatingRules.DutiesOnly)]
    [InlineData(2, RestatingRules.EveryFacet)]
    public void The_version_of_the_event_is_the_number_of_the_rules(int version, RestatingRules rules) =>
        PeriodsFold.Instance.Apply(PeriodsState.Empty, Recorded(version)).Closed["2026-06"].Period.ShouldSatisfyAllConditions(
            period => period.Rules.ShouldBe(rules), period => period.Last.ShouldBe(new DateOnly(2026, 6, 30)), period => period.ClosedBy.ShouldBe("thuongtruc.hp"));

    [Fact]
    public void What_is_closed_now_is_closed_by_the_latest_rules_and_others_are_not_guessed()
    {
        Closed.ToEvent().Version.ShouldBe((int)Enum.GetValues<RestatingRules>().Max());
        Should.Throw<InvalidOperationException>(() => PeriodsFold.Instance.Apply(PeriodsState.Empty, Recorded(3)));
    }

    private static RecordedEvent Recorded(int version) => new(
        "rollup/unit:31", 1, PeriodClosed.Type, version, Closed.ToEvent().Payload, DateTimeOffset.UnixEpoch, "thuongtruc.hp", "close-1", Digest.Zero, null, Digest.Zero);
}
