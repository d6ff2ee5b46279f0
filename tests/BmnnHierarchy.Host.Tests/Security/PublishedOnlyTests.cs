using System.Net;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Figures reach the Ministry's liaison as publications or not at all, by whatever route.</summary>
[Collection(TestHostCollection.Name)]
public sealed class PublishedOnlyTests(TestHost host)
{
    private const string Liaison = "bo.a03";

    /// <summary>Routes by which a publication goes out. One more is one more to be looked at here.</summary>
    private static readonly string[] Outlets = ["/api/v1/ministry/comparison", "/api/v1/ministry/figures/{figure}", "/api/v1/ministry/publications", "/bo", "/bo/vi-sao", "/bo/xuat.xlsx", "/bo/{code}", "/live/cong-bo"];

    [Fact]
    public async Task Of_the_routes_on_figures_the_liaison_may_use_those_of_the_publication_alone()
    {
        var policy = host.Services.GetRequiredService<IAccessPolicy>();
        var caller = (await host.Services.GetRequiredService<IAccounts>().CallerAsync(Liaison, default))!;
        var open = new List<string>();
        foreach (var route in Routes())
        {
            var permission = route.Metadata.GetMetadata<NeedsOnUnitAttribute>() switch
            {
                { } needs when Units(needs).Any(unit => policy.Allows(caller, needs.Permission, UnitKey.FromCode(unit))) => needs.Permission,
                _ => route.Metadata.GetMetadata<NeedsSomewhereAttribute>() is { } somewhere && policy.AllowsSomewhere(caller, somewhere.Permission) ? somewhere.Permission : (Permission?)null,
            };

            // Plans of the core, names of units and tokens carry no figure of a unit.
            if (permission is not null and not Permission.ManagePlans and not Permission.IssuePlans and not Permission.SeePlans and not Permission.SeeUnits and not Permission.IssueTokens)
            {
                open.Add("/" + route.RoutePattern.RawText!.TrimStart('/'));
            }
        }

        open.Order(StringComparer.Ordinal).ShouldBe(Outlets.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/units/bca/rollup")]
    [InlineData("/api/v1/units/bca/rollup/scorecard")]
    [InlineData("/api/v1/units/31/rollup")]
    [InlineData("/api/v1/units/bca/lineage?measure=duties.status")]
    [InlineData("/api/v1/units/bca/proof?measure=duties.status")]
    [InlineData("/live/bca")]
    [InlineData("/api/v1/units/bca/trend")]
    [InlineData("/api/v1/units/bca/periods")]
    [InlineData("/api/v1/units/31/rollup?asOf=2026-06-30")]
    public async Task Live_figures_proofs_and_versions_are_refused(string path)
    {
        using var session = await host.SignInAsync(Liaison);
        await Problem.RefusedAsync(session.GetAsync(path), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    [Fact]
    public async Task Page_answer_and_file_mask_the_same_figures()
    {
        using var session = await host.SignInAsync(Liaison);
        var answer = await session.ReadAsync("/api/v1/ministry/comparison");
        var masked = answer.GetProperty("provinces").EnumerateArray().Append(answer.GetProperty("total"))
            .SelectMany(unit => unit.GetProperty("figures").EnumerateObject()).Count(IsMasked);
        masked.ShouldBeGreaterThan(0);
        answer.GetProperty("provinces").EnumerateArray().SelectMany(unit => unit.GetProperty("figures").EnumerateObject()).ShouldAllBe(figure => IsMasked(figure) != HasValue(figure));

        using var page = await session.GetAsync("/bo/31");
        (await page.Content.ReadAsStringAsync()).ShouldContain("class=\"masked\"");
        using var file = await session.GetAsync("/bo/xuat.xlsx");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await file.Content.ReadAsByteArrayAsync()), isEditable: false);
        workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .Count(cell => cell.InnerText.StartsWith("ẩn (", StringComparison.Ordinal)).ShouldBe(masked);
    }

    [Fact]
    public async Task A_published_figure_is_explained_by_published_figures_alone()
    {
        using var session = await host.SignInAsync(Liaison);
        var why = await session.ReadAsync("/api/v1/ministry/figures/duties.counted");
        why.GetProperty("sums").EnumerateArray().ShouldHaveSingleItem().GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("figure").GetString()).ShouldBe(["duties.done", "duties.open"]);
        var total = (await session.ReadAsync("/api/v1/ministry/comparison")).GetProperty("total").GetProperty("figures").GetProperty("duties.counted");
        why.GetProperty("total").GetRawText().ShouldBe(total.GetRawText());
        using var page = await session.GetAsync("/bo/vi-sao?chi-tieu=duties.counted");
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()).ShouldContain("Việc phải làm = Hoàn thành + Chưa hoàn thành");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/ministry/figures/duties.secret"), HttpStatusCode.NotFound, AnalysisRefusals.FigureIsNotPublished, "figure");
        using var none = await session.GetAsync("/bo/vi-sao?chi-tieu=duties.secret");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_day_without_a_publication_is_refused()
    {
        using var session = await host.SignInAsync(Liaison);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/ministry/comparison?day=2020-01-01"), HttpStatusCode.NotFound, AnalysisRefusals.NoPublicationOnDay, "day");
    }

    private static bool IsMasked(JsonProperty figure) => figure.Value.TryGetProperty("masked", out var masked) && masked.ValueKind is JsonValueKind.String;

    private static bool HasValue(JsonProperty figure) => figure.Value.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Number;

    private static string[] Units(NeedsOnUnitAttribute needs) => needs.Unit is { } unit ? [unit] : ["bca", "31", "40", "31-11146"];

    private IEnumerable<RouteEndpoint> Routes() => host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
