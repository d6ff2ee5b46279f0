using System.Collections.Immutable;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Urgent directives at their sender.</summary>
internal static class Directing
{
    public static Result<Decision> Decide(AccountabilityState state, SendDirective command, UnitKey sender, Circumstances now)
    {
        var refusal = Acts.Opening(command.CommandId, sender, now)
            ?? Texts.Required(command.Text, "text")
            ?? (TextRule.Trimmed(command.DocumentNumber) is { } number ? Texts.Number(number, "documentNumber") : null)
            ?? CheckUnits(command.Units, sender, now);
        return refusal is not null
            ? refusal
            : Deadlines.OfDirective(command.Deadline, now.Now).Then<Decision>(dueAt => Decision.Of(new DirectiveSent(
                Acts.Next($"{sender.Code}-CD", state.SentDirectives.Count),
                command.Text.Trim(),
                TextRule.Trimmed(command.DocumentNumber),
                dueAt,
                [.. command.Units.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])));
    }

    public static Result<Decision> Decide(AccountabilityState state, ExtendDirective command, Circumstances now) =>
        Open(state, command.CommandId, command.Directive, command.ExpectedVersion).Then(sent =>
            Texts.Reason(command.Reason) is { } refusal
                ? refusal
                : Deadlines.OfDirective(command.Deadline, now.Now).Then<Decision>(dueAt => dueAt <= sent.DueAt
                    ? Refusal.Of(AccountabilityRefusals.DeadlineNotLater, "deadline")
                    : Decision.Of(new DirectiveExtended(sent.Id, dueAt), command.Reason)));

    public static Result<Decision> Decide(AccountabilityState state, CloseDirective command) =>
        Open(state, command.CommandId, command.Directive, command.ExpectedVersion).Then<Decision>(sent =>
            Texts.Reason(command.Reason) is { } refusal ? refusal : Decision.Of(new DirectiveClosed(sent.Id), command.Reason));

    private static Result<SentDirective> Open(AccountabilityState state, string? commandId, string? id, long? expectedVersion) =>
        Acts.Find(state.SentDirectives, commandId, id, expectedVersion, "directive").Then<SentDirective>(sent =>
            sent.IsClosed ? Refusal.Of(AccountabilityRefusals.DirectiveIsClosed, "directive") : sent);

    private static Refusal? CheckUnits(ImmutableArray<string> units, UnitKey sender, Circumstances now)
    {
        if (units.IsDefaultOrEmpty)
        {
            return Refusal.Of(AccountabilityRefusals.DirectiveNeedsUnits, "units");
        }

        var stranger = units.FirstOrDefault(text =>
            !UnitKey.TryParse(text, out var key) || now.Units.Find(key) is not { } unit || unit.Parent != sender || !unit.InForce.Contains(now.Today));
        return stranger is null && units.All(unit => unit is not null)
            ? null
            : Refusal.Of(AccountabilityRefusals.UnitNotBelowSender, "units", UnitKey.TryParse(stranger, out var named) ? named.Code : "?");
    }
}
