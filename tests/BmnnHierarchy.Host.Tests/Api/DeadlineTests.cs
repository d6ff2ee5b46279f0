using System.Net;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Requests about deadlines and events, through the API on the real stack.</summary>
[Collection(TestHostCollection.Name)]
public sealed class DeadlineTests(TestHost host)
{
    [Fact]
    public async Task A_unit_asks_the_standing_body_sees_it_and_grants_it()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        const string Duty = "HP-II.4.b@2026";
        var path = $"{Duties.Path}/{Duty}";

        var asked = await Duties.DoneAsync(commune.PostAsync($"{path}/requests", Request("extension"), Duties.Headers(Duties.NewKey())));
        var request = asked.GetProperty("sequence").GetInt64();
        var waiting = await officer.ReadAsync("/api/v1/units/31/subtree/requests");
        waiting.GetProperty("rows").EnumerateArray().ShouldContain(row => row.GetProperty("duty").GetString() == Duty && row.GetProperty("request").GetInt64() == request);

        var granted = await Duties.DoneAsync(officer.PostAsync(
            $"{path}/requests/{request}/decision", new { granted = true, decisionNumber = "88/TB-CAT" }, Duties.Headers(Duties.NewKey())));

        var now = granted.GetProperty("duty");
        now.GetProperty("dueOn").GetString().ShouldBe("2027-01-29");
        now.GetProperty("deadline").GetProperty("originalDueOn").GetString().ShouldNotBe("2027-01-29");
        now.GetProperty("status").GetString().ShouldBe("notDue");
        (await officer.ReadAsync("/api/v1/units/31/subtree/requests")).GetProperty("rows").EnumerateArray()
            .ShouldNotContain(row => row.GetProperty("request").GetInt64() == request && row.GetProperty("unit").GetString() == "31-11146");
    }

    [Fact]
    public async Task A_duty_that_does_not_apply_leaves_the_figures_and_comes_back()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var path = $"{Duties.Path}/HP-II.4.c@2026";

        var set = await Duties.DoneAsync(officer.PostAsync(
            $"{path}/not-applicable", new { until = "2027-12-31", reason = "Đơn vị không có bộ phận cơ yếu" }, Duties.Headers(Duties.NewKey())));
        set.GetProperty("duty").GetProperty("status").GetString().ShouldBe("notApplicable");
        set.GetProperty("duty").GetProperty("deadline").GetProperty("notApplicableUntil").GetString().ShouldBe("2027-12-31");

        var ended = await Duties.DoneAsync(officer.PostAsync($"{path}/not-applicable/end", new { reason = "Đã lập bộ phận cơ yếu" }, Duties.Headers(Duties.NewKey())));
        ended.GetProperty("duty").GetProperty("status").GetString().ShouldNotBe("notApplicable");
    }

    [Fact]
    public async Task An_event_opens_a_duty_once_however_often_it_is_sent()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var key = Duties.NewKey();
        var happens = new { plan = "31-298-2025", template = "HP-II.3.b", happenedOn = "2027-12-31", documentNumber = "05/BB-UBND" };

        var first = await Duties.DoneAsync(commune.PostAsync("/api/v1/units/31-11146/events", happens, Duties.Headers(key)));
        var again = await Duties.DoneAsync(commune.PostAsync("/api/v1/units/31-11146/events", happens, Duties.Headers(key)));

        first.GetProperty("duty").GetProperty("dueOn").GetString().ShouldBe("2027-11-01");
        again.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task The_unit_cannot_decide_and_the_officer_cannot_ask()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var path = $"{Duties.Path}/HP-II.5.a@2026";
        await Problem.RefusedAsync(
            commune.PostAsync($"{path}/requests/1/decision", new { granted = true }, Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(
            officer.PostAsync($"{path}/requests", Request("extension"), Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(
            officer.PostAsync($"{path}/requests/999999/decision", new { granted = true }, Duties.Headers(Duties.NewKey())), HttpStatusCode.NotFound, "steering.RequestNotFound");
    }

    private static object Request(string kind) => new { kind, until = "2027-01-29", reason = "Chưa được bố trí kinh phí", documentNumber = "15/CV-UBND" };
}
