using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Terms;

/// <summary>For any schedule, whatever was asked and granted, and any day.</summary>
public sealed class DeadlinePropertyTests
{
    private static readonly DateOnly Start = new(2025, 11, 20);

    private static readonly DutySchedule[] Schedules =
    [
        SamplePlan.Recurring("monthly:31"),
        SamplePlan.Recurring("monthly:05", "days:10"),
        SamplePlan.Recurring("quarterly:03-25,06-25,09-25,12-25"),
        SamplePlan.Recurring("half-yearly:06-15,12-15"),
        SamplePlan.Recurring("yearly:11-04", "12-15"),
        SamplePlan.Recurring("yearly:12-20", "12-15", new DutyCascade(3, 5)),
        SamplePlan.Recurring("five-yearly:2026-12-15"),
        new DutySchedule("Căn cứ", "Basis", DueOn: new DateOnly(2026, 2, 16)),
        new DutySchedule("Căn cứ", "Basis", DueOn: new DateOnly(2026, 6, 30), Cascade: new DutyCascade(2, 3, TermUnit.Days)),
        SamplePlan.OnEvent(3, TermUnit.Days),
        SamplePlan.OnEvent(36, TermUnit.Hours),
    ];

    [Fact]
    public void The_next_change_never_skips_one() => Check(story =>
    {
        for (var turn = 0; turn < 12 && Deadlines.NextChange(story.State) is { } next; turn++)
        {
            var shown = Statuses(story, story.State.AsOf);
            for (var day = story.State.AsOf.AddDays(1); day < next; day = day.AddDays(1))
            {
                if (Statuses(story, day) != shown)
                {
                    return false;
                }
            }

            var before = story.State;
            (story.Today, story.Clock) = (next, TimeSpan.Zero);
            story.PassDays();
            if (Statuses(story, next) == shown && story.State.Duties.Count == before.Duties.Count)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Replaying_gives_what_grew_step_by_step() => Check(story =>
    {
        var again = story.Events.Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);
        var restored = CanonicalJson.Read<SteeringState>(CanonicalJson.Write(story.State));
        return Text(again) == Text(story.State) && Text(restored) == Text(story.State)
            && CanonicalJson.Write(SteeringContribution.Of(story.Unit, again, story.Events.Count)) == CanonicalJson.Write(story.Contribution);
    });

    [Fact]
    public void A_period_has_one_occurrence_and_each_opens_before_it_is_due() => Check(story =>
        story.State.Duties.Values.Where(duty => duty.Terms.Event is null && duty.Occurrence is not null).GroupBy(duty => (duty.Template, duty.Occurrence)).All(group => group.Count() == 1)
        && story.State.Duties.Values.All(duty => duty.DueSoonFrom is null || duty.DueSoonFrom <= duty.DueOn));

    [Fact]
    public void Passing_day_by_day_and_passing_at_once_end_alike() => Check(story =>
    {
        var at = story.State;
        var (daily, once) = (Fork(story), Fork(story));
        var last = story.Today.AddDays(45);
        for (var day = story.Today.AddDays(1); day <= last; day = day.AddDays(1))
        {
            daily.Today = day;
            daily.PassDays();
        }

        once.Today = last;
        once.PassDays();
        return Statuses(daily, last) == Statuses(once, last) && at == story.State;
    });

    private static void Check(Func<UnitStory, bool> holds) => Prop.ForAll(
        Gen.SubListOf(Enumerable.Range(0, Schedules.Length)).ToArbitrary(),
        Gen.Choose(0, int.MaxValue).ListOf().ToArbitrary(),
        (chosen, acts) => holds(Tell([.. chosen], acts))).QuickCheckThrowOnFailure();

    private static UnitStory Tell(List<int> chosen, IEnumerable<int> acts)
    {
        var story = SamplePlan.Story("2025-11-20", "unit:31-11146", [.. chosen.Select(i => ($"T{i}", Schedules[i]))]);
        foreach (var act in acts)
        {
            var duties = story.State.Duties.Values.Select(duty => duty.Id).ToList();
            var duty = duties.Count == 0 ? "none" : duties[act / 9 % duties.Count];
            var day = story.Today.AddDays(act / 101 % 200);
            var request = story.State.Duties.TryGetValue(duty, out var known) && !known.Terms.Requests.IsEmpty ? known.Terms.Requests[^1].Sequence : 0;
            _ = (act % 9) switch
            {
                0 => story.Ask(DutyRequestKind.Extension, duty, day),
                1 => story.Ask(DutyRequestKind.NotApplicable, duty, day),
                2 or 3 => story.DecideRequest(duty, request, act / 7 % 4 > 0, reason: "Đã xem xét"),
                4 => story.SetNotApplicable(duty, day),
                5 => act % 2 == 0 ? story.EndNotApplicable(duty) : story.WithdrawRequest(duty, request),
                6 => story.RecordEvent(SamplePlan.Code, $"T{9 + (act / 9 % 2)}", story.Today.AddDays(-(act / 11 % 3)), new TimeOnly(act / 13 % 24, 30)),
                7 => act % 2 == 0 ? story.Update(duty, Reports.Done(story.Today)) : story.Withdraw(duty, act / 17 % 40),
                _ => Pass(story, act / 9 % 40),
            };
        }

        return story;
    }

    private static Result<Steering.Domain.Decisions.Decision> Pass(UnitStory story, int days)
    {
        (story.Today, story.Clock) = (story.Today.AddDays(days), TimeSpan.FromHours(days % 24));
        return story.PassDays();
    }

    private static UnitStory Fork(UnitStory story) => story.Fork();

    private static string Statuses(UnitStory story, DateOnly day) =>
        string.Join(' ', story.State.Duties.Values.Select(duty => $"{duty.Id}:{DutyStatusRule.StatusOn(duty, day)}"));

    private static string Text(SteeringState state) => CanonicalJson.Write(new { state.AsOf, state.LastReportOn, Duties = state.Duties.Values.ToList(), state.RecentCommands });
}
