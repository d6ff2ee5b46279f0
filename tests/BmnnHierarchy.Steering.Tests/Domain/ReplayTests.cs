using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>Whatever people do in whatever order, these hold.</summary>
public sealed class ReplayTests
{
    private static readonly DateOnly Start = new(2025, 11, 20);
    private static readonly string[] Duties = ["HP-III.7.4", "HP-IV.1.b@2026", "HP-II.2.a@2026", "HP-I.1@2027", "HP-IX"];
    private static readonly string[] People = ["nguyengiap", "pho.nguyengiap", "kiemtra.hp"];

    [Fact]
    public void The_statuses_add_up_to_the_duties_and_the_areas_to_the_unit() => Check(story =>
    {
        var distribution = story.Contribution.Measures.Single(m => m.Key == SteeringMeasures.Status).Measure.Values;
        var areas = story.Contribution.Measures.Where(m => m.Key.StartsWith(SteeringMeasures.Status + "/", StringComparison.Ordinal) && !m.Key.Contains("/core.", StringComparison.Ordinal)).Sum(m => m.Measure.Values.Sum());
        return distribution.Sum() == story.State.Duties.Count && areas == story.State.Duties.Count;
    });

    [Fact]
    public void Folding_all_events_again_gives_the_state_and_the_figures_that_grew_step_by_step() => Check(story =>
    {
        var again = story.Events.Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);
        return Text(again) == Text(story.State)
            && CanonicalJson.Write(SteeringContribution.Of(story.Unit, again, story.Events.Count)) == CanonicalJson.Write(story.Contribution);
    });

    [Fact]
    public void A_snapshot_read_back_goes_on_like_the_state_itself() => Check(story =>
    {
        var half = story.Events.Count / 2;
        var state = story.Events.Take(half).Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);
        var restored = CanonicalJson.Read<SteeringState>(CanonicalJson.Write(state));
        return Text(story.Events.Skip(half).Aggregate(restored, SteeringFold.Instance.Apply)) == Text(story.State);
    });

    [Fact]
    public void Done_is_never_counted_without_a_claim_that_stands_and_verified_never_without_done() => Check(story =>
    {
        var verified = story.Contribution.Measures.Single(m => m.Key == SteeringMeasures.Verified).Measure.Values;
        return verified[0] <= verified[1]
            && verified[1] == story.State.Duties.Values.Count(duty => !duty.Claims.IsEmpty && duty.Claims[^1].Report.ProgressPercent == 100);
    });

    [Fact]
    public void Versions_name_the_last_act_on_the_duty() => Check(story => story.State.Duties.Values.All(duty =>
        story.History(duty.Id).Last(entry => entry.Act is not DutyAct.StatusChanged).Sequence == duty.Version));

    private static void Check(Func<UnitStory, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf().ToArbitrary(), acts => holds(Tell(acts))).QuickCheckThrowOnFailure();

    /// <summary>One act for each number; acts that the rules refuse leave no trace.</summary>
    private static UnitStory Tell(IEnumerable<int> acts)
    {
        var story = UnitStory.WithDuties(Start, "HP-III.7.4", "HP-IV.1.b", "HP-II.2.a", "HP-I.1");
        foreach (var act in acts)
        {
            var (duty, person, number) = (Duties[act / 7 % Duties.Length], People[act / 37 % People.Length], act / 111 % 50);
            var day = story.Today.AddDays(-(act / 1111 % 20));
            _ = (act % 7) switch
            {
                0 => story.Update(duty, Reports.Started(number), person),
                1 => story.Update(duty, Reports.Done(day), person),
                2 => story.Correct(duty, number, Reports.Done(day), by: person),
                3 => story.Withdraw(duty, number, by: person),
                4 => story.Verify(duty, number % 2 == 0, "Đã xem biên bản", person),
                5 => story.Assign("HP-III.7.1", "HP-I.1"),
                _ => Advance(story, number),
            };
        }

        return story;
    }

    private static Result<Steering.Domain.Decisions.Decision> Advance(UnitStory story, int days)
    {
        story.Today = story.Today.AddDays(days);
        return story.PassDays();
    }

    private static string Text(SteeringState state) => CanonicalJson.Write(new
    {
        state.AsOf,
        state.LastEventAt,
        state.LastReportOn,
        Duties = state.Duties.Values.ToList(),
        Recurring = state.Recurring.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList(),
        state.RecentCommands,
    });
}
