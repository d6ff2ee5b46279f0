using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>What a unit does with a reminder, and who may be sent one.</summary>
internal static class Reminding
{
    private const int MostRead = 200;

    /// <summary>The same duty is not reminded of twice on one day, whoever sends; one that came before is not taken again.</summary>
    public static Decision Decide(SteeringState state, ReminderDispatch dispatch, Circumstances circumstances)
    {
        if (state.Reminders.Exists(reminder => reminder.Reminder == dispatch.Reminder))
        {
            return Decision.Nothing;
        }

        var day = circumstances.DayFor(state);
        var today = state.Reminders.Where(reminder => reminder.On == day).SelectMany(reminder => reminder.Duties).ToHashSet(StringComparer.Ordinal);
        var due = dispatch.Duties.Where(id => !today.Contains(id) && IsToDo(state, id, day)).ToImmutableArray();
        return DutyActs.After(state, circumstances, new DutiesReminded(
            day, dispatch.Reminder, dispatch.By, dispatch.SentAt, dispatch.Text, dispatch.DocumentNumber,
            due, [.. dispatch.Duties.Where(id => !due.Contains(id))]).ToEvent());
    }

    public static Result<Decision> Decide(SteeringState state, ReadReminders command, Circumstances circumstances)
    {
        if (CommandIds.Check(command.CommandId) is { } malformed)
        {
            return malformed;
        }

        if (command.Reminders.IsDefaultOrEmpty || command.Reminders.Length > MostRead)
        {
            return Refusal.Of(ReminderRefusals.ReminderUnknown, "reminders", string.Empty);
        }

        if (command.Reminders.FirstOrDefault(id => !state.Reminders.Exists(reminder => reminder.Reminder == id)) is { } unknown)
        {
            return Refusal.Of(ReminderRefusals.ReminderUnknown, "reminders", unknown);
        }

        var unread = state.Reminders.Where(reminder => reminder.ReadAt is null && command.Reminders.Contains(reminder.Reminder)).Select(reminder => reminder.Reminder).ToImmutableArray();
        return unread.IsEmpty
            ? Decision.Nothing
            : DutyActs.After(state, circumstances, new RemindersRead(circumstances.DayFor(state), unread).ToEvent());
    }

    public static Result<Decision> Decide(SentState state, SendReminder command, UnitKey sender, IUnitTree units)
    {
        if ((CommandIds.Check(command.CommandId) ?? FreeText.Check(Text(command), "text") ?? CheckDocument(command) ?? CheckTargets(command, sender, units)) is { } refusal)
        {
            return refusal;
        }

        return new Decision([new ReminderSent(
            state.Sent.Count + 1, Text(command), FreeText.Trimmed(command.DocumentNumber), command.Targets).ToEvent()]);
    }

    private static string? Text(SendReminder command) => FreeText.Trimmed(command.Text);

    private static Refusal? CheckDocument(SendReminder command) =>
        FreeText.Trimmed(command.DocumentNumber) is { } number ? DocumentNumber.Check(number, "documentNumber") : null;

    private static Refusal? CheckTargets(SendReminder command, UnitKey sender, IUnitTree units)
    {
        if (command.Targets.IsDefaultOrEmpty)
        {
            return Refusal.Of(ReminderRefusals.NobodyToRemind, "targets");
        }

        if (command.Targets.Length > SendReminder.MostUnits || command.Targets.Sum(target => target?.Duties.IsDefault is false ? target.Duties.Length : 0) > SendReminder.MostDuties)
        {
            return Refusal.Of(ReminderRefusals.TooManyToRemind, "targets", Text(SendReminder.MostUnits), Text(SendReminder.MostDuties));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in command.Targets)
        {
            if (target?.Unit is not { } name || !UnitKey.TryParse(name, out var unit) || units.Find(unit) is null || unit == sender || !units.IsWithin(unit, sender))
            {
                return Refusal.Of(ReminderRefusals.UnitNotBelowSender, "targets", target?.Unit ?? string.Empty);
            }

            if (!seen.Add(name) || target.Duties.IsDefaultOrEmpty || target.Duties.Any(id => id is null or { Length: 0 or > 80 }) || target.Duties.Distinct().Count() != target.Duties.Length)
            {
                return Refusal.Of(ReminderRefusals.TargetMalformed, "targets", name);
            }
        }

        return null;
    }

    private static bool IsToDo(SteeringState state, string id, DateOnly day) =>
        state.Duties.TryGetValue(id, out var duty) && DutyStatusRule.StatusOn(duty, day) is not (DutyStatus.DoneOnTime or DutyStatus.DoneLate or DutyStatus.NotApplicable);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
