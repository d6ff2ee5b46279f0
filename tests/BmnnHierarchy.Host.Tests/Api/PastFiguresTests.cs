using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Api;

[Collection(TestHostCollection.Name)]
public sealed class PastFiguresTests(TestHost host)
{
    [Theory]
    [InlineData("rollup?asof=2026-11-22", HttpStatusCode.UnprocessableEntity, RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("rollup?asof=2019-01-01", HttpStatusCode.UnprocessableEntity, RollupRefusals.AsOfIsBeforeTheFirstEvent)]
    [InlineData("rollup/scorecard?asof=30-06-2026", HttpStatusCode.BadRequest, RollupRefusals.AsOfIsMalformed)]
    [InlineData("rollup?asof=2026-06-30T10:00:00", HttpStatusCode.BadRequest, RollupRefusals.AsOfIsMalformed)]
    [InlineData("rollup?asof=2026-06-30&tree=maybe", HttpStatusCode.BadRequest, HostRefusals.RequestIsMalformed)]
    [InlineData("lineage?measure=duties.status&asof=2027-01-01", HttpStatusCode.UnprocessableEntity, RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("trend?step=day", HttpStatusCode.BadRequest, HostRefusals.RequestIsMalformed)]
    [InlineData("trend?from=2026-11-20&to=2026-11-01", HttpStatusCode.UnprocessableEntity, RollupRefusals.TrendEndsBeforeItBegins)]
    [InlineData("trend?to=2027-01-01", HttpStatusCode.UnprocessableEntity, RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("trend?step=week&from=1990-01-01", HttpStatusCode.UnprocessableEntity, RollupRefusals.TrendIsTooLong)]
    [InlineData("periods/2026-01", HttpStatusCode.NotFound, RollupRefusals.PeriodIsNotClosed)]
    public async Task A_time_without_figures_is_refused_in_both_languages(string question, HttpStatusCode status, string code)
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(session.GetAsync($"/api/v1/units/31/{question}"), status, code);
    }

    [Fact]
    public async Task A_moment_ago_has_the_figures_of_now_and_its_proof_holds()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        var ago = Uri.EscapeDataString($"{host.Services.GetRequiredService<TimeProvider>().GetUtcNow():yyyy-MM-ddTHH:mm:ss.ffffff}Z");
        var live = await session.ReadAsync("/api/v1/units/31/rollup");
        var past = await session.ReadAsync($"/api/v1/units/31/rollup?asof={ago}");
        past.GetProperty("totals").GetRawText().ShouldBe(live.GetProperty("totals").GetRawText());

        var why = await session.ReadAsync($"/api/v1/units/31-11146/lineage?measure=duties.status&asof={ago}&tree=today");
        why.GetProperty("holds").GetBoolean().ShouldBeTrue();
        why.GetProperty("path").EnumerateArray().Select(step => step.GetProperty("unit").GetString()).ShouldBe(["31-11146", "31"]);
    }

    [Fact]
    public async Task A_trend_ends_with_the_figures_of_now()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        var points = (await session.ReadAsync("/api/v1/units/31/trend?step=week")).GetProperty("points").EnumerateArray().ToList();
        var last = points[^1];
        last.GetProperty("day").GetString().ShouldBe("2026-11-21");
        var live = await session.ReadAsync("/api/v1/units/31/rollup");
        last.GetProperty("totals").GetProperty("duties.status").GetRawText().ShouldBe(live.GetProperty("totals").GetProperty("duties.status").GetRawText());
    }

    [Fact]
    public async Task The_liaison_never_meets_the_name_of_a_unit_below_a_province()
    {
        using var session = await host.SignInAsync("bo.a03");
        await host.SettleAsync();
        var ago = Uri.EscapeDataString($"{host.Services.GetRequiredService<TimeProvider>().GetUtcNow():yyyy-MM-ddTHH:mm:ss.ffffff}Z");
        foreach (var page in new[] { "/bo", "/bo?ngay=2026-11-21", "/bo/31" })
        {
            using var answer = await session.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            html.ShouldNotContain("31-11146", Case.Sensitive, page);
            html.ShouldNotContain("Nguyên Giáp", Case.Sensitive, page);
        }

        await Problem.RefusedAsync(session.GetAsync($"/api/v1/units/31/rollup/scorecard?asof={ago}"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");

        // Past figures, proofs and closed periods would unmask what is published.
        foreach (var page in new[] { $"/don-vi/31?asof={ago}", "/don-vi/bca/vi-sao?so=duties.status", $"/don-vi/31/vi-sao?so=duties.status&asof={ago}", "/don-vi/31/ky" })
        {
            using var refused = await session.GetAsync(page);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Theory]
    [InlineData("/don-vi/31?asof=2030-01-01")]
    [InlineData("/don-vi/31?asof=xx")]
    [InlineData("/don-vi/31-11146?asof=2001-01-01")]
    [InlineData("/don-vi/31/vi-sao?so=duties.status&asof=2030-01-01")]
    public async Task A_page_of_a_time_without_figures_says_so_and_offers_another(string page)
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        using var answer = await session.GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("id=\"tu-choi\"");
        html.ShouldContain("name=\"asof\"");
    }

    [Fact]
    public async Task A_leader_closes_a_period_by_the_page_and_reads_what_was_frozen()
    {
        using var session = await host.SignInAsync("lanhdao.na");
        using var refused = await session.SubmitAsync("/don-vi/40/ky", "khoa-ky", ("commandId", "close-page-1"), ("period", "2026-10"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was on record in October");
        await Problem.RefusedAsync(
            session.PostAsync("/api/v1/units/40/periods", new { period = "2026-11" }, ("Idempotency-Key", "close-api-1")), HttpStatusCode.UnprocessableEntity, RollupRefusals.PeriodIsNotOver);
        using var other = await host.SignInAsync("quephong");
        await Problem.RefusedAsync(
            other.PostAsync("/api/v1/units/40/periods", new { period = "2026-10" }, ("Idempotency-Key", "close-api-2")), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }
}
