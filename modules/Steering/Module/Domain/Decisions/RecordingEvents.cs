using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>The event of an assignment has happened, or is known ahead: an occurrence opens with its own deadline.</summary>
internal static class RecordingEvents
{
    /// <summary>The longest protection term is 30 years (Law on Protection of State Secrets 2018, article 19), and may be extended.</summary>
    private const int YearsAhead = 60;

    public static Result<Decision> Decide(SteeringState state, RecordDutyEvent command, Unit? unit, Circumstances circumstances)
    {
        if (CommandIds.Check(command.CommandId) is { } malformed)
        {
            return malformed;
        }

        return FindTemplate(command, unit, circumstances).Then<Decision>(found =>
            (CheckDay(command, found.Plan, found.Term, circumstances)
                ?? TermRules.CheckNumber(command.DocumentNumber, "documentNumber")
                ?? FreeText.Check(FreeText.Trimmed(command.Note), "note")) is { } refusal
                    ? refusal
                    : DutyActs.After(state, circumstances, Opened(state, command, found, circumstances).ToEvent(), FreeText.Trimmed(command.Note)));
    }

    private static Result<Found> FindTemplate(RecordDutyEvent command, Unit? unit, Circumstances circumstances)
    {
        if (unit is null)
        {
            return Refusal.Of(SteeringRefusals.UnitUnknown, "unit");
        }

        if (command.Plan is null || circumstances.Plans.Find(command.Plan) is not { } plan)
        {
            return Refusal.Of(SteeringRefusals.PlanUnknown, "plan");
        }

        if (command.Template is null || circumstances.Plans.FindTemplate(plan.Code, command.Template) is not { } template)
        {
            return Refusal.Of(SteeringRefusals.TemplateUnknown, "template", command.Template ?? string.Empty);
        }

        if (template.Schedule.OnEvent is not { } term)
        {
            return Refusal.Of(DeadlineRefusals.DutyHasNoEvent, "template");
        }

        return DutyBindings.Binds(plan, template, unit, circumstances.Today)
            ? new Found(plan, template, term)
            : Refusal.Of(SteeringRefusals.TemplateDoesNotBindUnit, "template", template.Id);
    }

    private static Refusal? CheckDay(RecordDutyEvent command, Plan plan, EventTerm term, Circumstances circumstances)
    {
        var (on, today) = (command.HappenedOn, circumstances.Today);
        if (term.Direction is TermDirection.Before)
        {
            var last = today.AddYears(YearsAhead);
            return on < today ? Refusal.Of(DeadlineRefusals.EventInPast, "happenedOn", Days.Text(today))
                : on > last ? Refusal.Of(DeadlineRefusals.EventTooFar, "happenedOn", Days.Text(last))
                : null;
        }

        return on > today || MinuteOf(command, term) > circumstances.Now ? Refusal.Of(DeadlineRefusals.EventInFuture, "happenedOn", Days.Text(today))
            : on < plan.IssuedOn ? Refusal.Of(DeadlineRefusals.EventBeforePlan, "happenedOn", Days.Text(plan.IssuedOn))
            : term.Unit is TermUnit.Hours && command.HappenedAt is null ? Refusal.Of(DeadlineRefusals.EventNeedsTime, "happenedAt")
            : null;
    }

    private static EventDutyOpened Opened(SteeringState state, RecordDutyEvent command, Found found, Circumstances circumstances)
    {
        var (plan, template, term) = found;
        var minute = MinuteOf(command, term);
        var (dueOn, dueAt) = EventDeadlines.Of(term, command.HappenedOn, minute, circumstances.Calendar);
        var number = 1 + state.Duties.Values.Count(duty => duty.Template == template.Id && duty.Terms.Event is not null);
        var occurrence = string.Create(CultureInfo.InvariantCulture, $"e{number}");
        return new EventDutyOpened(
            circumstances.DayFor(state), $"{template.Id}@{occurrence}", plan.Code, template.Id, occurrence, template.Area, plan.IssuedOn,
            command.HappenedOn, minute, FreeText.Trimmed(command.DocumentNumber),
            dueOn, dueAt, Deadlines.DueSoonFrom(dueOn, circumstances.Calendar), dueAt < circumstances.Now);
    }

    /// <summary>The minute from which a term in hours runs; of no meaning for the others.</summary>
    private static DateTimeOffset? MinuteOf(RecordDutyEvent command, EventTerm term) => term.Unit is TermUnit.Hours && command.HappenedAt is { } time
        ? VietnamTime.StartOf(command.HappenedOn).AddMinutes((time.Hour * 60) + time.Minute)
        : null;

    private sealed record Found(Plan Plan, DutyTemplate Template, EventTerm Term);
}
