using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;
using DocumentFormat.OpenXml.Packaging;

namespace BmnnHierarchy.Web.Export;

/// <summary>The sheet with the sums by work area: every share with what it is a part of, claimed beside verified.</summary>
internal sealed class AreaSheet(IPlanCatalogue plans, Presentation presentation)
{
    private static readonly string[] Columns =
    [
        "lists.plan", "areas.area", "export.all", "export.done", "export.done-share", "export.verified", "export.verified-share", "export.rejected", "export.returned",
        "areas.overdue", "areas.due-soon", "areas.no-data",
    ];

    private static readonly double[] Widths = [20, 46, 10, 12, 12, 14, 14, 14, 14, 10, 12, 16];

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
        sheet.Row([.. Columns.Select(key => SheetCell.Of(presentation.Texts[key], SheetStyles.Head))]);
        foreach (var area in tally.GroupBy(entry => (entry.Plan, entry.Area)))
        {
            sheet.Row(CellsOf(area.Key.Plan, area.Key.Area, [.. area], SheetStyles.Number, SheetStyles.Percent));
        }

        sheet.Row(CellsOf(presentation.Texts["export.sum"], string.Empty, tally, SheetStyles.Sum, SheetStyles.SumPercent));
        sheet.Finish(uint.MaxValue, Columns.Length);
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

    private string? NameOf(string plan, string area) =>
        plans.Find(plan)?.Areas.FirstOrDefault(candidate => candidate.Code == area) is { } found ? presentation.NameOf(found) : null;

    private static long Sum(IEnumerable<DutyTally> tally) => tally.Sum(entry => (long)entry.Duties);
}
