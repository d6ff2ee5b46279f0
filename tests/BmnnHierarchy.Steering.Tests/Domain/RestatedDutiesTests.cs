using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;
using BmnnHierarchy.Testing.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>What units report after a period about what was achieved in it.</summary>
public sealed class RestatedDutiesTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Start = new(2025, 11, 20);
    private static readonly DateOnly Last = new(2025, 12, 31);

    private readonly UnitStory _story = UnitStory.WithDuties(Start, Duty);

    [Fact]
    public void A_result_of_the_period_that_was_reported_late_counts_and_one_of_later_does_not()
    {
        _story.Today = Last.AddDays(10);
        _story.Update(Duty, Reports.Done(Last.AddDays(2))).ShouldBeTaken();
        Done(Restated()).ShouldBe(0);
        _story.Correct(Duty, _story.Last, Reports.Done(Last)).ShouldBeTaken();
        Done(Restated()).ShouldBe(1);
        Restated().Later.ShouldHaveSingleItem().Event.Type.ShouldBe(UpdateCorrected.Type, "the first report said nothing of the period");
    }

    [Fact]
    public void A_correction_that_moves_a_result_out_of_the_period_leaves_unfinished_work_on_its_last_day()
    {
        _story.Today = Start.AddDays(10);
        _story.Update(Duty, Reports.Done(_story.Today)).ShouldBeTaken();
        _story.Today = Last.AddDays(10);
        _story.Correct(Duty, _story.Last, Reports.Done(Last.AddDays(3))).ShouldBeTaken();
        Done(Restated()).ShouldBe(0);
        Done(Restated(RestatingRules.DutiesOnly)).ShouldBe(1, "as it was counted before: a period closed by those rules still holds");
        _story.Correct(Duty, _story.Last, Reports.Done(Last.AddDays(-1))).ShouldBeTaken();
        Done(Restated()).ShouldBe(1);
    }

    [Fact]
    public void A_plan_of_the_units_own_counts_from_its_date()
    {
        _story.Today = Last.AddDays(10);
        Issue(_story, Last).ShouldBeTaken();
        Restated().Contribution.Measures.ShouldContain(new KeyedMeasure(SteeringMeasures.UnitPlanExists, Measure.Flag(true)));
        Restated(RestatingRules.DutiesOnly).Contribution.Measures.ShouldNotContain(figure => figure.Key == SteeringMeasures.UnitPlanExists);
        Restated(day: Last.AddDays(-1)).Contribution.Measures.ShouldNotContain(figure => figure.Key == SteeringMeasures.UnitPlanExists);
    }

    [Fact]
    public void Frozen_figures_and_adjustments_are_those_of_the_day_had_everything_been_recorded_in_time() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var facts = new Facts(random);
            var late = facts.Tell(late: true);
            var story = new LateRecords(new SteeringReplay(), SteeringStreams.Of(late.Unit), late.Events, facts.Tell(late: false).Events, Last, Last.AddDays(random.Next(20)))
            {
                OfTheirRecord = [SteeringMeasures.LastUpdate],
            };
            story.Fault.ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Result<Decision> Issue(UnitStory story, DateOnly on) =>
        story.Do((state, id, now) => IssuingUnitPlans.Decide(state, new IssueUnitPlan(id, UnitStory.HaiPhong, "15/KH-UBND", on), now));

    private static long Done(Restatement restated) =>
        restated.Contribution.Measures.Single(figure => figure.Key == SteeringMeasures.Status).Measure.Values is var statuses
            ? statuses[(int)DutyStatus.DoneOnTime] + statuses[(int)DutyStatus.DoneLate]
            : 0;

    private Restatement Restated(RestatingRules rules = RestatingRules.EveryFacet, DateOnly? day = null) =>
        new SteeringReplay().Restate(SteeringStreams.Of(_story.Unit), _story.Events, day ?? Last, rules).ShouldNotBeNull();

    /// <summary>When each duty was really done, what was said of it and when, and the unit's own plan.</summary>
    private sealed class Facts
    {
        private readonly List<Told> _duties;
        private readonly Told? _plan;

        public Facts(Random random)
        {
            _duties = [.. WithDuties().State.Duties.Values.Select(duty => TellOf(random, duty.Id))];
            _plan = random.Next(2) == 0 ? TellOf(random, "plan") : null;
        }

        public UnitStory Tell(bool late)
        {
            var story = WithDuties();
            var acts = late ? [.. _duties.SelectMany(told => Late(story, told))] : _duties.SelectMany(told => Timely(story, told)).ToList();
            if (_plan is { } plan)
            {
                acts.Add((late ? plan.ReportedOn : plan.DoneOn, () => Issue(story, plan.DoneOn).ShouldBeTaken()));
            }

            var end = acts.Select(act => act.On).Append(Last).Max();
            for (var now = Start; now <= end; now = now.AddDays(1))
            {
                story.Today = now;
                story.PassDays();
                acts.Where(act => act.On == now).ToList().ForEach(act => act.Act());
            }

            return story;
        }

        private static UnitStory WithDuties() => UnitStory.WithDuties(Start, Duty, "HP-IV.1.b", "HP-II.2.a", "HP-I.1");

        /// <summary>First perhaps a wrong day, then the right one or that it is unfinished, and perhaps in the end nothing at all.</summary>
        private static IEnumerable<(DateOnly On, Action Act)> Late(UnitStory story, Told told)
        {
            var claim = 0L;
            yield return (told.ReportedOn, () =>
            {
                story.Update(told.Id, Reports.Done(told.FirstSaid)).ShouldBeTaken();
                claim = story.Last;
            });
            if (told.IsUnfinished)
            {
                yield return (told.MendedOn, () =>
                {
                    story.Correct(told.Id, claim, Reports.Started()).ShouldBeTaken();
                    claim = story.Last;
                });
            }
            else if (told.FirstSaid != told.DoneOn)
            {
                yield return (told.MendedOn, () =>
                {
                    story.Correct(told.Id, claim, Reports.Done(told.DoneOn)).ShouldBeTaken();
                    claim = story.Last;
                });
            }

            if (told.WithdrawnOn is { } day)
            {
                yield return (day, () => story.Withdraw(told.Id, claim).ShouldBeTaken());
            }
        }

        /// <summary>What turned out to be unfinished, or of a later day, was unfinished work when it was reported.</summary>
        private static IEnumerable<(DateOnly On, Action Act)> Timely(UnitStory story, Told told)
        {
            if (told.WithdrawnOn is null)
            {
                if ((told.IsUnfinished || told.DoneOn > Last) && told.ReportedOn <= Last)
                {
                    yield return (told.ReportedOn, () => story.Update(told.Id, Reports.Started()).ShouldBeTaken());
                }

                if (told.IsUnfinished)
                {
                    yield break;
                }

                yield return (told.DoneOn, () => story.Update(told.Id, Reports.Done(told.DoneOn)).ShouldBeTaken());
            }
        }

        private static Told TellOf(Random random, string id)
        {
            var done = Start.AddDays(random.Next(60));
            var said = random.Next(3) == 0 ? Start.AddDays(random.Next(60)) : done;
            var reported = said.AddDays(random.Next(3) == 0 ? 0 : random.Next(25));
            var mended = (done > reported ? done : reported).AddDays(random.Next(10));
            return new Told(id, done, said, said == done || id != "plan" ? reported : done, mended, random.Next(4) == 0 ? mended.AddDays(random.Next(10)) : null, random.Next(4) == 0);
        }

        private sealed record Told(string Id, DateOnly DoneOn, DateOnly FirstSaid, DateOnly ReportedOn, DateOnly MendedOn, DateOnly? WithdrawnOn, bool IsUnfinished);
    }
}
