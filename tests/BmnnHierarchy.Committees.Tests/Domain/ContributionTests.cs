using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Committees.Tests.Domain;

public sealed class ContributionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_unit_that_is_not_held_to_a_composition_does_not_answer() =>
        CommitteeContribution.Of(UnitKey.Parse(CommitteeStory.Commune), CommitteeState.Empty).Measures.ShouldBeEmpty();

    [Fact]
    public void A_unit_without_a_committee_answers_no_to_everything()
    {
        var story = new CommitteeStory(Day);
        story.Prescribe();
        Measures(story).ShouldBe(
        [
            new(CommitteeMeasures.Complete, Measure.Flag(false)),
            new(CommitteeMeasures.EarliestVacancy, Measure.Earliest(Day)),
            new(CommitteeMeasures.Exists, Measure.Flag(false)),
            new(CommitteeMeasures.Filled, Measure.Ratio(0, 7)),
            new(CommitteeMeasures.HasHead, Measure.Flag(false)),
            new(CommitteeMeasures.LastMeeting, Measure.Latest(null)),
        ]);
    }

    [Fact]
    public void A_vacancy_and_a_meeting_show()
    {
        var story = CommitteeStory.Complete(Day);
        story.Today = Day.AddDays(20);
        story.Depart("m3", Papers.Leaves(Day.AddDays(9)));
        story.Meet(new NewMeeting(Day.AddDays(15), MeetingKind.Regular, 6, "03/BB-BCĐ"));
        Measures(story).ShouldBe(
        [
            new(CommitteeMeasures.Complete, Measure.Flag(false)),
            new(CommitteeMeasures.EarliestVacancy, Measure.Earliest(Day.AddDays(9))),
            new(CommitteeMeasures.Exists, Measure.Flag(true)),
            new(CommitteeMeasures.Filled, Measure.Ratio(6, 7)),
            new(CommitteeMeasures.HasHead, Measure.Flag(true)),
            new(CommitteeMeasures.LastMeeting, Measure.Latest(Day.AddDays(15))),
        ]);
    }

    [Fact]
    public void No_name_of_a_person_is_in_a_contribution() =>
        CanonicalJson.Write(CommitteeContribution.Of(UnitKey.Parse(CommitteeStory.Commune), CommitteeStory.Complete(Day).State)).ShouldNotContain("Nguyễn");

    [Fact]
    public void Whatever_happens_the_replay_of_the_events_is_the_live_contribution_and_filled_never_exceeds_prescribed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), acts =>
        {
            var story = new CommitteeStory(Day);
            foreach (var act in acts)
            {
                story.Today = story.Today.AddDays(act % 5);
                Act(story, act);
            }

            if (story.Events.Count == 0)
            {
                return true; // Nothing happened: there is no stream to replay.
            }

            var live = CommitteeContribution.Of(story.Unit, story.State);
            var replayed = new CommitteeReplay().Replay(CommitteeStreams.Of(story.Unit), story.Events) with { Head = null };
            var filled = live.Measures.FirstOrDefault(measure => measure.Key == CommitteeMeasures.Filled)?.Measure.Values;
            return CanonicalJson.Write(live) == CanonicalJson.Write(replayed)
                && (filled is not { } ratio || ratio[0] <= ratio[1])
                && story.View.Seats.Count(seat => seat.VacantSince is not null) == story.View.Seats.Count(seat => seat.Member is null);
        }).QuickCheckThrowOnFailure();

    private static void Act(CommitteeStory story, byte act)
    {
        var seats = Papers.AllSeats(story.Unit).ToList();
        switch (act % 6)
        {
            case 0:
                story.Prescribe();
                break;
            case 1:
                story.Decide(Papers.Composition(story.Today, [.. seats.Where((_, i) => (act >> (i % 8) & 1) == 1)], DecisionKind.Strengthening));
                break;
            case 2:
                story.Depart($"m{(act / 6) + 1}", Papers.Leaves(story.Today));
                break;
            case 3:
                story.Appoint(new Appointment(Papers.Paper(story.Today), seats[act % seats.Count], story.Today));
                break;
            case 4:
                story.Meet(new NewMeeting(story.Today, MeetingKind.Extraordinary, 5, "03/BB-BCĐ"));
                break;
            default:
                story.Correct($"m{(act / 6) + 1}", new MemberCorrection(seats[act % seats.Count], story.Today.AddDays(-3), act % 2 == 0 ? null : story.Today, "Nhầm"));
                break;
        }
    }

    private static System.Collections.Immutable.ImmutableArray<KeyedMeasure> Measures(CommitteeStory story) => CommitteeContribution.Of(story.Unit, story.State).Measures;
}
