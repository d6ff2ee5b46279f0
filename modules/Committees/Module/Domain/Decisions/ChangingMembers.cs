using BmnnHierarchy.Committees.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Decisions;

/// <summary>Members who come, go, or were recorded wrongly.</summary>
internal static class ChangingMembers
{
    private const string Field = "member";

    public static Result<Decision> Appoint(CommitteeState state, CommitteeTerms terms, Appointment command, Circumstances circumstances)
    {
        if ((CommitteeActs.CheckEstablished(state, terms)
            ?? PaperRules.Check(command.Paper, circumstances.Today)
            ?? PersonRules.Check(command.Member, Field)
            ?? Texts.CheckDay(command.From, "from", command.Paper.Date, circumstances.Today)) is { } refusal)
        {
            return refusal;
        }

        var holder = PersonRules.Trimmed(command.Member);
        if (SeatRules.Check(state.Prescribed!, holder, state.Sitting.Select(member => member.Holder), Field) is { } unfit)
        {
            return unfit;
        }

        return Decision.Of(new MemberAppointed(
            circumstances.Today,
            CommitteeActs.NextId("d", state.Decisions.Count),
            PaperRules.Trimmed(command.Paper),
            new JoinedMember(CommitteeActs.NextId("m", state.Members.Count), holder, command.From)).ToEvent());
    }

    public static Result<Decision> Depart(CommitteeState state, CommitteeTerms terms, string id, Departure command, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (state.FindMember(id) is not { } member)
        {
            return Refusal.Of(CommitteesRefusals.MemberUnknown, Field);
        }

        if (member.LeftOn is not null)
        {
            return Refusal.Of(CommitteesRefusals.MemberHasLeft, Field);
        }

        if (!Enum.IsDefined(command.Cause))
        {
            return Refusal.Of(CommitteesRefusals.CauseUnknown, "cause");
        }

        var needsPaper = command.Paper is not null || command.Cause is DepartureCause.Removed;
        if ((Texts.CheckDay(command.On, "on", member.From, circumstances.Today)
            ?? (needsPaper ? PaperRules.Check(command.Paper, circumstances.Today) : null)
            ?? (command.Cause is DepartureCause.Other ? Texts.CheckReason(command.Reason) : Texts.Check(TextRule.Trimmed(command.Reason), "reason"))) is { } broken)
        {
            return broken;
        }

        var paper = command.Paper is { } given ? PaperRules.Trimmed(given) : null;
        return Decision.Of(new MemberLeft(circumstances.Today, member.Id, command.On, command.Cause, paper).ToEvent(), command.Reason);
    }

    public static Result<Decision> Correct(CommitteeState state, CommitteeTerms terms, string id, MemberCorrection command, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (state.FindMember(id) is not { } member)
        {
            return Refusal.Of(CommitteesRefusals.MemberUnknown, Field);
        }

        if ((PersonRules.Check(command.Member, Field)
            ?? Texts.CheckDay(command.From, "from", PaperRules.Earliest, circumstances.Today)
            ?? (command.LeftOn is { } left ? Texts.CheckDay(left, "leftOn", command.From, circumstances.Today) : null)
            ?? Texts.CheckReason(command.Reason)) is { } broken)
        {
            return broken;
        }

        var holder = PersonRules.Trimmed(command.Member);
        if (command.LeftOn is null
            && SeatRules.Check(state.Prescribed!, holder, state.Sitting.Where(other => other.Id != id).Select(other => other.Holder), Field) is { } unfit)
        {
            return unfit;
        }

        return Decision.Of(new MemberCorrected(circumstances.Today, member.Id, holder, command.From, command.LeftOn).ToEvent(), command.Reason);
    }

    public static Result<Decision> CorrectPaper(CommitteeState state, CommitteeTerms terms, string id, PaperCorrection command, Circumstances circumstances)
    {
        if (CommitteeActs.CheckEstablished(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (state.FindDecision(id) is null)
        {
            return Refusal.Of(CommitteesRefusals.DecisionUnknown, "decision");
        }

        return (PaperRules.Check(command.Paper, circumstances.Today) ?? Texts.CheckReason(command.Reason)) is { } broken
            ? broken
            : Decision.Of(new DecisionCorrected(circumstances.Today, id, PaperRules.Trimmed(command.Paper)).ToEvent(), command.Reason);
    }
}
