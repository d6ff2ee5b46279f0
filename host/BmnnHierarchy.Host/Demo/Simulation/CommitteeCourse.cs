using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>What becomes of a unit's committee: a pure function of its prescribed seats and the dice.</summary>
internal sealed class CommitteeCourse(Dice dice, Unit unit, CommitteeView committee, DateOnly from, DateOnly lastDay)
{
    private const double NoneShare = 0.06;
    private const double IncompleteShare = 0.12;
    private const double LeaverShare = 0.16;
    private const double ReplacedShare = 0.6;
    private const double MeetingShare = 0.7;

    private readonly string _code = unit.Key.Code;
    private readonly ImmutableArray<SeatView> _seats = committee.Seats;

    /// <summary>The acts up to the last day, in order of time.</summary>
    public IEnumerable<SimulatedCommitteeAct> Acts() => All().Where(act => act.On <= lastDay).OrderBy(act => act.On);

    /// <summary>The two communes with an account and the provinces have a committee; those of Hải Phòng lack somebody.</summary>
    private bool IsTold => unit.Kind is UnitKind.Province || Told.About(unit.Key);

    private IEnumerable<SimulatedCommitteeAct> All()
    {
        if (!IsTold && Roll("none") < NoneShare)
        {
            yield break;
        }

        var decided = Day(from, 5, 50, "decided");
        var left = IsTold || Roll("incomplete") >= IncompleteShare ? null : _seats[dice.Number(1, _seats.Length - 1, "open seat", _code)].Code;
        var holders = _seats.Where(seat => seat.Code != left).Select((seat, i) => (Seat: seat, Id: MemberId(i))).ToList();
        var decision = new CompositionDecision(
            DecisionKind.Strengthening, Paper(decided, "QĐ"), committee.Prescribed?.StandingBody, [.. holders.Select(holder => Holder(holder.Seat, "first"))]);
        yield return new SimulatedCommitteeAct(decided, unit.Key, "decided", (grain, terms, stop) => grain.DecideAsync(terms, decision, stop));

        foreach (var act in Leaving(decided, holders).Concat(Meetings(decided)))
        {
            yield return act;
        }
    }

    private IEnumerable<SimulatedCommitteeAct> Leaving(DateOnly decided, List<(SeatView Seat, string Id)> holders)
    {
        var lacksSomebody = unit.Key.Code is "31" or "31-11146";
        if (!lacksSomebody && (IsTold || Roll("leaves") >= LeaverShare))
        {
            yield break;
        }

        var (seat, member) = holders[dice.Number(lacksSomebody ? 1 : 0, holders.Count - 1, "leaver", _code)];
        var on = lacksSomebody ? SimulatedDuty.WorkingDay(lastDay.AddDays(-47)) : Day(decided, 60, 260, "left");
        if (on <= decided)
        {
            yield break;
        }

        var departure = new Departure(on, dice.Pick([DepartureCause.Transferred, DepartureCause.Retired, DepartureCause.LeftService], "cause", _code), null, null);
        yield return new SimulatedCommitteeAct(on, unit.Key, "left", (grain, terms, stop) => grain.DepartAsync(terms, member, departure, stop));
        if (lacksSomebody || Roll("replaced") >= ReplacedShare)
        {
            yield break;
        }

        var filled = Day(on, 8, 45, "replaced after");
        var appointment = new Appointment(Paper(filled, "QĐ"), Holder(seat, "second"), filled);
        yield return new SimulatedCommitteeAct(filled, unit.Key, "replaced", (grain, terms, stop) => grain.AppointAsync(terms, appointment, stop));
    }

    private IEnumerable<SimulatedCommitteeAct> Meetings(DateOnly decided)
    {
        if (!IsTold && Roll("meets") >= MeetingShare)
        {
            yield break;
        }

        var held = Day(decided, 40, 220, "held");
        var meeting = new NewMeeting(
            held, Roll("extraordinary") < 0.2 ? MeetingKind.Extraordinary : MeetingKind.Regular, dice.Number(_seats.Length - 2, _seats.Length, "present", _code), Number(held, "BB-BCĐ"));
        yield return new SimulatedCommitteeAct(held, unit.Key, "met", (grain, terms, stop) => grain.RecordMeetingAsync(terms, meeting, stop));
        var concluded = Day(held, 0, 3, "concluded after");
        var conclusion = new NewConclusion("h1", Number(concluded, "TB-BCĐ"), concluded, dice.Number(1, 5, "tasks", _code), Day(concluded, 25, 60, "due after"));
        yield return new SimulatedCommitteeAct(concluded, unit.Key, "concluded", (grain, terms, stop) => grain.ConcludeAsync(terms, conclusion, stop));
        if (Roll("carried out") < 0.7)
        {
            var done = Day(concluded, 15, 55, "done after");
            yield return new SimulatedCommitteeAct(done, unit.Key, "carried out", (grain, terms, stop) => grain.CompleteConclusionAsync(terms, "k1", done, stop));
        }
    }

    private SeatHolder Holder(SeatView seat, string who)
    {
        var (position, body) = Words(seat.Words);
        return new SeatHolder(seat.Post, seat.Code, SimulatedNames.Of(dice, _code, seat.Code + who), position, body ?? unit.Name);
    }

    /// <summary>Position and body, as the seat's words give them: <c>Đại diện lãnh đạo Sở Nội vụ</c>.</summary>
    private static (string Position, string? Body) Words(string words)
    {
        foreach (var (beginning, position) in ((string, string)[])[("Đại diện lãnh đạo ", "Lãnh đạo"), ("Lãnh đạo ", "Lãnh đạo"), ("Chủ tịch ", "Chủ tịch"), ("Phó Chủ tịch ", "Phó Chủ tịch")])
        {
            if (words.StartsWith(beginning, StringComparison.Ordinal))
            {
                return (position, words[beginning.Length..]);
            }
        }

        return (words, null);
    }

    private DecisionPaper Paper(DateOnly day, string kind) => new(Number(day, $"{kind}-{Demo.Simulation.Paper.IssuerOf(unit)}"), day, unit.Kind switch
    {
        UnitKind.Province => "Ủy ban nhân dân " + char.ToLowerInvariant(unit.Name[0]) + unit.Name[1..],
        _ when unit.Kind.IsCommuneLevel() => "Ủy ban nhân dân " + char.ToLowerInvariant(unit.Name[0]) + unit.Name[1..],
        _ => unit.Name,
    });

    private string Number(DateOnly day, string sign) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.DayOfYear + dice.Number(1, 9, "paper " + sign, _code)}/{sign}");

    /// <summary>Members are numbered in the order in which the decision names them.</summary>
    private static string MemberId(int place) => string.Create(CultureInfo.InvariantCulture, $"m{place + 1}");

    private DateOnly Day(DateOnly after, int earliest, int latest, string question) =>
        SimulatedDuty.WorkingDay(after.AddDays(dice.Number(earliest, latest, "committee " + question, _code)));

    private double Roll(string question) => dice.Roll("committee " + question, _code);
}
