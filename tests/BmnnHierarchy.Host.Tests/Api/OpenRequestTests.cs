using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>What waits for somebody's word, in the list of duties and in the duty's page, across the modules that know of it.</summary>
[Collection(TestHostCollection.Name)]
public sealed class OpenRequestTests(TestHost host)
{
    private const string Duty = "HP-II.1.c@2026";
    private const string Unit = "/api/v1/units/31-11146";
    private const string List = "/api/v1/units/31/subtree/duties?pageSize=200&openRequest=explanation";

    [Fact]
    public async Task A_duty_asked_about_waits_until_the_answer_is_accepted_and_its_history_tells_it()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var commune = await host.SignInAsync("nguyengiap");
        var figure = new { kind = "daysOverdue", scope = Duty };
        var asked = await Duties.DoneAsync(leader.PostAsync(
            $"{Unit}/explanations", new { question = "Vì sao việc này chậm?", figure, dueOn = "2026-11-30" }, ("Idempotency-Key", Duties.NewKey())));
        var explanation = $"{Unit}/explanations/{asked.GetProperty("id").GetString()}";

        var row = Rows(await leader.ReadAsync(List)).Single(row => row.GetProperty("duty").GetString() == Duty);
        row.GetProperty("openRequests").EnumerateArray().Select(word => word.GetString()).ShouldContain("explanation");
        await Duties.DoneAsync(commune.PostAsync($"{explanation}/answer", new { text = "Thiếu cán bộ" }, Duties.Headers(Duties.NewKey())));
        Rows(await leader.ReadAsync(List)).ShouldContain(row => row.GetProperty("duty").GetString() == Duty);
        await Duties.DoneAsync(leader.PostAsync($"{explanation}/judgement", new { accepted = true }, Duties.Headers(Duties.NewKey())));
        Rows(await leader.ReadAsync(List)).ShouldNotContain(row => row.GetProperty("duty").GetString() == Duty);

        using var page = await commune.GetAsync($"/don-vi/31-11146/viec/{Duty}");
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        var history = html[html.IndexOf("id=\"lich-su\"", StringComparison.Ordinal)..];
        history.IndexOf("Chấp nhận giải trình", StringComparison.Ordinal).ShouldBeInRange(0, history.IndexOf("Đơn vị giải trình", StringComparison.Ordinal));
        history.IndexOf("Yêu cầu giải trình", StringComparison.Ordinal).ShouldBeInRange(0, history.IndexOf("Giao việc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_refused_by_name()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(leader.GetAsync("/api/v1/units/31/subtree/duties?openRequest=anything"), HttpStatusCode.BadRequest, "host.RequestIsMalformed", "openRequest");
    }

    [Fact]
    public async Task Requests_are_found_by_the_units_name()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        await Duties.DoneAsync(commune.PostAsync(
            $"{Duties.Path}/HP-II.1.d@2026/requests", new { kind = "notApplicable", until = "2027-12-31", reason = "Không có bộ phận này" }, Duties.Headers(Duties.NewKey())));
        Rows(await officer.ReadAsync("/api/v1/units/31/subtree/requests?unitText=NGUYEN%20giap")).ShouldNotBeEmpty();
        Rows(await officer.ReadAsync("/api/v1/units/31/subtree/requests?unitText=noi%20vu")).ShouldBeEmpty();
        Rows(await officer.ReadAsync("/api/v1/units/31/subtree/duties?openRequest=notApplicable")).ShouldContain(row => row.GetProperty("duty").GetString() == "HP-II.1.d@2026");
    }

    private static List<JsonElement> Rows(JsonElement answer) => [.. answer.GetProperty("rows").EnumerateArray()];
}
