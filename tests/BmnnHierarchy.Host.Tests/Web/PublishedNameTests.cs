using System.Net;
using System.Text.RegularExpressions;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>What is published to the Ministry is called as the catalogue of measures calls it: on pages, in the file and in the API.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class PublishedNameTests(TestHost host)
{
    private const string Liaison = "bo.a03";

    private IMinistryPublications Publications => host.Services.GetRequiredService<IMinistryPublications>();

    private PublishedNames Names => host.Services.GetRequiredService<PublishedNames>();

    [Theory]
    [InlineData("/bo")]
    [InlineData("/bo/31")]
    [InlineData("/bo/vi-sao?chi-tieu=duties.counted")]
    [InlineData("/bo/vi-sao?chi-tieu=core.annual-report.done")]
    public async Task Every_head_over_figures_is_a_name_of_the_catalogue(string page)
    {
        using var session = await host.SignInAsync(Liaison);
        var html = await ReadAsync(session, page);
        Head().Count(html).ShouldBeGreaterThan(0);
        Strangers(html).ShouldBeEmpty();
    }

    [Fact]
    public void A_head_that_somebody_makes_up_is_caught()
    {
        Strangers("<th scope=\"col\" class=\"figure\"><a href=\"/x\">Quá hạn</a></th>").ShouldBeEmpty();
        Strangers("<th scope=\"col\" class=\"figure\"><a href=\"/x\">Việc trễ</a></th>").ShouldBe(["Việc trễ"]);
        Strangers("<th scope=\"col\" class=\"figure\">Quá hạn · việc riêng</th>").ShouldBe(["Quá hạn · việc riêng"]);
    }

    [Fact]
    public async Task Page_file_and_answer_call_a_figure_by_one_name()
    {
        using var session = await host.SignInAsync(Liaison);
        var answer = (await session.ReadAsync("/api/v1/ministry/comparison")).GetProperty("figures").EnumerateArray()
            .Select(figure => (Key: figure.GetProperty("key").GetString()!, Name: figure.GetProperty("name").GetProperty("vi").GetString()!)).ToList();
        answer.Select(figure => figure.Key).ShouldBe(Publications.Definitions.Select(definition => definition.Figure));
        answer.Select(figure => figure.Name).ShouldBeUnique();

        using var file = await session.GetAsync("/bo/xuat.xlsx");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await file.Content.ReadAsByteArrayAsync()), isEditable: false);
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Skip(1).Select(cell => cell.InnerText).ToList());
        rows.First(row => row.Count == answer.Count).ShouldBe(answer.Select(figure => figure.Name));

        var page = await ReadAsync(session, "/bo/31");
        var shown = RowHead().Matches(page).Select(match => match.Groups[1].Value).ToList();
        shown.ShouldBe(answer.Where(figure => !figure.Key.StartsWith("core.", StringComparison.Ordinal)).Select(figure => figure.Name));
        foreach (var (key, name) in answer.Where(figure => figure.Key is PublishedFigures.Overdue or PublishedFigures.Unverified or PublishedFigures.ReportsExpected))
        {
            (await session.ReadAsync($"/api/v1/ministry/figures/{key}")).GetProperty("name").GetProperty("vi").GetString().ShouldBe(name);
            (await ReadAsync(session, $"/bo/vi-sao?chi-tieu={key}")).ShouldContain($"<h1>{name}: ");
        }
    }

    [Fact]
    public void A_name_follows_from_what_the_figure_counts()
    {
        var measures = host.Services.GetRequiredService<IMeasureCatalogue>();
        Names.Of(PublishedFigures.Overdue).ShouldBe(measures.Find(Steering.SteeringMeasures.Status)!.NameOf([(int)Steering.DutyStatus.Overdue]));
        Names.Of(PublishedFigures.Assigned).ShouldBe(measures.Find(Steering.SteeringMeasures.Status)!.Name);
        Names.Of(PublishedFigures.Verified).ShouldBe(measures.Find(Steering.SteeringMeasures.Verified)!.Name);
        Names.Of(PublishedFigures.Unverified).ShouldBe(measures.Find(Steering.SteeringMeasures.Verified)!.Rest);
        Names.Of(PublishedFigures.UnitsCounted).ShouldBe(measures.Find(Steering.SteeringMeasures.HasOverdue)!.Counted);
        Names.Of(PublishedFigures.CommitteesMissing).ShouldBe(measures.Find(Committees.CommitteeMeasures.Exists)!.Rest);
        Names.Of(PublishedFigures.DifficultiesOf("money")).English.ShouldBe("Difficulties not settled: Money");
        Names.ShortOf(PublishedFigures.DifficultiesOf("money")).English.ShouldBe("Money");
        Names.Of(PublishedFigures.CoreDone("annual-report")).English.ShouldBe("Done · Annual report on the protection of state secrets");
        Names.ShortOf(PublishedFigures.CoreDone("annual-report")).English.ShouldBe("Done");
        Names.Of("duties.of-the-past").ShouldBe(new Wording("duties.of-the-past", "duties.of-the-past"));
    }

    [Fact]
    public async Task An_answer_says_of_which_measure_and_statuses_a_figure_is()
    {
        using var session = await host.SignInAsync(Liaison);
        var figures = (await session.ReadAsync("/api/v1/ministry/comparison")).GetProperty("figures").EnumerateArray().ToDictionary(figure => figure.GetProperty("key").GetString()!);
        var done = figures[PublishedFigures.Done];
        (done.GetProperty("measure").GetString(), done.GetProperty("part").GetString()).ShouldBe((Steering.SteeringMeasures.Status, "statuses"));
        done.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()).ShouldBe(["doneOnTime", "doneLate"]);
        figures[PublishedFigures.UnitsWithoutPlan].GetProperty("part").GetString().ShouldBe("rest");
        figures[PublishedFigures.ReportsExpected].GetProperty("part").GetString().ShouldBe("whole");
    }

    private static async Task<string> ReadAsync(Session session, string page)
    {
        using var answer = await session.GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Heads over figures that are neither a wording of the catalogue, alone or of a core duty, nor a province.</summary>
    private IEnumerable<string> Strangers(string html)
    {
        var known = host.Services.GetRequiredService<IMeasureCatalogue>().Measures.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        var scopes = host.Services.GetRequiredService<ICoreCatalogue>().Duties.Select(duty => duty.Name).ToHashSet(StringComparer.Ordinal);
        var provinces = host.Services.GetRequiredService<IUnitDirectory>().Current.All.Where(unit => unit.Kind is UnitKind.Province).Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        return Head().Matches(html).Select(match => Tag().Replace(match.Groups[1].Value, "").Trim())
            .Where(head => head != "Số" && !provinces.Contains(head) && !known.Contains(head) && !(head.Split(" · ") is [var name, var scope] && known.Contains(name) && scopes.Contains(scope)));
    }

    private static IEnumerable<string> WordsOf(MeasureDefinition measure) =>
    [
        measure.Name.Vietnamese, measure.Counted.Vietnamese, .. measure.Rest is { } rest ? [rest.Vietnamese] : Array.Empty<string>(),
        .. measure.Groups.Select(group => group.Name.Vietnamese),
        .. measure.Statuses.SelectMany((status, place) => new[] { status.Name.Vietnamese, measure.TitleOf([place])!.Vietnamese }),
    ];

    [GeneratedRegex("<th scope=\"col\" class=\"figure\">(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<th scope=\"row\"><a class=\"plain\" href=\"/bo/vi-sao\\?chi-tieu=(?!core)[^\"]*\">(.*?)</a>")]
    private static partial Regex RowHead();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
