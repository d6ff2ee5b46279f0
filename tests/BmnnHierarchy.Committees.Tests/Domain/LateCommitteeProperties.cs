using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Testing.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Committees.Tests.Domain;

/// <summary>However late a committee's facts are recorded, frozen figures and adjustments come to those of a timely record.</summary>
public sealed class LateCommitteeProperties
{
    private const int Days = 45;

    private static readonly DateOnly Start = new(2026, 6, 1);
    private static readonly DateOnly Last = new(2026, 6, 30);

    [Fact]
    public void Frozen_figures_and_adjustments_are_those_of_the_day_had_everything_been_recorded_in_time() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var facts = new Facts(random);
            var story = new LateRecords(
                new CommitteeReplay(), CommitteeStreams.Of(new CommitteeStory(Start).Unit), facts.Tell(late: true).Events, facts.Tell(late: false).Events,
                Last, Last.AddDays(random.Next(15)));
            story.Fault.ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>What happened to one committee, each with its day and the day of its record.</summary>
    private sealed class Facts
    {
        private readonly bool _prescribed;
        private readonly Dated _decided;
        private readonly List<Seat> _seats;
        private readonly List<(Dated Held, DateOnly? TakenBackOn)> _meetings;

        public Facts(Random random)
        {
            _prescribed = random.Next(2) == 0;
            _decided = After(random, Start, Start);
            if (!_prescribed && _decided.RecordedOn <= Last)
            {
                // The first decision brings the composition on the day of its record, within the period for good.
                _decided = _decided with { RecordedOn = _decided.On };
            }

            _seats = [.. Papers.AllSeats(new CommitteeStory(Start).Unit).Select(holder => SeatOf(random, holder))];
            _meetings = [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                var held = After(random, _decided.On, _decided.RecordedOn);
                return (held, random.Next(3) == 0 ? (DateOnly?)held.RecordedOn.AddDays(random.Next(10)) : null);
            })];
        }

        public CommitteeStory Tell(bool late)
        {
            var story = new CommitteeStory(Start);
            if (_prescribed)
            {
                story.Prescribe().Refusal.ShouldBeNull();
            }

            var acts = new List<(DateOnly On, Action Act)>
            {
                (Of(_decided), () => story.Decide(Papers.Composition(_decided.On, [.. _seats.Where(seat => seat.IsNamed).Select(seat => seat.Holder)])).Refusal.ShouldBeNull()),
            };
            foreach (var seat in _seats)
            {
                Acts(seat);
            }

            foreach (var (held, takenBackOn) in _meetings.Where(meeting => late || meeting.TakenBackOn is null))
            {
                string? id = null;
                acts.Add((Of(held), () =>
                {
                    story.Meet(new NewMeeting(held.On, MeetingKind.Regular, 5, "03/BB-BCĐ")).Refusal.ShouldBeNull();
                    id = story.State.Meetings[^1].Id;
                }));
                if (takenBackOn is { } day)
                {
                    acts.Add((day, () => story.WithdrawMeeting(id!, "Ghi nhầm").Refusal.ShouldBeNull()));
                }
            }

            foreach (var (on, act) in acts.OrderBy(act => act.On))
            {
                story.Today = on;
                act();
            }

            return story;

            DateOnly Of(Dated dated) => late ? dated.RecordedOn : dated.On;

            void Acts(Seat seat)
            {
                string MemberId() => story.State.Sitting.First(member => member.Holder.Seat == seat.Holder.Seat).Id;
                if (seat.Left is { } left)
                {
                    // The late record may first have a wrong day, which is corrected.
                    var first = late && seat.WrongDay is { } wrong ? wrong : left.On;
                    var id = string.Empty;
                    acts.Add((Of(left), () => story.Depart(id = MemberId(), Papers.Leaves(first)).Refusal.ShouldBeNull()));
                    if (first != left.On)
                    {
                        acts.Add((left.RecordedOn.AddDays(2), () => story.Correct(id, new MemberCorrection(seat.Holder, _decided.On, left.On, "Nhầm ngày")).Refusal.ShouldBeNull()));
                    }
                }

                if (seat.Filled is { } filled)
                {
                    acts.Add((Of(filled), () => story.Appoint(new Appointment(Papers.Paper(seat.FilledBy), seat.Holder, filled.On)).Refusal.ShouldBeNull()));
                }
            }
        }

        private Seat SeatOf(Random random, SeatHolder holder)
        {
            var isNamed = random.Next(4) > 0;
            var left = isNamed && random.Next(2) == 0 ? After(random, _decided.On, _decided.RecordedOn) : null;
            var wrong = left is not null && random.Next(2) == 0 ? _decided.On.AddDays(random.Next(left.RecordedOn.DayNumber - _decided.On.DayNumber + 1)) : (DateOnly?)null;
            var filled = (!isNamed || left is not null) && random.Next(2) == 0 ? After(random, left?.On ?? _decided.On, left?.RecordedOn ?? _decided.RecordedOn) : null;
            // The paper may be older than the first day.
            var free = left?.On ?? _decided.On;
            var filledBy = filled is null ? free : free.AddDays(random.Next(filled.On.DayNumber - free.DayNumber + 1));
            return new Seat(holder, isNamed, left, wrong, filled, filledBy);
        }

        /// <summary>On some day from the first one, recorded then or later, not before the second one.</summary>
        private static Dated After(Random random, DateOnly from, DateOnly recordedFrom)
        {
            var on = from.AddDays(random.Next(Math.Max(1, Start.AddDays(Days).DayNumber - from.DayNumber)));
            var earliest = on > recordedFrom ? on : recordedFrom;
            return new Dated(on, earliest.AddDays(random.Next(3) == 0 ? 0 : random.Next(20)));
        }

        private sealed record Dated(DateOnly On, DateOnly RecordedOn);

        private sealed record Seat(SeatHolder Holder, bool IsNamed, Dated? Left, DateOnly? WrongDay, Dated? Filled, DateOnly FilledBy);
    }
}
