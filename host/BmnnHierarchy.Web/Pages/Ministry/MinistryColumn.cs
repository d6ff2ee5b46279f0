using System.Collections.Immutable;
using BmnnHierarchy.Analysis;

namespace BmnnHierarchy.Web.Pages.Ministry;

/// <summary>A column of the table of provinces: a published figure, and of what it is a part.</summary>
/// <param name="Whole">Null for a figure that stands alone.</param>
/// <param name="IsAlarming">Whether any number above zero needs a person.</param>
public sealed record MinistryColumn(string Part, string? Whole = null, bool WithGauge = false, bool IsAlarming = false)
{
    public static ImmutableArray<MinistryColumn> All { get; } =
    [
        new(PublishedFigures.UnitsOverdue, PublishedFigures.UnitsCounted),
        new(PublishedFigures.Overdue, IsAlarming: true),
        new(PublishedFigures.Done, PublishedFigures.Counted, WithGauge: true),
        new(PublishedFigures.DoneOnTime, PublishedFigures.Done),
        new(PublishedFigures.Verified, PublishedFigures.Done, WithGauge: true),
        new(PublishedFigures.ReportsOnTime, PublishedFigures.ReportsExpected),
        new(PublishedFigures.CommitteesComplete, PublishedFigures.CommitteesHeld),
        new(PublishedFigures.NoData, PublishedFigures.Counted),
    ];
}
