using System.Collections.Immutable;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Analysis;
using BmnnHierarchy.Web.Pages.Lineage;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BmnnHierarchy.Web.Export;

/// <summary>Scores with their working, the forecast and the bottlenecks as an Excel workbook.</summary>
public sealed class AnalysisExport(IUnitDirectory directory, IPlanCatalogue plans, IMeasureCatalogue measures, FigureName names, Presentation presentation)
{
    private static readonly SheetCell[] NotMeasured = [SheetCell.Empty, SheetCell.Empty, SheetCell.Empty];
    private static readonly double[] OutlookWidths = [28, 12, 12, 60, 14, 14];
    private static readonly double[] BottleneckWidths = [18, 44, 14, 12, 12, 14];

    /// <summary>Writes the workbook to a stream that can be read and sought, as the package needs it.</summary>
    public void Write(Stream target, Scoreboard board, Outlook outlook, string by)
    {
        var texts = presentation.Texts;
        using var document = SpreadsheetDocument.Create(target, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var sheets = new Sheets();
        workbook.Workbook = new Workbook(sheets);
        void Sheet(string name, double[] widths, string note, string[] columns, IEnumerable<SheetCell[]> rows)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            sheets.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = texts[name] });
            string[] head = [texts[name], texts["export.unit", NameOf(board.Province)], texts["export.as-of", presentation.Formats.Day(board.Day), by], note];
            using var sheet = new SheetWriter(part, widths, head.Length + 2);
            sheet.Row(SheetCell.Of(head[0], SheetStyles.Title));
            foreach (var line in head.Skip(1))
            {
                sheet.Row(SheetCell.Of(line));
            }

            sheet.Row();
            sheet.Row([.. columns.Select(column => SheetCell.Of(column, SheetStyles.Head))]);
            foreach (var row in rows)
            {
                sheet.Row(row);
            }

            sheet.Finish((uint)head.Length + 2, columns.Length);
        }

        var freshness = Freshness.On(board.Day, measures);
        var criteria = board.Rule.Rule.Criteria.Select(criterion => names.Of(criterion.Criterion, presentation)).ToList();
        Sheet(
            "analysis.scoreboard", [34, 28, 8, 9, .. Enumerable.Repeat(9d, criteria.Count * 3), 10, 10, 12, 9, 12, 16], texts["analysis.formula-words"],
            [
                texts["analysis.peers"], texts["heat.unit"], texts["analysis.rank"], texts["analysis.points"],
                .. criteria.SelectMany(criterion => (string[])[criterion, texts["analysis.of-all"], texts["analysis.brings"]]),
                texts["analysis.overdue-points-off"], texts["analysis.rejected-points-off"], texts["analysis.past-done", presentation.Formats.Day(board.PastDay)], texts["analysis.of-all"],
                names.Of(FigureQuery.Of(SteeringMeasures.LastUpdate), presentation), texts["data.filter"],
            ],
            board.Groups.SelectMany(group => group.Units.Select(score => RowOf(group.NameOf(presentation), score, freshness))));
        Sheet(
            "analysis.outlook", OutlookWidths, texts["analysis.method", presentation.Formats.Number(outlook.WindowDays), presentation.Formats.Number(outlook.HorizonDays)],
            [texts["heat.unit"], texts["analysis.pace"], texts["analysis.open"], texts["list.duty"], texts["list.due"], texts["analysis.expected"]],
            outlook.Units.SelectMany(unit => unit.Late.Select(duty => (SheetCell[])
            [
                SheetCell.Of(NameOf(unit.Unit)), SheetCell.Of(unit.Done), SheetCell.Of(unit.Open),
                SheetCell.Of(plans.FindTemplate(duty.Plan, duty.Template) is { } template ? presentation.TextOf(template) : duty.Template),
                SheetCell.Of(duty.DueOn), SheetCell.Of(duty.ExpectedOn),
            ])));
        Sheet(
            "analysis.bottlenecks", BottleneckWidths, texts["analysis.days-together"],
            [texts["analysis.what"], texts["analysis.name"], texts["analysis.days-together"], names.Of(FigureQuery.Of(SteeringMeasures.Status, DutyStatus.Overdue), presentation), texts["analysis.units"], texts["analysis.longest"]],
            [
                .. RowsOf(texts["duty.lead"], outlook.Leads, key => key.Length == 0 ? texts["analysis.no-lead"] : key),
                .. RowsOf(texts["areas.area"], outlook.Areas, AreaName),
                .. RowsOf(texts["heat.unit"], outlook.Bodies, key => NameOf(UnitKey.Parse(key))),
            ]);
    }

    private static SheetCell PointsOf(decimal? points) => points is { } value ? new SheetCell(SheetCellKind.Number, string.Empty, (double)Math.Round(value, 1), SheetStyles.Text) : SheetCell.Empty;

    private static IEnumerable<SheetCell[]> RowsOf(string what, ImmutableArray<Bottleneck> rows, Func<string, string> name) => rows.Select(row => new[]
    {
        SheetCell.Of(what), SheetCell.Of(name(row.Key)), SheetCell.Of(row.Days), SheetCell.Of(row.Overdue), SheetCell.Of(row.Units), SheetCell.Of(row.Longest),
    });

    private SheetCell[] RowOf(string group, UnitScore score, Freshness freshness) =>
    [
        SheetCell.Of(group), SheetCell.Of(NameOf(score.Unit)), score.Rank is { } rank ? SheetCell.Of(rank) : SheetCell.Empty, PointsOf(score.Points),
        .. score.Criteria.SelectMany(line => line.Whole == 0 ? NotMeasured : [SheetCell.Of(line.Part), SheetCell.Of(line.Whole), PointsOf(line.Points)]),
        PointsOf(-score.OverduePoints), PointsOf(-score.RejectedPoints),
        .. score.Past is { } past ? (SheetCell[])[SheetCell.Of(past.Done), SheetCell.Of(past.Duties)] : [SheetCell.Empty, SheetCell.Empty],
        score.LastReport is { } last ? SheetCell.Of(last) : SheetCell.Empty,
        freshness.Of(score.Open, score.LastReport) is not DataState.NothingExpected and var state ? SheetCell.Of(presentation.Texts["data.state." + state]) : SheetCell.Empty,
    ];

    /// <summary>Section and name of a work area, by its plan's code and its own.</summary>
    private string AreaName(string key) => key.Split(' ', 2) is [var plan, var area] && plans.Find(plan)?.Areas.FirstOrDefault(each => each.Code == area) is { } found
        ? $"{found.Code} {presentation.NameOf(found)}"
        : key;

    private string NameOf(UnitKey unit) => directory.Current.Find(unit) is { } found ? presentation.NameOf(found) : unit.Code;
}
