using System.Net;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

[Collection(TestHostCollection.Name)]
public sealed class AnalysisTests(TestHost host)
{
    private const string Path = "/api/v1/units/31/analysis";

    [Fact]
    public async Task The_scoreboard_ranks_inside_peer_groups_and_shows_its_working()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        var board = await session.ReadAsync($"{Path}/scoreboard");

        var scores = board.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("units").EnumerateArray()).ToList();
        scores.ShouldNotBeEmpty();
        scores.ShouldAllBe(score => score.GetProperty("criteria").GetArrayLength() == Enum.GetValues<Criterion>().Length);
        board.GetProperty("groups").EnumerateArray().Where(group => !group.GetProperty("ranked").GetBoolean())
            .SelectMany(group => group.GetProperty("units").EnumerateArray()).ShouldAllBe(score => score.GetProperty("rank").ValueKind == System.Text.Json.JsonValueKind.Null);
        (await session.ReadAsync($"{Path}/outlook")).GetProperty("horizonDays").GetInt32().ShouldBe(60);
        using var file = await session.GetAsync("/don-vi/31/xep-loai/xuat.xlsx");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_standing_body_sets_a_rule_with_a_reason_and_a_retry_sets_it_once()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var key = Duties.Headers(Duties.NewKey());
        using var first = await officer.PostAsync($"{Path}/scoring-rules", Rule("2030-01-01", 40, "Theo họp giao ban"), key);
        first.StatusCode.ShouldBe(HttpStatusCode.OK, await first.Content.ReadAsStringAsync());
        using var again = await officer.PostAsync($"{Path}/scoring-rules", Rule("2030-01-01", 40, "Theo họp giao ban"), key);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await officer.ReadAsync($"{Path}/scoring-rules")).EnumerateArray().Count(rule => rule.GetProperty("from").GetString() == "2030-01-01").ShouldBe(1);
        await Problem.RefusedAsync(officer.PostAsync($"{Path}/scoring-rules", Rule("2020-01-01", 40, "Lùi ngày"), Duties.Headers(Duties.NewKey())), HttpStatusCode.UnprocessableEntity, AnalysisRefusals.RuleStartsInThePast, "from");
        await Problem.RefusedAsync(officer.PostAsync($"{Path}/scoring-rules", Rule("2030-01-01", 50, "Tăng"), Duties.Headers(Duties.NewKey())), HttpStatusCode.UnprocessableEntity, AnalysisRefusals.WeightsMustAddUpTo100, "weight");
        await Problem.RefusedAsync(officer.PostAsync($"{Path}/scoring-rules", Rule("2030-01-01", 40, null), Duties.Headers(Duties.NewKey())), HttpStatusCode.UnprocessableEntity, AnalysisRefusals.ReasonIsMissing, "reason");
    }

    [Theory]
    [InlineData("lanhdao.hp")]
    [InlineData("nguyengiap")]
    [InlineData("bo.a03")]
    public async Task Nobody_else_sets_a_rule(string account)
    {
        using var session = await host.SignInAsync(account);
        await Problem.RefusedAsync(session.PostAsync($"{Path}/scoring-rules", Rule("2030-01-01", 40, "Thử"), Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    [Fact]
    public async Task Units_are_compared_within_a_province_only()
    {
        using var session = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31-11146/analysis/scoreboard"), HttpStatusCode.UnprocessableEntity, AnalysisRefusals.OnlyAProvinceIsAnalysed, "code");
        await Problem.RefusedAsync(session.GetAsync($"{Path}/scoreboard"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    private static object Rule(string from, int done, string? reason) => new
    {
        from,
        criteria = new object[]
        {
            new { criterion = "done", weight = done, good = 90, fair = 70 }, new { criterion = "onTime", weight = 20, good = 90, fair = 70 },
            new { criterion = "verified", weight = 20, good = 80, fair = 50 }, new { criterion = "reports", weight = 10, good = 100, fair = 100 },
            new { criterion = "committee", weight = 10, good = 100, fair = 80 },
        },
        overduePoints = 1,
        rejectedPoints = 2,
        sizeBands = new[] { 20, 40 },
        smallestGroup = 3,
        reason,
    };
}
