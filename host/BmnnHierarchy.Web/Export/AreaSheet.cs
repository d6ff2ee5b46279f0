using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Lineage;
using DocumentFormat.OpenXml.Packaging;

namespace BmnnHierarchy.Web.Export;

/// <summary>The sheet with the sums by work area: every share with what it is a part of, claimed beside verified.</summary>
internal sealed class AreaSheet(IPlanCatalogue plans, FigureName figures, StatusNames statuses, Presentation presentation)
{
    private static readonly double[] Widths = [20, 46, 10, 12, 12, 14, 14, 14, 14, 10, 12, 16];

    private IEnumerable<string> Columns =>
    [
        presentation.Texts["lists.plan"], presentation.Texts["areas.area"], NameOf(FigureQuery.Of(SteeringMeasures.Status)),
        NameOf(FigureQuery.Of(SteeringMeasures.Status, DutyStatus.DoneOnTime, DutyStatus.DoneLate)), presentation.Texts["export.done-share"],
        NameOf(FigureQuery.Of(SteeringMeasures.Verified)), presentation.Texts["export.verified-share"],
        statuses.Of(Verification.Rejected), statuses.Of(Verification.NeedsMore), statuses.Of(DutyStatus.Overdue), statuses.Of(DutyStatus.DueSoon), statuses.Of(DutyStatus.NoData),
    ];

    public void Write(WorksheetPart part, IReadOnlyList<string> head, ImmutableArray<DutyTally> tally)
    {
        var headRow = head.Count + 2;
        using var sheet = new SheetWriter(part, Widths, headRow);
        sheet.Row(SheetCell.Of(head[0], SheetStyles.Title));
        foreach (var line in head.Skip(1))
        {
            sheet.Row(SheetCell.Of(line));
        }

        sheet.Row();
        sheet.Row([.. Columns.Select(column => SheetCell.Of(column, SheetStyles.Head))]);
        foreach (var area in tally.GroupBy(entry => (entry.Plan, entry.Area)))
        {
            sheet.Row(CellsOf(area.Key.Plan, area.Key.Area, [.. area], SheetStyles.Number, SheetStyles.Percent));
        }

        sheet.Row(CellsOf(presentation.Texts["export.sum"], string.Empty, tally, SheetStyles.Sum, SheetStyles.SumPercent));
        sheet.Finish(uint.MaxValue, Widths.Length);
    }

    private SheetCell[] CellsOf(string plan, string area, ImmutableArray<DutyTally> tally, uint number, uint percent)
    {
        var done = tally.Where(entry => entry.Status is DutyStatus.DoneOnTime or DutyStatus.DoneLate).ToImmutableArray();
        var (all, ready, verified) = (Sum(tally), Sum(done), Sum(done.Where(entry => entry.Verification is Verification.Confirmed)));
        return
        [
            SheetCell.Of(plans.Find(plan)?.Number ?? plan),
            SheetCell.Of($"{area} {NameOf(plan, area)}".Trim()),
            SheetCell.Of(all, number),
            SheetCell.Of(ready, number),
            SheetCell.Share(ready, all, percent),
            SheetCell.Of(verified, number),
            SheetCell.Share(verified, ready, percent),
            SheetCell.Of(Sum(done.Where(entry => entry.Verification is Verification.Rejected)), number),
            SheetCell.Of(Sum(done.Where(entry => entry.Verification is Verification.NeedsMore)), number),
            SheetCell.Of(Sum(tally.Where(entry => entry.Status is DutyStatus.Overdue)), number),
            SheetCell.Of(Sum(tally.Where(entry => entry.Status is DutyStatus.DueSoon)), number),
            SheetCell.Of(Sum(tally.Where(entry => entry.Status is DutyStatus.NoData)), number),
        ];
    }

    private string NameOf(FigureQuery figure) => figures.Of(figure, presentation);

    private string? NameOf(string plan, string area) =>
        plans.Find(plan)?.Areas.FirstOrDefault(candidate => candidate.Code == area) is { } found ? presentation.NameOf(found) : null;

    private static long Sum(IEnumerable<DutyTally> tally) => tally.Sum(entry => (long)entry.Duties);
}
