using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>What wants a unit's attention, to be printed and carried to a place without a network.</summary>
public interface IDutyDigests
{
    /// <summary>
    /// One digest for the unit, or for a province one for each unit of it that has duties, in the tables' order. Read in one
    /// statement, so that every digest is of one instant.
    /// </summary>
    /// <param name="dueUntil">The last deadline that counts as near.</param>
    Task<ImmutableArray<DutyDigest>> ReadAsync(UnitKey within, DateOnly dueUntil, CancellationToken cancellationToken);
}

/// <summary>One unit's digest. A unit with nothing pressing has no lines.</summary>
/// <param name="AsOf">The day for which the statuses hold.</param>
/// <param name="Version">Version of the unit's stream in the journal.</param>
public sealed record DutyDigest(UnitKey Unit, DateOnly AsOf, long Version, ImmutableArray<DigestLine> Lines);

/// <param name="Group">Why the duty is on the list; the order of the groups is that of the paper.</param>
public sealed record DigestLine(
    DigestGroup Group, string Duty, string Plan, string Template, string Area, DutyStatus Status, DateOnly? DueOn, int ProgressPercent);

public enum DigestGroup
{
    /// <summary>Quá hạn.</summary>
    Overdue,

    /// <summary>Không được xác nhận: the claim was found wrong and has to be put right.</summary>
    Returned,

    /// <summary>Đến hạn từ nay đến ngày đã chọn.</summary>
    Near,
}
