using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Where a unit stands when a deadline is planned back from the top.</summary>
internal enum CascadeLevel
{
    Ministry,

    /// <summary>The province itself and its police, who consolidate for it.</summary>
    Province,

    Below,
}

/// <summary>Deadlines planned back from the top date. No level is due later than the one above it.</summary>
internal static class Cascading
{
    public static CascadeLevel LevelOf(Unit? unit) => unit?.Kind switch
    {
        UnitKind.Ministry => CascadeLevel.Ministry,
        UnitKind.Province or UnitKind.ProvincialCommittee or UnitKind.ProvincialPolice => CascadeLevel.Province,
        _ => CascadeLevel.Below,
    };

    public static DateOnly DueOn(DateOnly top, DutyCascade? cascade, CascadeLevel level, WorkingCalendar calendar)
    {
        if (cascade is null || level is CascadeLevel.Ministry)
        {
            return top;
        }

        var province = Earlier(top, cascade.Province, cascade.Unit, calendar);
        return level is CascadeLevel.Province ? province : Earlier(province, cascade.Below, cascade.Unit, calendar);
    }

    /// <summary>A day that was counted falls on a working day; no step leaves the date of the level above as it is.</summary>
    private static DateOnly Earlier(DateOnly day, int step, TermUnit unit, WorkingCalendar calendar) => step switch
    {
        0 => day,
        _ when unit is TermUnit.WorkingDays => calendar.WorkingDaysBefore(day, step),
        _ => calendar.WorkingDayUpTo(day.AddDays(-step)),
    };
}
