using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>Climbs the ladder for one deadline at a time; the steps in force on the deadline apply to it.</summary>
internal sealed class ReminderLadder(ImmutableArray<ReminderRule> rules, WorkingCalendar calendar) : IReminderLadder
{
    private readonly ImmutableArray<ReminderRule> _rules =
        [.. rules.OrderBy(rule => rule.Moment).ThenBy(rule => rule.Moment is ReminderMoment.WorkingDaysBefore ? -rule.Days : rule.Days)];

    public ImmutableArray<ReminderRule> RulesFor(DateOnly deadline) => [.. _rules.Where(rule => Applies(rule, deadline))];

    public ReminderStanding? StandingOf(DutyStatus status, DateOnly? dueOn, DateOnly day)
    {
        if (dueOn is not { } deadline || !IsOpen(status))
        {
            return null;
        }

        var steps = RulesFor(deadline).Select(rule => (Rule: rule, On: DayOf(rule, deadline))).ToList();
        var reached = steps.FindAll(step => step.On <= day);
        if (reached is not [.., var last])
        {
            return null;
        }

        var next = steps.Find(step => step.On > day);
        return new ReminderStanding(
            last.Rule, last.On, reached.Max(step => step.Rule.Highest), next.Rule, next.Rule is null ? null : next.On);
    }

    public ImmutableArray<DeadlineRange> ToldBy(ReminderAddressee addressee, DateOnly day) =>
    [
        .. _rules
            .Where(rule => rule.Moment is ReminderMoment.DaysAfter && rule.Highest >= addressee)
            .Select(rule => new DeadlineRange(rule.ValidFrom, Earlier(day.AddDays(-rule.Days), rule.ValidTo?.AddDays(-1))))
            .Where(range => range.From <= range.To)
            .GroupBy(range => range.From)
            .Select(group => group.MaxBy(range => range.To)!),
    ];

    private DateOnly DayOf(ReminderRule rule, DateOnly deadline) => rule.Moment switch
    {
        ReminderMoment.WorkingDaysBefore => calendar.WorkingDaysBefore(LastWorkingDayUpTo(deadline), rule.Days),
        ReminderMoment.OnDeadline => deadline,
        ReminderMoment.DaysAfter => deadline.AddDays(rule.Days),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Moment, null),
    };

    private DateOnly LastWorkingDayUpTo(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static bool Applies(ReminderRule rule, DateOnly deadline) => new DateRange(rule.ValidFrom, rule.ValidTo).Contains(deadline);

    private static bool IsOpen(DutyStatus status) =>
        status is DutyStatus.NotDue or DutyStatus.InProgress or DutyStatus.DueSoon or DutyStatus.Overdue;

    private static DateOnly Earlier(DateOnly one, DateOnly? other) => other is { } day && day < one ? day : one;
}
