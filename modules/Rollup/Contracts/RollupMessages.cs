using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>The message that takes a facet's contribution to the roll-up of its unit.</summary>
public static class RollupMessages
{
    /// <summary>
    /// A newer contribution takes the place of one that is still on its way, but only within a day: the last one of each day
    /// is kept as history and must arrive.
    /// </summary>
    public static OutboxMessage Of(Contribution contribution) => new(
        RollupTopics.Contribution,
        string.Create(CultureInfo.InvariantCulture, $"{contribution.Unit} {contribution.Facet} {VietnamTime.DayOf(contribution.At):yyyy-MM-dd}"),
        contribution.Version,
        contribution.Unit,
        CanonicalJson.Write(contribution));
}
