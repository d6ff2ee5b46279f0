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
}

/// <summary>One page of escalated duties, and how many there are in all by the same definition.</summary>
public sealed record EscalatedPage(ImmutableArray<EscalatedDuty> Rows, int Total, int Units);

/// <param name="Highest">The highest who has been told.</param>
/// <param name="Since">The day since when.</param>
public sealed record EscalatedDuty(
    UnitKey Unit, string Duty, string Plan, string Template, string Area, DateOnly DueOn, int DaysOverdue, ReminderAddressee Highest, DateOnly Since);
