using System.Net;
using System.Text.RegularExpressions;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Figures;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Nothing is counted or shown that the catalogue of measures does not define.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class MeasureCatalogueTests(TestHost host)
{
    private IMeasureCatalogue Catalogue => host.Services.GetRequiredService<IMeasureCatalogue>();

    [Theory]
    [InlineData("bca")]
    [InlineData("31")]
    [InlineData("31-11146")]
    [InlineData("40-16738")]
    public async Task Every_figure_that_a_facet_contributes_is_of_an_entry_in_its_shape(string unit)
    {
        await host.SettleAsync();
        using var system = host.Services.GetRequiredService<Access.ICallerContext>().Use(Access.Caller.System);
        var snapshot = (await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRollupGrain>($"unit:{unit}").GetSnapshotAsync(default)).Value!;
        snapshot.Totals.ShouldNotBeEmpty();
        snapshot.Totals.Where(figure => Catalogue.Find(figure.Key)?.Admits(figure) is not true).Select(figure => figure.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_facet_that_replays_has_entries_and_every_entry_a_facet()
    {
        var facets = host.Services.GetServices<IFacetReplay>().Select(replay => replay.Facet).Order().ToList();
        Catalogue.Measures.Select(measure => measure.Facet).Distinct().Order().ShouldBe(facets);
    }

    [Fact]
    public void Every_key_that_a_module_names_has_an_entry()
    {
        var named = new[] { typeof(Steering.SteeringMeasures), typeof(Committees.CommitteeMeasures), typeof(Accountability.AccountabilityMeasures) }
            .SelectMany(keys => keys.GetFields().Where(field => field.IsLiteral && field.Name != "Facet").Select(field => (string)field.GetRawConstantValue()!))
            .Order().ToList();
        Catalogue.Measures.Select(measure => measure.Key).Order().ShouldBe(named);
    }

    [Theory]
    [InlineData("lanhdao.hp", "/don-vi/31")]
    [InlineData("nguyengiap", "/don-vi/31-11146")]
    public async Task Every_figure_on_a_screen_opens_the_explanation_of_an_entry(string account, string page)
    {
        using var session = await host.SignInAsync(account);
        await host.SettleAsync();
        using var answer = await session.GetAsync(page);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var links = WhyLink().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var key = Uri.UnescapeDataString(Regex.Match(link, @"[?&]so=([^&#]+)").Groups[1].Value);
            Catalogue.Find(key).ShouldNotBeNull(link);
            using var why = await session.GetAsync(link.Split('#')[0]);
            why.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            (await why.Content.ReadAsStringAsync()).ShouldContain("ok-ink", Case.Sensitive, link);
        }
    }

    [Fact]
    public async Task The_catalogue_is_shown_and_served()
    {
        using var session = await host.SignInAsync("nguyengiap");
        (await session.ReadAsync("/api/v1/measures")).EnumerateArray().Select(measure => measure.GetProperty("key").GetString())
            .ShouldBe(Catalogue.Measures.Select(measure => measure.Key));
        using var page = await session.GetAsync("/chi-tieu");
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Catalogue.Measures.Where(measure => !html.Contains(measure.Name.Vietnamese, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_api_tells_statuses_in_order_and_which_are_counted_together()
    {
        using var session = await host.SignInAsync("nguyengiap");
        var measure = (await session.ReadAsync("/api/v1/measures")).EnumerateArray().Single(measure => measure.GetProperty("key").GetString() == SteeringMeasures.Status);
        measure.GetProperty("statuses").EnumerateArray().Select(status => (status.GetProperty("key").GetString(), status.GetProperty("group").GetString())).ShouldBe(
        [
            ("notDue", "open"), ("inProgress", "open"), ("dueSoon", "open"), ("overdue", "open"), ("doneOnTime", "done"), ("doneLate", "done"), ("noData", "open"), ("notApplicable", null),
        ]);
        measure.GetProperty("groups").EnumerateArray().Select(group => (group.GetProperty("key").GetString(), group.GetProperty("name").GetProperty("vi").GetString()))
            .ShouldBe([("counted", "Việc phải làm"), ("open", "Chưa hoàn thành"), ("done", "Hoàn thành")]);
    }

    /// <summary>What pages add up is what the catalogue says is counted together.</summary>
    [Fact]
    public void Groups_of_the_catalogue_are_the_sums_of_the_pages()
    {
        foreach (var status in Enum.GetValues<DutyStatus>())
        {
            var one = StatusCounts.Of([status]);
            (one.Total, one.Open, one.Done).ShouldBe((Counted(SteeringMeasures.Status, "counted", (int)status), Counted(SteeringMeasures.Status, "open", (int)status), Counted(SteeringMeasures.Status, "done", (int)status)));
        }

        foreach (var status in Enum.GetValues<ExplanationStatus>())
        {
            var counts = new long[Enum.GetValues<ExplanationStatus>().Length];
            counts[(int)status] = 1;
            new SteeringFigures([new KeyedMeasure(AccountabilityMeasures.Explanations, Measure.Distribution([.. counts]))]).OpenExplanations
                .ShouldBe(Counted(AccountabilityMeasures.Explanations, "open", (int)status));
        }
    }

    private long Counted(string measure, string group, int status) => Catalogue.Find(measure) is { } found
        && found.Groups.Single(each => each.Key == group).Statuses.Contains(found.Statuses[status].Key) ? 1 : 0;

    [GeneratedRegex("href=\"(/don-vi/[^\"]+/vi-sao\\?[^\"]+)\"")]
    private static partial Regex WhyLink();
}
