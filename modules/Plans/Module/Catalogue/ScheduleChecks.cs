namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>What must hold of a schedule before a deadline is counted by it.</summary>
internal static class ScheduleChecks
{
    public static IEnumerable<string> Problems(DutySchedule schedule, DutyKind kind, DateOnly planIssuedOn)
    {
        if (string.IsNullOrWhiteSpace(schedule.Basis) || string.IsNullOrWhiteSpace(schedule.BasisInEnglish))
        {
            yield return "a text is empty";
        }

        if (schedule.DueOn is not null && schedule.Recurrence is not null)
        {
            yield return "due once and again and again";
        }

        if (schedule is { DueOn: null, Recurrence: null, OnEvent: null } != kind is DutyKind.Request)
        {
            yield return "a request has no date, everything else has one";
        }

        if (schedule.DueOn < planIssuedOn)
        {
            yield return "due before the plan was issued";
        }

        foreach (var problem in OfRecurrence(schedule).Concat(OfEvent(schedule.OnEvent)).Concat(OfCascade(schedule)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> OfRecurrence(DutySchedule schedule)
    {
        if (schedule.Recurrence is null)
        {
            return schedule.Opens is null ? [] : ["an opening belongs to a recurrence"];
        }

        if (!Recurrence.TryParse(schedule.Recurrence, out var recurrence))
        {
            return [$"no recurrence: {schedule.Recurrence}"];
        }

        return OccurrenceOpening.TryParse(schedule.Opens, out var opening) && opening.Fits(recurrence.Period)
            ? []
            : [$"no opening of a {recurrence.Period} duty: {schedule.Opens}"];
    }

    private static IEnumerable<string> OfEvent(EventTerm? term)
    {
        if (term is null)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(term.Event) || string.IsNullOrWhiteSpace(term.EventInEnglish))
        {
            yield return "an event has no name";
        }

        if (!term.IsCountable)
        {
            yield return "a term out of range, or a lead time not in days";
        }
    }

    private static IEnumerable<string> OfCascade(DutySchedule schedule)
    {
        if (schedule.Cascade is not { } cascade)
        {
            yield break;
        }

        if (schedule is { DueOn: null, Recurrence: null })
        {
            yield return "a cascade has no top date";
        }

        if (cascade.Province is < 0 or > 366 || cascade.Below is < 0 or > 366 || cascade.Unit is not (TermUnit.Days or TermUnit.WorkingDays))
        {
            yield return "a cascade steps back by 0 to 366 days or working days";
        }
    }
}
