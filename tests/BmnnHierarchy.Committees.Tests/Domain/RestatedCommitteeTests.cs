using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Committees.Tests.Domain;

/// <summary>What is recorded of a committee after a period, about a day in it.</summary>
public sealed class RestatedCommitteeTests
{
    private static readonly DateOnly Founded = new(2026, 3, 2);
    private static readonly DateOnly Last = new(2026, 6, 30);
    private static readonly DateOnly Later = new(2026, 7, 10);

    private readonly CommitteeStory _story = CommitteeStory.Complete(Founded);

    public RestatedCommitteeTests() => _story.Today = Later;

    [Fact]
    public void A_meeting_of_the_period_that_was_recorded_late_counts_and_is_named()
    {
        _story.Meet(new NewMeeting(new DateOnly(2026, 6, 20), MeetingKind.Regular, 6, "03/BB-BCĐ")).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.LastMeeting).ShouldBe(Measure.Latest(new DateOnly(2026, 6, 20)));
        Restated.Later.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            later => later.Event.Type.ShouldBe(MeetingHeld.Type), later => later.Measures.ShouldBe([CommitteeMeasures.LastMeeting]));
    }

    [Fact]
    public void What_is_of_a_later_day_stays_out()
    {
        _story.Meet(new NewMeeting(new DateOnly(2026, 7, 3), MeetingKind.Regular, 6, "03/BB-BCĐ")).Refusal.ShouldBeNull();
        _story.Depart("m1", Papers.Leaves(new DateOnly(2026, 7, 1))).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.LastMeeting).ShouldBe(Measure.Latest(null));
        Figure(CommitteeMeasures.Complete).ShouldBe(Measure.Flag(true));
        Restated.Later.ShouldBeEmpty();
    }

    [Fact]
    public void A_departure_within_the_period_opens_the_seat_and_a_correction_closes_it_again()
    {
        _story.Depart("m1", Papers.Leaves(new DateOnly(2026, 6, 30))).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.EarliestVacancy).ShouldBe(Measure.Earliest(Last));
        var head = _story.State.Members[0];
        _story.Correct("m1", new MemberCorrection(head.Holder, head.From, new DateOnly(2026, 7, 1), "Nhầm ngày")).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.EarliestVacancy).ShouldBe(Measure.Earliest(null));
        Restated.Later.Select(later => later.Event.Type).ShouldBe([MemberLeft.Type, MemberCorrected.Type]);
    }

    [Fact]
    public void A_member_recorded_as_of_a_later_day_and_corrected_into_the_period_sits_on_its_last_day()
    {
        _story.Depart("m1", Papers.Leaves(new DateOnly(2026, 6, 10))).Refusal.ShouldBeNull();
        var seat = _story.State.Members[0].Holder;
        _story.Appoint(new Appointment(Papers.Paper(new DateOnly(2026, 6, 15)), seat, new DateOnly(2026, 7, 2))).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.HasHead).ShouldBe(Measure.Flag(false));
        var appointed = _story.State.Members[^1].Id;
        _story.Correct(appointed, new MemberCorrection(seat, new DateOnly(2026, 6, 16), null, "Nhầm ngày")).Refusal.ShouldBeNull();
        Figure(CommitteeMeasures.HasHead).ShouldBe(Measure.Flag(true));
    }

    [Fact]
    public void A_first_decision_of_the_period_that_was_recorded_late_holds_the_unit_to_its_composition_from_its_date()
    {
        var story = new CommitteeStory(Later);
        var decidedOn = new DateOnly(2026, 5, 4);
        story.Decide(Papers.Composition(decidedOn, [.. Papers.AllSeats(story.Unit).Skip(1)])).Refusal.ShouldBeNull();
        var restated = RestatedOf(story).ShouldNotBeNull();
        Of(restated, CommitteeMeasures.Exists).ShouldBe(Measure.Flag(true));
        Of(restated, CommitteeMeasures.EarliestVacancy).ShouldBe(Measure.Earliest(decidedOn));
        restated.Later.ShouldHaveSingleItem().Event.Type.ShouldBe(CompositionDecided.Type);
        RestatedOf(story, decidedOn.AddDays(-1)).ShouldBeNull("the day before there was nothing");
    }

    [Fact]
    public void A_composition_prescribed_later_is_of_its_own_day()
    {
        var story = new CommitteeStory(Later);
        story.Prescribe().Refusal.ShouldBeNull();
        RestatedOf(story).ShouldBeNull();
    }

    [Fact]
    public void A_correction_under_a_later_composition_says_nothing_of_the_seat_of_then()
    {
        var events = _story.Events;
        var prescribed = _story.State.Prescribed!;
        var anew = prescribed with { On = Later, Seats = [.. prescribed.Seats.Select(seat => seat with { Code = "moi-" + seat.Code })] };
        var head = _story.State.Members[0];
        var corrected = new MemberCorrected(Later, head.Id, head.Holder with { Seat = anew.Seats[0].Code, Name = "Nguyễn Văn Đúng" }, head.From, null);
        events = events.AddRange(Journal.EventChain.Extend(
            CommitteeStreams.Of(_story.Unit),
            new Journal.StreamHead(events[^1].Sequence, events[^1].Hash),
            new Journal.CommandHeader("command-9999", Digest.OfText("x"), "nguyengiap", VietnamTime.StartOf(Later).AddHours(9), "Sai tên"),
            [anew.ToEvent(), corrected.ToEvent()]));
        var restated = new CommitteeReplay().Restate(CommitteeStreams.Of(_story.Unit), events, Last, RestatingRules.EveryFacet).ShouldNotBeNull();
        Of(restated, CommitteeMeasures.Complete).ShouldBe(Measure.Flag(true));
        restated.Later.ShouldBeEmpty();
    }

    [Fact]
    public void By_the_rules_of_before_nothing_reaches_back()
    {
        _story.Meet(new NewMeeting(new DateOnly(2026, 6, 20), MeetingKind.Regular, 6, "03/BB-BCĐ")).Refusal.ShouldBeNull();
        var restated = RestatedOf(_story, Last, RestatingRules.DutiesOnly).ShouldNotBeNull();
        Of(restated, CommitteeMeasures.LastMeeting).ShouldBe(Measure.Latest(null));
        restated.Later.ShouldBeEmpty();
    }

    private Restatement Restated => RestatedOf(_story).ShouldNotBeNull();

    private Measure Figure(string key) => Of(Restated, key);

    private static Measure Of(Restatement restated, string key) => restated.Contribution.Measures.Single(figure => figure.Key == key).Measure;

    private static Restatement? RestatedOf(CommitteeStory story, DateOnly? day = null, RestatingRules rules = RestatingRules.EveryFacet) =>
        new CommitteeReplay().Restate(CommitteeStreams.Of(story.Unit), story.Events, day ?? Last, rules);
}
