using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Accountability.Tests.Domain;

/// <summary>What is recorded after a period and says something of a day in it: merits and answers to matters; nothing else can be dated back.</summary>
public sealed class RestatedAccountTests
{
    private static readonly DateOnly Start = new(2026, 6, 1);
    private static readonly DateOnly Last = new(2026, 6, 30);
    private static readonly Merit Commended = new(
        MeritForm.CertificateOfCommendation, new DocumentReference("912/QĐ-UBND", new DateOnly(2026, 6, 20)), null, "Hoàn thành trước hạn 12 nhiệm vụ", null);

    private readonly UnitStory _story = new(UnitStory.At(2026, 6, 5));

    [Fact]
    public void A_merit_decided_in_the_period_counts_in_it_also_when_the_unit_had_no_record_yet()
    {
        _story.Now = UnitStory.At(2026, 7, 3);
        _story.Record(Commended).ShouldBeTaken();
        var restated = Restated(_story).ShouldNotBeNull();
        restated.Contribution.Values(AccountabilityMeasures.MeritsOf(2026)).ShouldBe([1, 0, 0, 0, 0]);
        restated.Contribution.At.ShouldBe(AsOf.EndOf(Last).Instant);
        restated.Later.ShouldHaveSingleItem().Measures.ShouldBe([AccountabilityMeasures.MeritsOf(2026)]);
        Restated(_story, new DateOnly(2026, 6, 19)).ShouldBeNull("the day before it was not decided");
    }

    [Fact]
    public void A_corrected_date_takes_a_merit_out_of_the_period_and_back()
    {
        _story.Now = UnitStory.At(2026, 6, 25);
        _story.Record(Commended).ShouldBeTaken();
        _story.Now = UnitStory.At(2026, 7, 3);
        _story.Correct("KT-1", Commended with { Decision = Commended.Decision with { Date = new DateOnly(2026, 7, 1) } }).ShouldBeTaken();
        Restated(_story)!.Contribution.Measures.ShouldNotContain(figure => figure.Key.StartsWith(AccountabilityMeasures.Merits, StringComparison.Ordinal));
        _story.Correct("KT-1", Commended).ShouldBeTaken();
        Restated(_story)!.Contribution.Values(AccountabilityMeasures.MeritsOf(2026)).ShouldBe([1, 0, 0, 0, 0]);
    }

