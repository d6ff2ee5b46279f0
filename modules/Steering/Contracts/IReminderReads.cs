using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>What has climbed the ladder of reminders, across units.</summary>
public interface IReminderReads
{
    /// <summary>
    /// Overdue duties of the unit's subtree of which the addressee has been told by the day, the longest overdue first.
    /// Counted as the lists of duties count.
    /// </summary>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">1 to 500.</param>
    Task<EscalatedPage> EscalatedAsync(
        UnitKey within, ReminderAddressee addressee, DateOnly day, int page, int pageSize, CancellationToken cancellationToken);

    /// <summary>The reminders that a unit has sent, the newest first.</summary>
    Task<ImmutableArray<ReminderProgress>> SentAsync(UnitKey sender, int atMost, CancellationToken cancellationToken);

    /// <summary>One reminder and how far it got with each unit; null when there is none of that number.</summary>
    Task<ReminderCourse?> CourseAsync(UnitKey sender, int number, CancellationToken cancellationToken);

    /// <summary>Duties of the unit's subtree that have been reminded of on the day: they are not reminded of again.</summary>
    Task<ImmutableHashSet<(UnitKey Unit, string Duty)>> RemindedOnAsync(UnitKey within, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>A reminder as sent, and how far it got. All is delivered when <paramref name="Delivered"/> is <paramref name="Units"/>.</summary>
/// <param name="Reminded">Duties that units have been reminded of; those done meanwhile are passed over.</param>
public sealed record ReminderProgress(
    int Number, DateTimeOffset SentAt, string SentBy, string? Text, string? DocumentNumber, int Units, int Duties, int Delivered, int Reminded, int Read);

/// <param name="Steps">By unit, in the order of their keys.</param>
public sealed record ReminderCourse(ReminderProgress Progress, ImmutableArray<ReminderStep> Steps);

/// <param name="Reminded">Null while it is on its way.</param>
public sealed record ReminderStep(UnitKey Unit, int Asked, int? Reminded, DateTimeOffset? ReadAt, string? ReadBy);

/// <summary>One page of escalated duties, and how many there are in all by the same definition.</summary>
public sealed record EscalatedPage(ImmutableArray<EscalatedDuty> Rows, int Total, int Units);

/// <param name="Highest">The highest who has been told.</param>
/// <param name="Since">The day since when.</param>
public sealed record EscalatedDuty(
    UnitKey Unit, string Duty, string Plan, string Template, string Area, DateOnly DueOn, int DaysOverdue, ReminderAddressee Highest, DateOnly Since);
