namespace BmnnHierarchy.Plans;

/// <summary>The periods of a recurring duty and the deadline in each. A plan's calendar dates stay also on days off.</summary>
public static class RecurrencePeriods
{
    /// <summary>The last day in time of the period's occurrence. A month's day that the month does not have is its last one.</summary>
    public static DateOnly DueIn(this Recurrence recurrence, OccurrencePeriod period) => recurrence.Period is RecurrencePeriod.Monthly
        ? new DateOnly(period.Year, period.Number, Math.Min(recurrence.DayOfMonth, DateTime.DaysInMonth(period.Year, period.Number)))
        : recurrence.Days[period.Number - 1].In(period.Year);

    /// <summary>The first period whose deadline is not before the day.</summary>
    public static OccurrencePeriod FirstDueFrom(this Recurrence recurrence, DateOnly day)
    {
        // The days of a year need not lie in the parts of the year they stand for ("báo cáo quý I: trước ngày 05/4").
        var period = recurrence.PeriodAround(new DateOnly(day.Year, 1, 1));
        while (recurrence.DueIn(period) < day)
        {
            period = period.Next;
        }

        return period;
    }

    /// <summary>
    /// The period after one that has had its occurrence. It may have been of another length, when the plan was amended since:
    /// the next one then is the first that ends later, so that no period comes twice.
    /// </summary>
    public static OccurrencePeriod After(this Recurrence recurrence, OccurrencePeriod last)
    {
        var period = recurrence.PeriodAround(last.FirstDay);
        while (period.End <= last.End)
        {
            period = period.Next;
        }

        return period;
    }

    private static OccurrencePeriod PeriodAround(this Recurrence recurrence, DateOnly day)
    {
        if (recurrence.Period is not RecurrencePeriod.FiveYearly)
        {
            return OccurrencePeriod.Of(recurrence.Period, day);
        }

        var period = new OccurrencePeriod(RecurrencePeriod.FiveYearly, recurrence.FirstYear, 1);
        while (period.End <= day)
        {
            period = period.Next;
        }

        return period;
    }
}
