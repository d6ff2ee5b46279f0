using System.Collections.Immutable;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Tests.Support;

/// <summary>A committee's stream as it grows, without journal and grain: decides, appends in memory, folds.</summary>
internal sealed class CommitteeStory
{
    public const string Commune = "unit:31-11146";

    public static readonly IUnitTree Tree = UnitsModule.ReferenceTree();
    public static readonly CompositionCatalogue Compositions = CompositionCatalogue.LoadEmbedded();

    private int _commands;

    public CommitteeStory(DateOnly today, string unit = Commune)
    {
        Today = today;
        Unit = UnitKey.Parse(unit);
    }

    public UnitKey Unit { get; }

    public DateOnly Today { get; set; }

    public CommitteeState State { get; private set; } = CommitteeState.Empty;

    public ImmutableList<RecordedEvent> Events { get; private set; } = [];

    public CommitteeView View => CommitteeShown.Of(Unit, State);

    public Result<Decision> Prescribe() => Take(Prescribing.Decide(State, Terms(), Now));

    public Result<Decision> Decide(CompositionDecision decision, long? expected = null) => Take(Composing.Decide(State, Terms(expected), decision, Now));

    public Result<Decision> Appoint(Appointment appointment) => Take(ChangingMembers.Appoint(State, Terms(), appointment, Now));

    public Result<Decision> Depart(string member, Departure departure) => Take(ChangingMembers.Depart(State, Terms(), member, departure, Now));

    public Result<Decision> Correct(string member, MemberCorrection correction) => Take(ChangingMembers.Correct(State, Terms(), member, correction, Now));

    public Result<Decision> CorrectPaper(string decision, PaperCorrection correction) => Take(ChangingMembers.CorrectPaper(State, Terms(), decision, correction, Now));

    public Result<Decision> Meet(NewMeeting meeting) => Take(Meetings.Record(State, Terms(), meeting, Now));

    public Result<Decision> WithdrawMeeting(string meeting, string? reason) => Take(Meetings.Withdraw(State, Terms(), meeting, reason, Now));

    public Result<Decision> Conclude(NewConclusion conclusion) => Take(Meetings.Conclude(State, Terms(), conclusion, Now));

    public Result<Decision> Complete(string conclusion, DateOnly doneOn) => Take(Meetings.Complete(State, Terms(), conclusion, doneOn, Now));

    public Result<Decision> WithdrawConclusion(string conclusion, string? reason) => Take(Meetings.WithdrawConclusion(State, Terms(), conclusion, reason, Now));

    /// <summary>The commune's committee with every prescribed seat filled.</summary>
    public static CommitteeStory Complete(DateOnly decidedOn)
    {
        var story = new CommitteeStory(decidedOn);
        story.Decide(Papers.Composition(decidedOn, [.. Papers.AllSeats(story.Unit)])).Refusal.ShouldBeNull();
        return story;
    }

    private Circumstances Now => new(Today, Tree.Find(Unit)!, Compositions.For(Tree.Find(Unit)!, Today));

    private CommitteeTerms Terms(long? expected = null) => new($"command-{++_commands:D4}", expected);

    private Result<Decision> Take(Result<Decision> result)
    {
        if (!result.IsRefused && !result.Value.Events.IsEmpty)
        {
            var header = new CommandHeader($"command-{_commands:D4}", Digest.OfText("x"), "nguyengiap", VietnamTime.StartOf(Today).AddHours(9), result.Value.Reason);
            var head = Events.IsEmpty ? StreamHead.Empty : new StreamHead(Events[^1].Sequence, Events[^1].Hash);
            var recorded = EventChain.Extend(CommitteeStreams.Of(Unit), head, header, result.Value.Events);
            Events = Events.AddRange(recorded);
            State = recorded.Aggregate(State, CommitteeFold.Instance.Apply);
        }

        return result;
    }
}

/// <summary>Sound input, to be bent by tests. All names are invented.</summary>
internal static class Papers
{
    private static readonly string[] Names = ["Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Ví Dụ", "Phạm Thị Giả Định", "Hoàng Văn Minh Họa", "Vũ Thị Mô Phỏng", "Đỗ Văn Phỏng"];

    public static DecisionPaper Paper(DateOnly date, string number = "12/QĐ-UBND") => new(number, date, "Ủy ban nhân dân xã Nguyên Giáp");

    public static SeatHolder Holder(MemberPost post, string? seat, string name = "Nguyễn Văn Mẫu") => new(post, seat, name, "Chủ tịch", "Ủy ban nhân dân xã");

    public static IEnumerable<SeatHolder> AllSeats(UnitKey unit) =>
        CommitteeStory.Compositions.For(CommitteeStory.Tree.Find(unit)!, new DateOnly(2026, 6, 1))!.Seats
            .Select((seat, i) => Holder(seat.Post, seat.Code, Names[i % Names.Length]));

    public static CompositionDecision Composition(DateOnly date, ImmutableArray<SeatHolder> members, DecisionKind kind = DecisionKind.Establishment) =>
        new(kind, Paper(date), "Công an xã", members);

    public static Departure Leaves(DateOnly on, DepartureCause cause = DepartureCause.Transferred, string? reason = null) => new(on, cause, null, reason);
}
