using System.Collections.Immutable;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>
/// Turns what an address asks for into the filter of a list. List, workbook and reminder get theirs here, so that they are
/// about the same duties. The filter always knows which duties have to be explained: lists say it of their rows.
/// </summary>
public sealed class DutyFilters(IAccountabilityReads accountability)
{
    /// <param name="today">The day from which days overdue are counted.</param>
    public async Task<DutyFilter> OfAsync(DutyListQuery query, UnitKey within, DateOnly today, CancellationToken cancellationToken) =>
        query.ToFilter(within, today) with { AskedToExplain = await accountability.DutiesToExplainAsync(within, cancellationToken) };
}

/// <summary>What about the duties of a list waits for somebody's word.</summary>
public sealed class WaitingMarks(DutyFilter filter)
{
    private readonly ImmutableHashSet<(UnitKey, string)> _toExplain = [.. filter.AskedToExplain];

    public IEnumerable<OpenRequest> Of(DutyRow row)
    {
        if (row.WaitsForExtension)
        {
            yield return OpenRequest.Extension;
        }

        if (row.WaitsForNotApplicable)
        {
            yield return OpenRequest.NotApplicable;
        }

        if (_toExplain.Contains((row.Unit, row.Duty)))
        {
            yield return OpenRequest.Explanation;
        }
    }
}
