using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using DocumentFormat.OpenXml.Packaging;

namespace BmnnHierarchy.Web.Export;

/// <summary>The sheet with one row for each duty.</summary>
internal sealed class DutyListSheet(IPlanCatalogue plans, IUnitDirectory directory, StatusNames statuses, Presentation presentation)
{
    private static readonly string[] Columns =
    [
        "export.number", "heat.unit", "export.code", "export.section", "list.duty", "areas.area", "duty.lead", "list.due", "list.status", "export.days-late",
        "list.progress", "export.done-on", "list.verification", "checking.documents", "list.open-requests",
    ];

    private static readonly double[] Widths = [6, 28, 12, 14, 60, 10, 26, 12, 22, 12, 10, 14, 18, 10, 24];

    public async Task WriteAsync(
        WorksheetPart part, IReadOnlyList<string> head, IAsyncEnumerable<DutyRow> rows, WaitingMarks waiting, DateOnly today, CancellationToken cancellationToken)
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
        var number = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            sheet.Row(CellsOf(row, ++number, waiting, today));
        }

        sheet.Finish((uint)headRow, Columns.Length);
    }

    private SheetCell[] CellsOf(DutyRow row, int number, WaitingMarks waiting, DateOnly today)
    {
        var template = plans.FindTemplate(row.Plan, row.Template);
        return
        [
            SheetCell.Of(number),
            SheetCell.Of(directory.Current.Find(row.Unit) is { } unit ? presentation.NameOf(unit) : row.Unit.Code),
            SheetCell.Of(row.Unit.Code),
            SheetCell.Of(template?.Section ?? row.Area),
            SheetCell.Of(template is null ? row.Template : presentation.TextOf(template)),
            SheetCell.Of(row.Area),
            SheetCell.Of(template?.Lead),
            SheetCell.Of(row.DueOn),
            SheetCell.Of(statuses.Of(row.Status)),
            row is { Status: DutyStatus.Overdue, DueOn: { } due } ? SheetCell.Of(today.DayNumber - due.DayNumber) : SheetCell.Empty,
            SheetCell.Share(row.ProgressPercent, 100),
            SheetCell.Of(row.DoneOn),
            row.DoneOn is null ? SheetCell.Empty : SheetCell.Of(statuses.Of(row.Verification)),
            SheetCell.Of(row.Documents),
            SheetCell.Of(string.Join(", ", waiting.Of(row).Select(request => presentation.Texts["open-request." + request]))),
        ];
    }
}
