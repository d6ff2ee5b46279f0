using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup.Domain.History;

/// <summary>Days under which contributions are kept: the last one of each day in Vietnam.</summary>
internal static class DatedRow
{
    public static DateOnly DayOf(Contribution contribution) => VietnamTime.DayOf(contribution.At);

    /// <summary>The last of each facet and day.</summary>
    public static IEnumerable<Contribution> LastOfEachDay(IEnumerable<Contribution> contributions) => contributions
        .GroupBy(contribution => (contribution.Facet, Day: DayOf(contribution)))
        .Select(day => day.MaxBy(contribution => contribution.Version)!);
}
