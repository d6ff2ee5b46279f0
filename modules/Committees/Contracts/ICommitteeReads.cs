using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees;

/// <summary>How a unit's committee stands, for lists.</summary>
public enum CommitteeStanding
{
    /// <summary>Chưa có Ban Chỉ đạo.</summary>
    Missing,

    /// <summary>Còn khuyết: at least one prescribed seat is vacant.</summary>
    Incomplete,

    /// <summary>Đủ thành phần.</summary>
    Complete,
}

/// <summary>Which units to list, of those that are held to a composition. All given conditions must hold.</summary>
/// <param name="Within">The unit or everything below it.</param>
/// <param name="VacantBefore">Only units with a seat that was vacant before this day.</param>
/// <param name="WithoutHead">Only units without a head.</param>
/// <param name="UnitText">Part of a unit's name, without regard to diacritics.</param>
public sealed record CommitteeFilter(
    UnitKey Within,
    ImmutableArray<CommitteeStanding> Standings,
    DateOnly? VacantBefore,
    bool WithoutHead,
    string? UnitText,
    int Page,
    int PageSize);

/// <summary>One page, how many units there are in all by the same conditions, and how all units below stand.</summary>
public sealed record CommitteePage(ImmutableArray<CommitteeRow> Rows, int Total, int Missing, int Incomplete, int Complete);

/// <summary>A unit's committee without any name of a person.</summary>
/// <param name="VacantSince">Since when the seat that is vacant the longest is vacant.</param>
public sealed record CommitteeRow(
    UnitKey Unit,
    CommitteeStanding Standing,
    int Filled,
    int Prescribed,
    DateOnly? VacantSince,
    DateOnly? WithoutHeadSince,
    string? DecisionNumber,
    DateOnly? DecidedOn,
    DateOnly? LastMeetingOn,
    int OpenConclusions);

/// <summary>Lists across units, from the tables of this module.</summary>
public interface ICommitteeReads
{
    /// <summary>The longest vacant first: units without a committee, then by the day of the oldest vacancy, then by name.</summary>
    Task<CommitteePage> ListAsync(CommitteeFilter filter, CancellationToken cancellationToken);
}
