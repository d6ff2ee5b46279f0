using System.Text.RegularExpressions;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>What a figure is called has one home, the catalogue of measures: tiles, scorecards and files read it there.</summary>
[Collection(TestHostCollection.Name)]
public sealed class FigureNameTests(TestHost host)
{
    private IMeasureCatalogue Catalogue => host.Services.GetRequiredService<IMeasureCatalogue>();

    [Fact]
    public async Task Tiles_are_called_as_the_catalogue_calls_their_figures()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        using var page = await session.GetAsync("/don-vi/31");
        var labels = Regex.Matches(await page.Content.ReadAsStringAsync(), "class=\"tile-label\"[^>]*>([^<]*)<").Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();

        foreach (var name in new[]
        {
            Status(DutyStatus.Overdue), Done, Status(DutyStatus.NoData),
            Measure(SteeringMeasures.Verified), Measure(SteeringMeasures.AnnualReport), Measure(SteeringMeasures.UnitPlanExists),
        })
        {
            labels.ShouldContain(name);
        }
    }

    [Fact]
    public async Task The_exported_scorecard_has_the_catalogues_names_over_its_columns()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        using var answer = await session.GetAsync("/don-vi/31/xep-loai/xuat.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var workbook = document.WorkbookPart!;
        var first = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Descendants<Sheet>().First().Id!);
        var texts = first.Worksheet!.Descendants<Row>().Take(10).SelectMany(row => row.Descendants<Text>()).Select(text => text.Text).ToList();

        string[] names = [Done, Status(DutyStatus.DoneOnTime), Measure(SteeringMeasures.Verified), Measure(SteeringMeasures.AnnualReport), Measure(CommitteeMeasures.Filled)];
        names.Length.ShouldBe(Enum.GetValues<Criterion>().Length);
        foreach (var name in names)
        {
            texts.ShouldContain(name);
        }
    }

    [Fact]
    public async Task Bottlenecks_in_the_file_are_named_in_words_and_not_by_the_products_keys()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        using var answer = await session.GetAsync("/don-vi/31/xep-loai/xuat.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var workbook = document.WorkbookPart!;
        var last = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Descendants<Sheet>().Last().Id!);
        var texts = last.Worksheet!.Descendants<Text>().Select(text => text.Text).ToList();

        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(text => !text.StartsWith("31-298-2025", StringComparison.Ordinal) && !text.StartsWith("unit:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_for_statuses_are_those_of_the_design() =>
        Enum.GetValues<DutyStatus>().Select(Status).ShouldBe(
            ["Chưa đến hạn", "Đang thực hiện", "Sắp đến hạn", "Quá hạn", "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Chưa có dữ liệu", "Không áp dụng"]);

    /// <summary>Marks, filters and files read the words for statuses where figures read them.</summary>
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_status_is_called_on_marks_as_in_the_catalogue(string language)
    {
        var presentation = new Presentation(language, null);
        var statuses = new StatusNames(Catalogue, presentation);
        void Named<TStatus>(string measure, Func<TStatus, string> nameOf)
            where TStatus : struct, Enum =>
            Enum.GetValues<TStatus>().Select(nameOf).ShouldBe(Catalogue.Find(measure)!.Statuses.Select(status => status.Name.In(presentation)), measure);

        Named<DutyStatus>(SteeringMeasures.Status, statuses.Of);
        Named<Verification>(SteeringMeasures.Claims, statuses.Of);
        Named<ExplanationStatus>(AccountabilityMeasures.Explanations, statuses.Of);
        Named<DirectiveStatus>(AccountabilityMeasures.Directives, statuses.Of);
        Named<DifficultyStatus>(AccountabilityMeasures.Difficulties, statuses.Of);
        Named<DifficultyKind>(AccountabilityMeasures.DifficultiesByKind, statuses.Of);
        Named<MeritForm>(AccountabilityMeasures.Merits, statuses.Of);
    }

    private string Done => Catalogue.Find(SteeringMeasures.Status)!.Groups.Single(group => group.Key == "done").Name.Vietnamese;

    private string Measure(string key) => Catalogue.Find(key)!.Name.Vietnamese;

    private string Status(DutyStatus status) => Catalogue.Find(SteeringMeasures.Status)!.NameOf([(int)status])!.Vietnamese;
}
