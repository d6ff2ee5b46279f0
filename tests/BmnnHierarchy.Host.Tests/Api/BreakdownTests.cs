using System.Net;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Sub-tasks and unit plans through the API, on the real stack.</summary>
[Collection(TestHostCollection.Name)]
public sealed class BreakdownTests(TestHost host)
{
    private const string Unit = "/api/v1/units/40-16738";

    [Fact]
    public async Task A_duty_is_broken_down_and_its_history_says_so()
    {
        using var commune = await host.SignInAsync("quephong");
        var duty = (await commune.ReadAsync($"{Unit}/duties")).GetProperty("duties").EnumerateArray()
            .First(duty => !duty.TryGetProperty("doneOn", out var done) || done.ValueKind == System.Text.Json.JsonValueKind.Null).GetProperty("id").GetString();
        var path = $"{Unit}/duties/{duty}/subtasks";

        var added = await Duties.DoneAsync(commune.PostAsync(path, Input("Rà soát tài liệu"), Duties.Headers(Duties.NewKey())));
        added.GetProperty("subtasks")[0].GetProperty("id").GetString().ShouldBe("s1");
        await Duties.DoneAsync(commune.PostAsync(path, Input("Lập biên bản"), Duties.Headers(Duties.NewKey())));
        await Duties.DoneAsync(commune.PostAsync($"{path}/order", new { ids = new[] { "s2", "s1" } }, Duties.Headers(Duties.NewKey())));
        var marked = await Duties.DoneAsync(commune.PostAsync($"{path}/s2/mark", new { doneOn = "2026-11-20" }, Duties.Headers(Duties.NewKey())));
        marked.GetProperty("suggestedProgress").GetInt32().ShouldBe(50);
        await Duties.DoneAsync(commune.PostAsync($"{path}/s1/change", Input("Rà soát, phân loại"), Duties.Headers(Duties.NewKey())));
        await Duties.DoneAsync(commune.PostAsync($"{path}/s1/withdrawal", new { reason = "Gộp việc" }, Duties.Headers(Duties.NewKey())));

        var now = await commune.ReadAsync(path);
        now.GetProperty("subtasks").EnumerateArray().ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("Lập biên bản");
        (await commune.ReadAsync($"{Unit}/duties/{duty}")).GetProperty("history").EnumerateArray().TakeLast(6).Select(entry => entry.GetProperty("act").GetString())
            .ShouldBe(["subtaskAdded", "subtaskAdded", "subtasksOrdered", "subtaskDone", "subtaskChanged", "subtaskWithdrawn"]);

        await Problem.RefusedAsync(commune.PostAsync(path, Input(""), Duties.Headers(Duties.NewKey())), HttpStatusCode.UnprocessableEntity, "steering.SubtaskTextMissing", "text");
        await Problem.RefusedAsync(
            commune.PostAsync($"{path}/s9/mark", new { doneOn = "2026-11-20" }, Duties.Headers(Duties.NewKey())), HttpStatusCode.NotFound, "steering.SubtaskUnknown");
        using var leader = await host.SignInAsync("lanhdao.na");
        await Problem.RefusedAsync(leader.PostAsync(path, Input("Việc"), Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    [Fact]
    public async Task A_unit_s_plan_is_seen_and_counted_by_its_province_and_not_seen_by_the_Ministry()
    {
        using var commune = await host.SignInAsync("quephong");
        using var leader = await host.SignInAsync("lanhdao.na");
        using var ministry = await host.SignInAsync("bo.a03");
        var key = Duties.NewKey();
        var plan = new { plan = "40-2025", number = "45/KH-UBND", issuedOn = "2026-02-10" };
        await Duties.DoneAsync(commune.PostAsync($"{Unit}/unit-plans", plan, ("Idempotency-Key", key)));
        var again = await Duties.DoneAsync(commune.PostAsync($"{Unit}/unit-plans", plan, ("Idempotency-Key", key)));
        again.GetArrayLength().ShouldBe(1);
        await host.SettleAsync();

        (await leader.ReadAsync("/api/v1/units/40/subtree/unit-plans?plan=40-2025")).EnumerateArray()
            .Single(row => row.GetProperty("unit").GetString() == "40-16738").GetProperty("number").GetString().ShouldBe("45/KH-UBND");
        (await leader.ReadAsync("/api/v1/units/40/rollup")).GetProperty("totals").GetProperty("unitplan.exists").GetProperty("values")[0].GetInt64().ShouldBe(1);
        await Problem.RefusedAsync(
            ministry.GetAsync("/api/v1/units/40/subtree/unit-plans?plan=40-2025"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Unit}/unit-plans", new { plan = "40-2025", number = "Kế hoạch xã", issuedOn = "2026-02-10" }, ("Idempotency-Key", Duties.NewKey())),
            HttpStatusCode.UnprocessableEntity, "steering.DocumentNumberLooksLikeSubjectLine", "number");

        await Duties.DoneAsync(commune.PostAsync($"{Unit}/unit-plans/withdrawal", new { plan = "40-2025", reason = "Nhầm số" }, ("Idempotency-Key", Duties.NewKey())));
        (await leader.ReadAsync("/api/v1/units/40/subtree/unit-plans?plan=40-2025")).EnumerateArray()
            .Single(row => row.GetProperty("unit").GetString() == "40-16738").GetProperty("number").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private static object Input(string text) => new { text, owner = "Văn phòng", dueOn = (string?)null };
}
