using System.Collections.Immutable;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Figures;

/// <summary>
/// How many duties stand in each status. No data and not due count in the total and never as done; a duty that does not
/// apply counts in no total.
/// </summary>
public readonly record struct StatusCounts
{
    private readonly ImmutableArray<long> _byStatus;

    public StatusCounts(ImmutableArray<long> byStatus) => _byStatus = byStatus;

    public long this[DutyStatus status] =>
        !_byStatus.IsDefault && (int)status < _byStatus.Length ? _byStatus[(int)status] : 0;

    public long Total => _byStatus.IsDefault ? 0 : _byStatus.Sum() - this[DutyStatus.NotApplicable];

    public long NotApplicable => this[DutyStatus.NotApplicable];

    public long Done => this[DutyStatus.DoneOnTime] + this[DutyStatus.DoneLate];

    /// <summary>What applies and is not done, without data or not.</summary>
    public long Open => Total - Done;

    public long Overdue => this[DutyStatus.Overdue];

    public static StatusCounts Of(IEnumerable<DutyStatus> statuses)
    {
        var counts = new long[Enum.GetValues<DutyStatus>().Length];
        foreach (var status in statuses)
        {
            counts[(int)status]++;
        }

        return new StatusCounts([.. counts]);
    }
}

/// <summary>A figure that is never shown without what it is a part of.</summary>
public readonly record struct Share(long Part, long Whole);
