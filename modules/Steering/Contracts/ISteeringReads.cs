using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>Which duties of many units to list. All given conditions must hold.</summary>
/// <param name="Within">The unit or everything below it.</param>
/// <param name="Verification">How the claim that a duty is done was judged, or null for any.</param>
/// <param name="UnitText">Part of a unit's name, without regard to diacritics.</param>
public sealed record DutyFilter(
    UnitKey Within,
    ImmutableArray<DutyStatus> Statuses,
    string? Area,
    string? Template,
    string? UnitText,
    DateOnly? DueFrom,
    DateOnly? DueTo,
    DutySort Sort,
    int Page,
    int PageSize,
    Verification? Verification = null);

public enum DutySort
{
    /// <summary>Longest overdue first, then the next deadline.</summary>
    DueOn,

    /// <summary>By unit name in Vietnamese order.</summary>
    Unit,
}

/// <summary>One page of duties, and how many there are in all by the same definition.</summary>
public sealed record DutyPage(ImmutableArray<DutyRow> Rows, int Total, int Units);

public sealed record DutyRow(
    UnitKey Unit,
    string Duty,
    string Plan,
    string Template,
    string Area,
    DutyStatus Status,
    DateOnly? DueOn,
    DateOnly? DoneOn,
    int ProgressPercent,
    Verification Verification);

/// <summary>How many duties fall due on a day and are not done.</summary>
public sealed record DueDay(DateOnly Day, int Duties);

/// <summary>Lists across units, from the steering tables. Statuses are those that the roll-up counted.</summary>
public interface ISteeringReads
{
    Task<DutyPage> ListAsync(DutyFilter filter, CancellationToken cancellationToken);

    /// <summary>Open duties due from a day to a day (inclusive) in the unit's subtree, by day, days without duties left out.</summary>
    Task<ImmutableArray<DueDay>> DueByDayAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
