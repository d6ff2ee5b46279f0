using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Host.Tests.Web;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>The API says how current units' figures are, by the rule that the pages go by; it changes no figure.</summary>
[Collection(TestHostCollection.Name)]
public sealed class DataAgeTests(TestHost host)
{
    private static readonly string[] Communes = ["31-11146", "31-11149", "31-11152", "31-11155"];

    private DataAges Ages => host.Services.GetRequiredService<DataAges>();

    [Fact]
    public void Each_unit_of_a_scorecard_has_its_state_and_last_report_and_they_are_counted()
    {
        var card = new Scorecard(Things.Snapshot("unit:31"),
        [
            Row(Communes[0], overdue: 1, TestHost.Today.AddDays(-61)), Row(Communes[1], overdue: 1, null),
            Row(Communes[2], overdue: 1, TestHost.Today), Row(Communes[3], overdue: 0, TestHost.Today.AddDays(-300)),
        ]);

        var answer = ScorecardResponse.From(card, Ages, Ages.Now);
        answer.Children.Select(child => child.Data).ShouldBe(
        [
            new(DataState.Stale, TestHost.Today.AddDays(-61)), new(DataState.NeverReported, null),
            new(DataState.Current, TestHost.Today), new(DataState.NothingExpected, TestHost.Today.AddDays(-300)),
        ]);
        answer.Reporting.ShouldBe(new ReportingResponse(TestHost.Today, StaleAfterDays: 60, Current: 1, Stale: 1, NeverReported: 1));
        answer.Unit.Data.ShouldBeNull("a province has units below it");
    }

    [Fact]
    public void Figures_of_the_past_are_as_old_as_they_were_then()
    {
        var then = Ages.At(new PastQuery("2026-10-01", null));
        then.Day.ShouldBe(new DateOnly(2026, 10, 1));
        TotalsResponse.From(Row(Communes[0], overdue: 1, new DateOnly(2026, 9, 1)), Ages, then).Data!.State.ShouldBe(DataState.Current);
        TotalsResponse.From(Row(Communes[0], overdue: 1, new DateOnly(2026, 9, 1)), Ages, Ages.Now).Data!.State.ShouldBe(DataState.Stale);
    }

    [Fact]
    public async Task Scorecard_scoreboard_and_the_unit_itself_say_the_same()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        var card = await leader.ReadAsync("/api/v1/units/31/rollup/scorecard");
        var child = card.GetProperty("children").EnumerateArray().Single(row => row.GetProperty("unit").GetString() == "31-11146").GetProperty("data");
        var score = (await leader.ReadAsync("/api/v1/units/31/analysis/scoreboard")).GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("units").EnumerateArray()).Single(unit => unit.GetProperty("unit").GetString() == "31-11146").GetProperty("data");
        var own = (await leader.ReadAsync("/api/v1/units/31-11146/rollup")).GetProperty("data");

        // Duties of this unit are open; other tests may have reported on them.
        child.GetProperty("state").GetString().ShouldBeOneOf("current", "neverReported");
        (score.GetRawText(), own.GetRawText()).ShouldBe((child.GetRawText(), child.GetRawText()));
        card.GetProperty("unit").GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        card.GetProperty("reporting").GetProperty("staleAfterDays").GetInt32().ShouldBe(60);
    }

    [Fact]
    public async Task A_time_that_cannot_be_read_is_refused_as_before()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(leader.GetAsync("/api/v1/units/31/rollup?asof=30-06-2026"), HttpStatusCode.BadRequest, RollupRefusals.AsOfIsMalformed);
    }

    private static ScorecardRow Row(string unit, long overdue, DateOnly? lastReport) => new(
        $"unit:{unit}", 1, DateTimeOffset.UnixEpoch, [Things.Status(done: 3, overdue), new KeyedMeasure(SteeringMeasures.LastUpdate, Measure.Latest(lastReport))]);
}
