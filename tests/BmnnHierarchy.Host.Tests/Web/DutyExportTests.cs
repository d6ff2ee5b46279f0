using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Export;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Lineage;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>The workbook of a list: valid, complete, days as days, and no cell that a program takes for a formula.</summary>
public sealed partial class DutyExportTests
{
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();
    private static readonly IPlanCatalogue Plans = PlansModule.ReferencePlans();

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_workbook_is_valid_and_has_every_row_with_its_head(string language)
    {
        using var book = await ExportAsync(Rows(130), language);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var sheet = SheetOf(book, 0);
        sheet.Descendants<AutoFilter>().ShouldHaveSingleItem().Reference!.Value.ShouldBe("A7:O137");
        sheet.Descendants<Pane>().ShouldHaveSingleItem().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Descendants<Row>().Count(row => row.RowIndex! > 7).ShouldBe(130);
        CellOf(sheet, "A2").ShouldContain(language == "vi" ? "Thành phố Hải Phòng" : "Hải Phòng City");
    }

    [Fact]
    public async Task The_head_says_by_which_filter_as_of_when_and_by_whom()
    {
        using var book = await ExportAsync(Rows(3), "vi", new DutyListQuery { Statuses = [DutyStatus.Overdue], Area = "IV", OverdueLongerThan = 30 });
        var sheet = SheetOf(book, 0);
        CellOf(sheet, "A3").ShouldContain("Quá hạn");
        CellOf(sheet, "A3").ShouldContain("30");
        CellOf(sheet, "A4").ShouldContain("21/11/2026 16:05");
        CellOf(sheet, "A4").ShouldContain("Nguyễn Văn Thử");
        CellOf(sheet, "A5").ShouldContain("3");
    }

    [Fact]
    public async Task A_workbook_of_what_waits_is_about_the_duties_that_the_list_shows_and_says_so()
    {
        var reads = Reads([Row(0) with { Duty = "HP-III.7.4", WaitsForExtension = true }]);
        using var book = await ExportAsync(reads, "vi", new DutyListQuery { OpenRequests = [OpenRequest.Explanation] });
        CellOf(SheetOf(book, 0), "A3").ShouldContain("giải trình");
        CellOf(SheetOf(book, 0), "O8").ShouldBe("gia hạn, giải trình");
        reads.Received().ReadAllAsync(
            Arg.Is<DutyFilter>(filter => filter.OpenRequests.Contains(OpenRequest.Explanation) && filter.AskedToExplain.Single().Duty == "HP-III.7.4"),
            Arg.Any<int>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Days_are_days_and_shares_are_shares()
    {
        using var book = await ExportAsync(Rows(1), "vi");
        var sheet = SheetOf(book, 0);
        var due = sheet.Descendants<Cell>().Single(cell => cell.CellReference! == "H8");
        DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(due.CellValue!.Text, CultureInfo.InvariantCulture))).ShouldBe(new DateOnly(2026, 11, 4));
        due.StyleIndex!.Value.ShouldBe(SheetStyles.Day);
        sheet.Descendants<Cell>().Single(cell => cell.CellReference! == "K8").CellValue!.Text.ShouldBe("1");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 31")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task What_begins_like_a_formula_stays_text(string text)
    {
        using var book = await ExportAsync([Row(1) with { Area = text }], "vi");
        var cell = SheetOf(book, 0).Descendants<Cell>().Single(candidate => candidate.CellReference! == "F8");
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.StyleIndex!.Value.ShouldBe(SheetStyles.QuotedText);
        cell.InnerText.ShouldBe(text);
        book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_xml_cannot_carry_is_left_out_and_the_workbook_stays_valid()
    {
        using var book = await ExportAsync([Row(1) with { Area = "a\u0001b\uFFFE" }], "vi");
        CellOf(SheetOf(book, 0), "F8").ShouldBe("ab");
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sums_are_those_of_the_list_by_area_with_what_they_are_parts_of()
    {
        using var book = await ExportAsync(Rows(10), "vi");
        var sheet = SheetOf(book, 1);
        (CellOf(sheet, "C8"), CellOf(sheet, "D8"), CellOf(sheet, "F8")).ShouldBe(("10", "10", "4"));
        CellOf(sheet, "C9").ShouldBe("10");
        CellOf(sheet, "G9").ShouldBe("0.4");
    }

    [Fact]
    public async Task A_list_that_was_cut_says_so()
    {
        var reads = Reads([]);
        reads.TallyAsync(default!, default).ReturnsForAnyArgs([new DutyTally("31-298-2025", "I", DutyStatus.NotDue, Verification.None, DutyExport.MostRows + 1)]);
        using var book = await ExportAsync(reads, "vi");
        Digits().Replace(CellOf(SheetOf(book, 0), "A5"), string.Empty).ShouldContain("2000120000");
    }

    private static Task<SpreadsheetDocument> ExportAsync(ImmutableArray<DutyRow> rows, string language, DutyListQuery? query = null) =>
        ExportAsync(Reads(rows), language, query);

    private static async Task<SpreadsheetDocument> ExportAsync(ISteeringReads reads, string language, DutyListQuery? query = null)
    {
        var directory = Substitute.For<IUnitDirectory>();
        directory.Current.Returns(Tree);
        var accountability = Substitute.For<IAccountabilityReads>();
        accountability.DutiesToExplainAsync(default, default).ReturnsForAnyArgs([(UnitKey.Parse("unit:31-11146"), "HP-III.7.4")]);
        var target = new MemoryStream();
        var presentation = new Presentation(language, null);
        using var modules = new ServiceCollection().AddSteering().AddRollup().BuildServiceProvider();
        var measures = modules.GetRequiredService<IMeasureCatalogue>();
        await new DutyExport(reads, new DutyFilters(accountability), Plans, directory, new FigureName(measures, Plans, Substitute.For<ICoreCatalogue>()), new StatusNames(measures, presentation), presentation).WriteAsync(
            target,
            new DutyExportRequest(Tree.Find(HaiPhong)!, query ?? new DutyListQuery(), new DateTimeOffset(2026, 11, 21, 9, 5, 0, TimeSpan.Zero), "Nguyễn Văn Thử"),
            default);
        target.Position = 0;
        return SpreadsheetDocument.Open(target, isEditable: false);
    }

    private static ISteeringReads Reads(ImmutableArray<DutyRow> rows)
    {
        var reads = Substitute.For<ISteeringReads>();
        reads.ReadAllAsync(default!, default, default).ReturnsForAnyArgs(_ => rows.ToAsyncEnumerable());
        reads.TallyAsync(default!, default).ReturnsForAnyArgs(
            [.. rows.GroupBy(row => (row.Plan, row.Area, row.Status, row.Verification)).Select(group => new DutyTally(group.Key.Plan, group.Key.Area, group.Key.Status, group.Key.Verification, group.Count()))]);
        return reads;
    }

    private static ImmutableArray<DutyRow> Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Row(number) with { Verification = number % 5 < 2 ? Verification.Confirmed : Verification.None })];

    private static DutyRow Row(int number) => new(
        UnitKey.Parse("unit:31-11146"), $"HP-IV.1.b@{2026 + number}", "31-298-2025", "HP-IV.1.b", "IV", DutyStatus.DoneOnTime,
        new DateOnly(2026, 11, 4), new DateOnly(2026, 11, 3), 100, Verification.Confirmed);

    private static Worksheet SheetOf(SpreadsheetDocument book, int place)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(place);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    private static string CellOf(Worksheet sheet, string reference) =>
        sheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference! == reference)?.InnerText ?? string.Empty;

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();
}
