using System.Net;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

[Collection(TestHostCollection.Name)]
public sealed class ReadTests(TestHost host)
{
    [Fact]
    public async Task Units_are_found_without_diacritics_and_by_former_names()
    {
        using var session = await host.SignInAsync("quephong");
        var hits = (await session.ReadAsync("/api/v1/units?q=nguyen%20giap")).EnumerateArray().ToList();

        hits[0].GetProperty("unit").GetProperty("code").GetString().ShouldBe("31-11146");
        hits.ShouldContain(hit => hit.GetProperty("unit").GetProperty("code").GetString() == "30-298-11146");
    }

    [Fact]
    public async Task Children_of_a_province_are_its_bodies_and_communes()
    {
        using var session = await host.SignInAsync("lanhdao.na");
        var children = (await session.ReadAsync("/api/v1/units/40/children")).EnumerateArray().ToList();

        children.Count(child => child.GetProperty("kind").GetString() is "commune" or "ward").ShouldBe(130);
    }

    [Fact]
    public async Task A_page_of_the_list_and_its_total_come_from_one_definition()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        const string Path = "/api/v1/units/31/subtree/duties?status=overdue&status=dueSoon&pageSize=7";
        var first = await session.ReadAsync(Path);
        var total = first.GetProperty("total").GetInt32();
        var seen = 0;
        for (var page = 1; seen < total; page++)
        {
            var rows = (await session.ReadAsync($"{Path}&page={page}")).GetProperty("rows").EnumerateArray().ToList();
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(row => row.GetProperty("status").GetString() == "overdue" || row.GetProperty("status").GetString() == "dueSoon");
            seen += rows.Count;
        }

        seen.ShouldBe(total);
    }

    [Fact]
    public async Task A_scorecard_adds_up()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        var card = await session.ReadAsync("/api/v1/units/31/rollup/scorecard");

        long[] Sum(System.Text.Json.JsonElement unit) =>
            [.. unit.GetProperty("totals").GetProperty("duties.status").GetProperty("values").EnumerateArray().Select(value => value.GetInt64())];
        var children = card.GetProperty("children").EnumerateArray()
            .Where(child => child.GetProperty("totals").TryGetProperty("duties.status", out _)).Select(Sum).ToList();
        children.Count.ShouldBe(2);
        Sum(card.GetProperty("unit")).ShouldBe(children.Aggregate((left, right) => [.. left.Zip(right, (a, b) => a + b)]));
    }

    [Fact]
    public async Task The_Ministry_compares_provinces_and_gets_no_name_of_a_unit_below()
    {
        using var session = await host.SignInAsync("bo.a03");
        using var answer = await session.GetAsync("/api/v1/ministry/comparison");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync();

        text.ShouldContain("\"unit\":\"31\"");
        text.ShouldContain("\"unit\":\"40\"");
        text.ShouldNotContain("31-11146");
        text.ShouldContain("\"masked\":\"smallCounts\"");

        // Live figures, their versions and hashes would unmask what is published.
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31/rollup"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(session.GetAsync("/live/31"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31/rollup/scorecard"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    [Fact]
    public async Task The_plans_have_the_assignments_of_the_documents()
    {
        using var session = await host.SignInAsync("bo.a03");
        var plans = (await session.ReadAsync("/api/v1/plans")).EnumerateArray().ToDictionary(
            plan => plan.GetProperty("code").GetString()!, plan => plan.GetProperty("assignments").GetInt32());

        plans.ShouldBe(new Dictionary<string, int> { ["31-298-2025"] = 46, ["40-2025"] = 51 }, ignoreOrder: true);
        (await session.ReadAsync("/api/v1/plans/31-298-2025")).GetProperty("assignments").GetArrayLength().ShouldBe(46);
    }
}
