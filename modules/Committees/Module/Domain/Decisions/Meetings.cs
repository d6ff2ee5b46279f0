using BmnnHierarchy.Committees.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Decisions;

/// <summary>Meetings and what was concluded, by numbers and dates alone.</summary>
internal static class Meetings
{
    private const int MostPresent = 60;
    private const int MostTasks = 100;

    public static Result<Decision> Record(CommitteeState state, CommitteeTerms terms, NewMeeting command, Circumstances circumstances)
    {
        if ((CommitteeActs.CheckEstablished(state, terms)
            ?? Texts.CheckDay(command.HeldOn, "heldOn", PaperRules.Earliest, circumstances.Today)
            ?? (Enum.IsDefined(command.Kind) ? null : Refusal.Of(CommitteesRefusals.MeetingKindUnknown, "kind"))
            ?? Texts.CheckCount(command.Present, "present", CommitteesRefusals.PresentOutOfRange, 1, MostPresent)
            ?? Texts.CheckNumber(command.Minutes, "minutes")) is { } refusal)
        {
            return refusal;
        }

        return Decision.Of(new MeetingHeld(
            circumstances.Today, CommitteeActs.NextId("h", state.MeetingsEver), command.HeldOn, command.Kind, command.Present, command.Minutes.Trim()).ToEvent());
    }

    public static Result<Decision> Withdraw(CommitteeState state, CommitteeTerms terms, string id, string? reason, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (!state.Meetings.Exists(meeting => meeting.Id == id))
        {
            return Refusal.Of(CommitteesRefusals.MeetingUnknown, "meeting");
        }

        return Texts.CheckReason(reason) is { } missing ? missing : Decision.Of(new MeetingWithdrawn(circumstances.Today, id).ToEvent(), reason);
    }

    public static Result<Decision> Conclude(CommitteeState state, CommitteeTerms terms, NewConclusion command, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        var meeting = state.Meetings.Find(held => held.Id == command.Meeting);
        if (command.Meeting is not null && meeting is null)
        {
            return Refusal.Of(CommitteesRefusals.MeetingUnknown, "meeting");
        }

        if ((Texts.CheckNumber(command.Number, "number")
            ?? Texts.CheckDay(command.Date, "date", meeting?.HeldOn ?? PaperRules.Earliest, circumstances.Today)
            ?? Texts.CheckCount(command.Tasks, "tasks", CommitteesRefusals.TasksOutOfRange, 0, MostTasks)
            ?? (command.DueOn < command.Date ? Refusal.Of(CommitteesRefusals.DateTooEarly, "dueOn", Texts.Iso(command.Date)) : null)) is { } broken)
        {
            return broken;
        }

        return Decision.Of(new ConclusionDrawn(
            circumstances.Today, CommitteeActs.NextId("k", state.ConclusionsEver), command.Meeting, command.Number.Trim(), command.Date, command.Tasks,
            command.DueOn).ToEvent());
    }

    public static Result<Decision> Complete(CommitteeState state, CommitteeTerms terms, string id, DateOnly doneOn, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        return state.Conclusions.Find(conclusion => conclusion.Id == id) switch
        {
            null => Refusal.Of(CommitteesRefusals.ConclusionUnknown, "conclusion"),
            { DoneOn: not null } => Refusal.Of(CommitteesRefusals.ConclusionAlreadyDone, "conclusion"),
            var conclusion => Texts.CheckDay(doneOn, "doneOn", conclusion.Date, circumstances.Today) is { } broken
                ? broken
                : Decision.Of(new ConclusionCompleted(circumstances.Today, id, doneOn).ToEvent()),
        };
    }

    public static Result<Decision> WithdrawConclusion(CommitteeState state, CommitteeTerms terms, string id, string? reason, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (!state.Conclusions.Exists(conclusion => conclusion.Id == id))
        {
            return Refusal.Of(CommitteesRefusals.ConclusionUnknown, "conclusion");
        }

        return Texts.CheckReason(reason) is { } missing ? missing : Decision.Of(new ConclusionWithdrawn(circumstances.Today, id).ToEvent(), reason);
    }
}
