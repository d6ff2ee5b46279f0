using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>The occurrences of a recurring assignment at a unit of a level.</summary>
internal sealed class Series
{
    private readonly Plan _plan;
    private readonly DutyTemplate _template;
    private readonly CascadeLevel _level;
    private readonly WorkingCalendar _calendar;
    private readonly Recurrence _recurrence;
    private readonly OccurrenceOpening _opening;

    private Series(Plan plan, DutyTemplate template, Recurrence recurrence, CascadeLevel level, WorkingCalendar calendar)
    {
        (_plan, _template, _level, _calendar, _recurrence) = (plan, template, level, calendar, recurrence);
        _opening = OccurrenceOpening.Parse(template.Schedule.Opens);
    }

    /// <summary>Null when the assignment does not recur.</summary>
    public static Series? Of(Plan plan, DutyTemplate template, Circumstances circumstances) => template.Schedule.Recurrence is { } recurrence
        ? new Series(plan, template, Recurrence.Parse(recurrence), circumstances.Level, circumstances.Calendar)
        : null;

    /// <summary>The earliest period whose deadline is not before the plan and that has not ended on the day of assignment.</summary>
    public OccurrencePeriod FirstOn(DateOnly day)
    {
        var period = _recurrence.FirstDueFrom(_plan.IssuedOn);
        while (DueIn(period) < _plan.IssuedOn || (DueIn(period) < day && OpensOn(After(period)) <= day))
        {
            period = After(period);
        }

        return period;
    }

    /// <summary>The occurrences from a period on that have opened up to the day.</summary>
    public IEnumerable<DutyAssigned> From(OccurrencePeriod period, DateOnly day)
    {
        for (; OpensOn(period) <= day; period = After(period))
        {
            yield return In(period, day);
        }
    }

    public DutyAssigned In(OccurrencePeriod period, DateOnly day) => new(
        day, $"{_template.Id}@{period}", _plan.Code, _template.Id, period.ToString(), _template.Area, _template.AnnualReport, _plan.IssuedOn,
        DueIn(period), Deadlines.DueSoonFrom(DueIn(period), _calendar), OpensOn(After(period)), _template.Core);

    public OccurrencePeriod After(OccurrencePeriod period) => _recurrence.After(period);

    private DateOnly DueIn(OccurrencePeriod period) => Cascading.DueOn(_recurrence.DueIn(period), _template.Schedule.Cascade, _level, _calendar);

    /// <summary>A deadline planned back may lie before the day on which the period would open; it opens on that day at the latest.</summary>
    private DateOnly OpensOn(OccurrencePeriod period)
    {
        var (opens, due) = (_opening.OpensOn(period, _recurrence.DueIn(period)), DueIn(period));
        return opens < due ? opens : due;
    }
}
