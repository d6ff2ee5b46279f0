using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The days in which "due soon" falls: at most seven working days are left.</summary>
public static class DueWindow
{
    public const int WorkingDays = 7;

    /// <summary>The last deadline that counts as due soon on the day.</summary>
    public static DateOnly LastDay(WorkingCalendar calendar, DateOnly today)
    {
        var last = today;
        while (calendar.WorkingDaysBefore(last.AddDays(1), WorkingDays) <= today)
        {
            last = last.AddDays(1);
        }

        return last;
    }
}
