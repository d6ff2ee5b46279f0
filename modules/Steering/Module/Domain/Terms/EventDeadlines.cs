using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>
/// The deadline that an event sets. The day of the event is not counted (Civil Code 91/2015/QH13, article 147.2). A term in
/// days that ends on a day off ends with the next working day (article 148.5); a lead time, which is a least time, moves to
/// the working day before.
/// </summary>
internal static class EventDeadlines
{
    /// <param name="at">The minute of the event; needed for a term in hours, left out of all others.</param>
    public static (DateOnly On, DateTimeOffset? At) Of(EventTerm term, DateOnly on, DateTimeOffset? at, WorkingCalendar calendar) => term switch
    {
        { Unit: TermUnit.Hours } when at is { } minute => (VietnamTime.DayOf(minute.AddHours(term.Amount)), minute.AddHours(term.Amount)),
        { Direction: TermDirection.Before, Unit: TermUnit.WorkingDays } => (calendar.WorkingDaysBefore(on, term.Amount), null),
        { Direction: TermDirection.Before } => (calendar.WorkingDayUpTo(on.AddDays(-term.Amount)), null),
        { Amount: 0 } => (on, null), // At once: on the day itself, whatever day it is.
        { Unit: TermUnit.WorkingDays } => (calendar.WorkingDaysAfter(on, term.Amount), null),
        _ => (calendar.WorkingDayFrom(on.AddDays(term.Amount)), null),
    };
}
