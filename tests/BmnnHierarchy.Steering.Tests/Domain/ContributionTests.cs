using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class ContributionTests
{
    private static readonly DateOnly Start = new(2026, 6, 1);

    [Fact]
    public void Figures_count_each_duty_once_and_each_area_its_own()
    {
        var story = UnitStory.WithDuties(Start, "HP-III.7.4", "HP-III.7.1", "HP-IV.1.b", "HP-II.2.a");
        story.Update("HP-III.7.4", Reports.Done(Start)).ShouldBeTaken();
        story.Verify("HP-III.7.4").ShouldBeTaken();
        story.Update("HP-II.2.a@2026", Reports.Started()).ShouldBeTaken();
        Values(story, SteeringMeasures.Status).ShouldBe([2, 1, 0, 0, 1, 0, 0]);
        Values(story, SteeringMeasures.StatusOf(UnitStory.HaiPhong, "III")).ShouldBe([1, 0, 0, 0, 1, 0, 0]);
        Values(story, SteeringMeasures.StatusOf(UnitStory.HaiPhong, "II.2")).ShouldBe([0, 1, 0, 0, 0, 0, 0]);
        Values(story, SteeringMeasures.StatusOf(UnitStory.HaiPhong, "IV")).ShouldBe([1, 0, 0, 0, 0, 0, 0]);
        Values(story, SteeringMeasures.Verified).ShouldBe([1, 1]);
        Values(story, SteeringMeasures.VerifiedOf(UnitStory.HaiPhong, "III")).ShouldBe([1, 1]);
        Values(story, SteeringMeasures.VerifiedOf(UnitStory.HaiPhong, "IV")).ShouldBe([0, 0]);
        Values(story, SteeringMeasures.LastUpdate).ShouldBe([Start.DayNumber]);
    }

    [Fact]
    public void A_unit_is_late_while_one_of_its_duties_is_and_says_since_which_deadline()
    {
        var story = UnitStory.WithDuties(Start, "HP-III.7.4", "HP-IV.1.b");
        Values(story, SteeringMeasures.HasOverdue).ShouldBe([0, 1, 0, 0]);
        Values(story, SteeringMeasures.EarliestOverdue).ShouldBeEmpty();
        story.Today = new DateOnly(2026, 11, 21);
        story.PassDays();
        Values(story, SteeringMeasures.HasOverdue).ShouldBe([1, 0, 0, 0]);
        Values(story, SteeringMeasures.EarliestOverdue).ShouldBe([new DateOnly(2026, 6, 30).DayNumber]);
        story.Update("HP-III.7.4", Reports.Done(story.Today)).ShouldBeTaken();
        Values(story, SteeringMeasures.EarliestOverdue).ShouldBe([new DateOnly(2026, 11, 4).DayNumber]);
    }

    [Theory]
    [InlineData("2026-10-01", null, 0, 0)] // Not expected yet.
    [InlineData("2026-11-04", null, 0, 0)]
    [InlineData("2026-11-05", null, 0, 1)]
    [InlineData("2026-10-01", "2026-09-30", 1, 1)]
    [InlineData("2026-11-21", "2026-11-04", 1, 1)]
    [InlineData("2026-11-21", "2026-11-05", 0, 1)]
    public void Annual_reports_are_expected_once_due_or_in(string today, string? doneOn, int onTime, int expected)
    {
        var story = UnitStory.WithDuties(Start, "HP-IV.1.b", "HP-III.7.4");
        story.Today = Iso.Day(today);
        story.PassDays();
        if (doneOn is not null)
        {
            story.Update("HP-IV.1.b@2026", Reports.Done(Iso.Day(doneOn))).ShouldBeTaken();
        }

        Values(story, SteeringMeasures.AnnualReport).ShouldBe([onTime, expected]);
    }

    [Fact]
    public void A_unit_without_duties_does_not_answer_whether_it_is_late() =>
        SteeringContribution.Of(new UnitStory(Start).Unit, SteeringState.Empty, 0).Measures.Select(m => m.Key).ShouldNotContain(SteeringMeasures.HasOverdue);

    [Fact]
    public void Keys_are_sorted_and_unique_and_the_version_is_the_sequence()
    {
        var story = UnitStory.WithDuties(Start, "HP-III.7.4", "HP-II.2.a", "HP-I.1", "HP-IV.1.b");
        var keys = story.Contribution.Measures.Select(m => m.Key).ToList();
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        keys.ShouldBeUnique();
        story.Contribution.Version.ShouldBe(4);
        story.Contribution.At.ShouldBe(story.Events[^1].At);
        story.Contribution.Facet.ShouldBe("steering");
    }

    [Fact]
    public void The_replay_of_the_stream_gives_the_same_contribution()
    {
        var story = UnitStory.WithDuties(Start, "HP-III.7.4", "HP-II.2.a");
        story.Update("HP-III.7.4", Reports.Done(Start)).ShouldBeTaken();
        var replay = new SteeringReplay();
        replay.Owns("steering/unit:31-11146").ShouldBeTrue();
        replay.Owns("steering/31-11146").ShouldBeFalse();
        replay.Owns("units/tree:vn").ShouldBeFalse();
        var again = replay.Replay("steering/unit:31-11146", story.Events);
        again.Measures.ShouldBe(story.Contribution.Measures);
        (again with { Measures = [], Head = null }).ShouldBe(story.Contribution with { Measures = [] });
    }

    private static List<long> Values(UnitStory story, string key) =>
        [.. story.Contribution.Measures.Single(keyed => keyed.Key == key).Measure.Values];
}
