using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BmnnHierarchy.Web.Export;

/// <summary>A publication as an Excel workbook: the same figures, masked where the page masks them, with the reason in the cell.</summary>
public sealed class PublicationExport(IUnitDirectory directory, PublishedNames names, Presentation presentation)
{
    /// <summary>Writes the workbook to a stream that can be read and sought, as the package needs it.</summary>
    public void Write(Stream target, Publication publication, string by)
    {
        var (texts, formats) = (presentation.Texts, presentation.Formats);
        using var document = SpreadsheetDocument.Create(target, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = texts["publication.sheet"] }));

        var rule = publication.Rule;
        string[] head =
        [
            texts["ministry.title"],
            texts["publication.at", formats.Number(publication.Number), formats.Instant(publication.At)],
            texts["export.as-of", formats.Instant(publication.At), by],
            texts["publication.rule", formats.Number(rule.Threshold), formats.Number(rule.LargestUnits), formats.Number(rule.LargestPercent), presentation.IsEnglish ? rule.BasisInEnglish : rule.Basis],
        ];
        var headRow = head.Length + 2;
        using var sheet = new SheetWriter(part, [26, .. publication.Figures.Select(_ => 14d)], headRow);
        sheet.Row(SheetCell.Of(head[0], SheetStyles.Title));
        foreach (var line in head.Skip(1))
        {
            sheet.Row(SheetCell.Of(line));
        }

        sheet.Row();
        sheet.Row([SheetCell.Of(texts["ministry.province"], SheetStyles.Head), .. publication.Figures.Select(key => SheetCell.Of(names.Of(key).In(presentation), SheetStyles.Head))]);
        foreach (var row in publication.Rows.Skip(1).Append(publication.Rows[0]))
        {
            sheet.Row([SheetCell.Of(NameOf(row)), .. row.Figures.Select(figure => CellOf(figure, row == publication.Rows[0]))]);
        }

        sheet.Finish((uint)headRow, publication.Figures.Length + 1);
    }

    private SheetCell CellOf(PublishedFigure figure, bool isSum) => figure.Masked is { } reason
        ? SheetCell.Of(presentation.Texts["publication.cell." + reason])
        : SheetCell.Of(figure.Value!.Value, isSum ? SheetStyles.Sum : SheetStyles.Number);

    private string NameOf(PublishedRow row) => directory.Current.Find(UnitKey.Parse(row.Unit)) is not { } unit ? row.Unit
        : unit.Kind is UnitKind.Ministry ? presentation.Texts["ministry.sum"]
        : presentation.NameOf(unit);
}
