using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Duties;
using BmnnHierarchy.Web.Pages.Lineage;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BmnnHierarchy.Web.Export;

/// <summary>A filtered list of duties as an Excel workbook: all rows by the page's own definition, and their sums by work area.</summary>
/// <param name="At">When the figures were read.</param>
/// <param name="By">Who exports, as the person is called.</param>
public sealed record DutyExportRequest(Unit Unit, DutyListQuery Query, DateTimeOffset At, string By);

public sealed class DutyExport(ISteeringReads reads, DutyFilters filters, IPlanCatalogue plans, IUnitDirectory directory, FigureName figures, StatusNames statuses, Presentation presentation)
{
    /// <summary>A workbook has at most so many duties; beyond, it says that it was cut.</summary>
    public const int MostRows = 20_000;

    /// <summary>Writes the workbook to a stream that can be read and sought, as the package needs it.</summary>
    public async Task WriteAsync(Stream target, DutyExportRequest request, CancellationToken cancellationToken)
    {
        var filter = await filters.OfAsync(request.Query with { Page = 1 }, request.Unit.Key, VietnamTime.DayOf(request.At), cancellationToken);
        var tally = await reads.TallyAsync(filter, cancellationToken);
        using var document = SpreadsheetDocument.Create(target, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var list = workbook.AddNewPart<WorksheetPart>();
        var sums = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Id = workbook.GetIdOfPart(list), SheetId = 1, Name = presentation.Texts["export.sheet-list"] },
            new Sheet { Id = workbook.GetIdOfPart(sums), SheetId = 2, Name = presentation.Texts["export.sheet-sums"] }));

        var plan = plans.PlanFor(directory.Current, request.Unit.Key, request.Query.Plan);
        var head = new ExportHead(presentation, statuses, plan).Of(request, tally.Sum(part => (long)part.Duties));
        await new DutyListSheet(plans, directory, statuses, presentation).WriteAsync(
            list, head, reads.ReadAllAsync(filter, MostRows, cancellationToken), new WaitingMarks(filter), VietnamTime.DayOf(request.At), cancellationToken);
        new AreaSheet(plans, figures, statuses, presentation).Write(sums, head, tally);
    }
}

/// <summary>What stands above a sheet: which unit, by which filter, as of when, by whom, how many.</summary>
internal sealed class ExportHead(Presentation presentation, StatusNames statuses, Plan? plan)
{
    public IReadOnlyList<string> Of(DutyExportRequest request, long total)
    {
        var (texts, formats) = (presentation.Texts, presentation.Formats);
        var words = FilterWords.Of(request.Query, presentation, statuses, plan);
        return
        [
            texts["export.title"],
            texts["export.unit", presentation.NameOf(request.Unit)],
            texts["lists.filter-in-words", words.IsEmpty ? texts["lists.any"] : string.Join("; ", words)],
            texts["export.as-of", formats.Instant(request.At), request.By],
            total > DutyExport.MostRows
                ? texts["export.cut", formats.Number(total), formats.Number(DutyExport.MostRows)]
                : texts["export.total", formats.Number(total)],
        ];
    }
}
