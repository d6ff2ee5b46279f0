using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>How many duties have their deadline on a day, by status.</summary>
public sealed record DeadlineDay(DateOnly Day, ImmutableArray<StatusCount> Counts)
{
    public int Duties => Counts.Sum(count => count.Duties);

    public int Of(DutyStatus status) => Counts.FirstOrDefault(count => count.Status == status)?.Duties ?? 0;
}

/// <param name="Verified">How many of them are done with a confirmed result.</param>
public sealed record StatusCount(DutyStatus Status, int Duties, int Verified);

/// <summary>A day that the working calendar names: a public holiday, or a weekend day worked in exchange for another.</summary>
/// <param name="Name">In Vietnamese, as the announcement of the year has it.</param>
/// <param name="Basis">The law and the announcement it comes from.</param>
public sealed record NamedWorkday(DateOnly Day, string Name, bool IsWorked, string Basis);

/// <summary>The calendar of deadlines, from the steering tables and the working calendar.</summary>
public interface IDeadlineCalendar
{
    /// <summary>Days with deadlines from a day to a day (inclusive) in the unit's subtree, in order; days without are left out.</summary>
    Task<ImmutableArray<DeadlineDay>> DaysAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The named day, or null for an ordinary working day or weekend.</summary>
    NamedWorkday? NameOf(DateOnly day);

    /// <summary>Whether administrative bodies work on the day.</summary>
    bool IsWorked(DateOnly day);
}
