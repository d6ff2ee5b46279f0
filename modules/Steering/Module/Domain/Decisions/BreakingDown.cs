using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>Sub-tasks of a duty. They say how the work goes; that the duty is done is for the unit to claim, with its evidence.</summary>
internal static class BreakingDown
{
    public const int MostSubtasks = 50;
    private const int TextLength = 200;
    private const int OwnerLength = 120;

    public static Result<Decision> Decide(SteeringState state, AddSubtask command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
        {
            if (duty.IsDone)
            {
                return Refusal.Of(BreakdownRefusals.SubtaskOfDoneDuty, "duty");
            }

            if (duty.Breakdown.Subtasks.Count >= MostSubtasks)
            {
                return Refusal.Of(BreakdownRefusals.TooManySubtasks, "duty", MostSubtasks.ToString(CultureInfo.InvariantCulture));
            }

            var id = "s" + (duty.Breakdown.Ever + 1).ToString(CultureInfo.InvariantCulture);
            return Check(duty, command.Subtask) is { } refusal
                ? refusal
                : Act(state, circumstances, new SubtaskAdded(circumstances.DayFor(state), duty.Id, id, Trimmed(command.Subtask)).ToEvent());
        });

    public static Result<Decision> Decide(SteeringState state, ChangeSubtask command, Circumstances circumstances) =>
        Found(state, command.CommandId, command.Duty, command.ExpectedVersion, command.Id, circumstances, (duty, subtask) =>
            Check(duty, command.Subtask) is { } refusal
                ? refusal
                : subtask.Input == Trimmed(command.Subtask)
                    ? Refusal.Of(BreakdownRefusals.SubtaskAlreadySo, "subtask")
                    : Act(state, circumstances, new SubtaskChanged(circumstances.DayFor(state), duty.Id, subtask.Id, Trimmed(command.Subtask)).ToEvent()));

    public static Result<Decision> Decide(SteeringState state, MarkSubtask command, Circumstances circumstances) =>
        Found(state, command.CommandId, command.Duty, command.ExpectedVersion, command.Id, circumstances, (duty, subtask) => command.DoneOn switch
        {
            { } done when done > circumstances.Today => Refusal.Of(BreakdownRefusals.SubtaskDoneInFuture, "doneOn", Days.Text(circumstances.Today)),
            { } done when done < duty.PlanIssuedOn => Refusal.Of(BreakdownRefusals.SubtaskDayTooEarly, "doneOn", Days.Text(duty.PlanIssuedOn)),
            var same when same == subtask.DoneOn => Refusal.Of(BreakdownRefusals.SubtaskAlreadySo, "doneOn"),
            var done => Act(state, circumstances, new SubtaskMarked(circumstances.DayFor(state), duty.Id, subtask.Id, subtask.Input.Text, done).ToEvent()),
        });

    public static Result<Decision> Decide(SteeringState state, WithdrawSubtask command, Circumstances circumstances) =>
        Found(state, command.CommandId, command.Duty, command.ExpectedVersion, command.Id, circumstances, (duty, subtask) =>
            FreeText.CheckReason(command.Reason) is { } refusal
                ? refusal
                : Act(state, circumstances, new SubtaskWithdrawn(circumstances.DayFor(state), duty.Id, subtask.Id, subtask.Input.Text).ToEvent(), command.Reason.Trim()));

    public static Result<Decision> Decide(SteeringState state, OrderSubtasks command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
        {
            var ids = command.Ids.IsDefault ? [] : command.Ids;
            var there = duty.Breakdown.Subtasks.Select(subtask => subtask.Id).ToList();
            if (ids.Length != there.Count || !ids.Order(StringComparer.Ordinal).SequenceEqual(there.Order(StringComparer.Ordinal)))
            {
                return Refusal.Of(BreakdownRefusals.OrderIncomplete, "ids");
            }

            return ids.SequenceEqual(there)
                ? Refusal.Of(BreakdownRefusals.SubtaskAlreadySo, "ids")
                : Act(state, circumstances, new SubtasksOrdered(circumstances.DayFor(state), duty.Id, ids).ToEvent());
        });

    private static Result<Decision> Found(
        SteeringState state, string commandId, string duty, long? expected, string? id, Circumstances circumstances, Func<Duty, Subtask, Result<Decision>> decide) =>
        DutyActs.Find(state, commandId, duty, expected, circumstances.Plans).Then(found =>
            found.Breakdown.Find(id) is { } subtask ? decide(found, subtask) : Refusal.Of(BreakdownRefusals.SubtaskUnknown, "subtask"));

    private static Refusal? Check(Duty duty, SubtaskInput? input)
    {
        if (string.IsNullOrWhiteSpace(input?.Text))
        {
            return Refusal.Of(BreakdownRefusals.SubtaskTextMissing, "text");
        }

        if (string.IsNullOrWhiteSpace(input.Owner))
        {
            return Refusal.Of(BreakdownRefusals.SubtaskOwnerMissing, "owner");
        }

        return Line(input.Text, "text", TextLength) ?? Line(input.Owner, "owner", OwnerLength) ?? input.DueOn switch
        {
            { } due when due > duty.DueOn => Refusal.Of(BreakdownRefusals.SubtaskDueAfterDuty, "dueOn", Days.Text(duty.DueOn.Value)),
            { } due when due < duty.PlanIssuedOn => Refusal.Of(BreakdownRefusals.SubtaskDayTooEarly, "dueOn", Days.Text(duty.PlanIssuedOn)),
            _ => null,
        };
    }

    private static Refusal? Line(string text, string field, int length) => TextRule.HasHiddenCharacters(text, lineBreaksAllowed: false)
        ? Refusal.Of(SteeringRefusals.TextHasControlCharacters, field)
        : text.Trim().Length > length
            ? Refusal.Of(SteeringRefusals.TextTooLong, field, length.ToString(CultureInfo.InvariantCulture))
            : FreeText.Check(text.Trim(), field);

    private static SubtaskInput Trimmed(SubtaskInput input) => input with { Text = input.Text.Trim(), Owner = input.Owner.Trim() };

    private static Result<Decision> Act(SteeringState state, Circumstances circumstances, NewEvent act, string? reason = null) =>
        DutyActs.After(state, circumstances, act, reason);
}
