using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Urgent directives at a unit that received one.</summary>
internal static class Receiving
{
    /// <summary>What the sender's news changes here: nothing when it is not newer than what is known.</summary>
    public static Decision Decide(AccountabilityState state, DirectiveDispatch dispatch)
    {
        if (!state.Directives.TryGetValue(dispatch.Directive, out var known))
        {
            return Decision.Of(new DirectiveReceived(dispatch.Directive, dispatch));
        }

        return dispatch.Version <= known.Dispatch.Version
            ? Decision.Nothing(known.Id)
            : Decision.Of(new DirectiveChanged(known.Id, dispatch.Version, dispatch.DueAt, dispatch.IsClosed));
    }

    public static Result<Decision> Decide(AccountabilityState state, AcknowledgeDirective command) =>
        Acts.Find(state.Directives, command.CommandId, command.Directive, null, "directive").Then<Decision>(received =>
            received.ReadAt is null ? Decision.Of(new DirectiveRead(received.Id)) : Decision.Nothing(received.Id));

    public static Result<Decision> Decide(AccountabilityState state, AnswerDirective command, Circumstances now) =>
        Acts.Find(state.Directives, command.CommandId, command.Directive, command.ExpectedVersion, "directive").Then<Decision>(received =>
        {
            if (received.Dispatch.IsClosed)
            {
                return Refusal.Of(AccountabilityRefusals.DirectiveIsClosed, "directive");
            }

            var refusal = (Enum.IsDefined(command.Outcome) ? null : Refusal.Of(AccountabilityRefusals.ChoiceUnknown, "outcome"))
                ?? Texts.Required(command.Text, "text")
                ?? Texts.Document(command.Document, "document", now.Today);
            return refusal is not null
                ? refusal
                : Decision.Of(new DirectiveAnswered(received.Id, command.Outcome, command.Text.Trim(), Texts.Trimmed(command.Document)));
        });
}