    [Theory]
    [InlineData("2026-06-28", DifficultyStatus.Answered)]
    [InlineData("2026-06-01", DifficultyStatus.Answered)]
    [InlineData("2026-07-01", DifficultyStatus.Consolidated)]
    [InlineData(null, DifficultyStatus.Consolidated)]
    public void A_matter_is_answered_on_the_day_of_its_document(string? date, DifficultyStatus expected)
    {
        _story.Raise().ShouldBeTaken();
        _story.Receive(Matter(1, null));
        _story.Now = UnitStory.At(2026, 7, 6);
        _story.Receive(Matter(2, Answered(date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))));
        var statuses = Restated(_story)!.Contribution.Values(AccountabilityMeasures.Difficulties);
        statuses.IndexOf(1).ShouldBe((int)expected);
    }

    [Fact]
    public void A_difficulty_that_was_not_in_the_matter_on_the_day_was_not_answered_on_it()
    {
        _story.Raise().ShouldBeTaken();
        _story.Now = UnitStory.At(2026, 7, 6);
        _story.Receive(Matter(1, null));
        _story.Receive(Matter(2, Answered(new DateOnly(2026, 6, 20))));
        Restated(_story).ShouldNotBeNull().Later.ShouldBeEmpty();
        Restated(_story)!.Contribution.Values(AccountabilityMeasures.Difficulties).IndexOf(1).ShouldBe((int)DifficultyStatus.Raised);
    }

    [Fact]
    public void Whatever_is_asked_and_answered_later_changes_nothing_of_the_day() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ListOf().ToArbitrary(),
        acts =>
        {
            var story = new UnitStory(UnitStory.At(2026, 6, 20));
            foreach (var act in acts)
            {
                Exchange(story, act);
            }

            var (recorded, restated) = (new AccountabilityReplay().AsRecorded(Stream(story), story.Events, Last), Restated(story));
            CanonicalJson.Write(restated?.Contribution).ShouldBe(CanonicalJson.Write(recorded?.Contribution));
            (restated?.Later ?? []).ShouldBeEmpty();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Frozen_figures_and_adjustments_are_those_of_the_day_had_everything_been_recorded_in_time() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var facts = new Facts(random);
            var late = facts.Tell(late: true);
            new LateRecords(new AccountabilityReplay(), Stream(late), late.Events, facts.Tell(late: false).Events, Last, Last.AddDays(random.Next(15))).Fault.ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Requests, directives and difficulties, whose acts have no day but that of their record.</summary>
    private static void Exchange(UnitStory story, int act)
    {
        var today = VietnamTime.DayOf(story.Now);
        _ = (act % 12) switch
        {
            0 => story.Ask(today.AddDays(act / 12 % 9)),
            1 => story.Answer(document: new DocumentReference("45/BC-UBND", today.AddDays(-(act / 12 % 20)))),
            2 => story.Accept(),
            3 => story.Return(today.AddDays(1)),
            4 => story.Withdraw(),
            5 => story.Raise(),
            6 => story.Receive(new DirectiveDispatch("31-CD-1", "unit:31", 1 + (act / 12 % 3), "Kiểm tra", null, UnitStory.Leader, story.Now.AddDays(-3), story.Now.AddDays(1), act % 5 == 0)),
            7 => story.Read("31-CD-1"),
            8 => story.AnswerDirective("31-CD-1"),
            9 => story.Receive(Matter(1, null)),
            10 => story.PassTime(),
            _ => Later(story, act / 12 % 6),
        };
    }

    private static Accountability.Domain.Decisions.Decision Later(UnitStory story, int days)
    {
        story.Now = story.Now.AddDays(days);
        return story.PassTime();
    }

    private static MatterDispatch Matter(long version, MatterAnswer? answer) => new("31-VM-1", version, ["KK-1"], answer);

    private static MatterAnswer Answered(DateOnly? date) => new(
        false, "Đồng ý bổ sung biên chế", date is { } day ? new DocumentReference("77/UBND-NC", day) : null, UnitStory.Leader, UnitStory.At(2026, 7, 6));

    private static string Stream(UnitStory story) => AccountabilityStreams.Of(story.Unit);

    private static Restatement? Restated(UnitStory story, DateOnly? day = null) =>
        new AccountabilityReplay().Restate(Stream(story), story.Events, day ?? Last, RestatingRules.EveryFacet);

    /// <summary>Merits, an answered matter and a request, each with its day and the day of its record.</summary>
    private sealed class Facts(Random random)
    {
        private readonly List<(DateOnly On, DateOnly RecordedOn, DateOnly? WrongDate, MeritForm Form)> _merits = [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            var (on, recordedOn) = After(random, new DateOnly(2025, 12, 20));
            var wrong = random.Next(2) == 0 ? recordedOn.AddDays(-random.Next(40)) : (DateOnly?)null;
            return (on, recordedOn, wrong, (MeritForm)random.Next(5));
        })];

        private readonly DateOnly? _askedOn = random.Next(2) == 0 ? Start.AddDays(random.Next(30)) : null;
        private readonly DateOnly _consolidatedOn = Start.AddDays(random.Next(35));
        private readonly (DateOnly On, DateOnly RecordedOn) _answered = After(random, Start);
        private readonly bool _escalated = random.Next(2) == 0;

        public UnitStory Tell(bool late)
        {
            var story = new UnitStory(UnitStory.At(2026, 6, 1));
            var acts = new List<(DateOnly On, Action Act)>
            {
                (Start, () => story.Raise().ShouldBeTaken()),
                (_consolidatedOn, () => story.Receive(Matter(1, null))),
            };
            var answeredOn = _answered.On > _consolidatedOn ? _answered.On : _consolidatedOn;
            var heardOn = late ? answeredOn.AddDays(_answered.RecordedOn.DayNumber - _answered.On.DayNumber) : answeredOn;
            acts.Add((heardOn, () => story.Receive(Matter(2, Answered(_answered.On) with { Escalated = _escalated }))));
            if (_askedOn is { } asked)
            {
                acts.Add((asked, () => story.Ask(asked.AddDays(4)).ShouldBeTaken()));
            }

            foreach (var (on, recordedOn, wrong, form) in _merits)
            {
                var merit = Commended with { Form = form, Decision = new DocumentReference("912/QĐ-UBND", on) };
                if (!late)
                {
                    acts.Add((on < Start ? Start : on, () => story.Record(merit).ShouldBeTaken()));
                    continue;
                }

                var id = string.Empty;
                acts.Add((recordedOn, () =>
                {
                    story.Record(merit with { Decision = merit.Decision with { Date = wrong ?? on } }).ShouldBeTaken();
                    id = story.State.Merits.Values.MaxBy(recorded => recorded.Version)!.Id;
                }));
                if (wrong is not null)
                {
                    acts.Add((recordedOn.AddDays(3), () => story.Correct(id, merit).ShouldBeTaken()));
                }
            }

            var (now, end) = (Start, acts.Max(act => act.On));
            for (; now <= end || now <= Last; now = now.AddDays(1))
            {
                story.Now = VietnamTime.StartOf(now).AddHours(9);
                story.PassTime();
                acts.Where(act => act.On == now).ToList().ForEach(act => act.Act());
            }

            return story;
        }

        private static (DateOnly On, DateOnly RecordedOn) After(Random random, DateOnly from)
        {
            var on = from.AddDays(random.Next(Start.AddDays(45).DayNumber - from.DayNumber));
            var earliest = on > Start ? on : Start;
            return (on, earliest.AddDays(random.Next(3) == 0 ? 0 : random.Next(20)));
        }
    }
}
