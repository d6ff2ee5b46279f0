using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Explanations, directives, difficulties and merits through the API, on the real stack.</summary>
[Collection(TestHostCollection.Name)]
public sealed class AccountabilityTests(TestHost host)
{
    private const string Commune = "/api/v1/units/31-11146";
    private const string Province = "/api/v1/units/31";

    [Fact]
    public async Task An_explanation_is_asked_answered_returned_answered_again_and_accepted()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var commune = await host.SignInAsync("nguyengiap");
        var id = await OpenedAsync(leader.PostAsync($"{Commune}/explanations", Question("Vì sao quá hạn?"), Key()));
        var path = $"{Commune}/explanations/{id}";

        await ChangedAsync(commune, $"{path}/answer", new { text = "Thiếu cán bộ", document = new { number = "45/BC-UBND", date = "2026-11-18" }, promisedOn = "2026-12-15" });
        await ChangedAsync(leader, $"{path}/judgement", new { accepted = false, reason = "Chưa nêu biện pháp", dueOn = "2026-11-28" });
        (await StatusAsync(commune, id)).ShouldBe("returned");
        await ChangedAsync(commune, $"{path}/answer", new { text = "Phó Chủ tịch trực tiếp phụ trách" });
        await ChangedAsync(leader, $"{path}/judgement", new { accepted = true });

        (await StatusAsync(commune, id)).ShouldBe("accepted");
        var history = await leader.ReadAsync($"{Commune}/records/{id}/history");
        history.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("act").GetString()).ShouldBe(
            ["explanation-asked", "explanation-answered", "explanation-returned", "explanation-answered", "explanation-accepted"]);
    }

    [Fact]
    public async Task The_figure_on_record_is_the_products_own_and_none_that_does_not_exist_is_asked_about()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        var id = await OpenedAsync(leader.PostAsync($"{Commune}/explanations", Question("Vì sao?"), Key()));
        var asked = (await leader.ReadAsync($"{Commune}/explanations")).EnumerateArray().Single(each => each.GetProperty("id").GetString() == id);
        asked.GetProperty("figure").GetProperty("whole").GetInt64().ShouldBeGreaterThan(0);

        var unknown = new { question = "Vì sao?", figure = new { kind = "overdueDutiesOfArea", scope = "XIX" }, dueOn = "2026-11-30" };
        await Problem.RefusedAsync(leader.PostAsync($"{Commune}/explanations", unknown, Key()), HttpStatusCode.UnprocessableEntity, "accountability.FigureMalformed", "figure");
    }

    [Fact]
    public async Task A_directive_reaches_its_units_and_their_receipts_and_answers_the_sender()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var commune = await host.SignInAsync("nguyengiap");
        var body = new { text = "Kiểm tra ngay", deadline = new { inHours = 4 }, units = new[] { "31-11146", "31-so_yt" } };
        var id = await OpenedAsync(leader.PostAsync($"{Province}/directives", body, Key()));
        await host.SettleAsync();

        await OpenedAsync(commune.PostAsync($"{Commune}/directives/{id}/receipt", new { }, Key()));
        await ChangedAsync(commune, $"{Commune}/directives/{id}/answer", new { outcome = "done", text = "Đã kiểm tra 4 máy" });

        var list = await leader.ReadAsync($"{Province}/subtree/records?kind=directive&parent={id}");
        list.GetProperty("total").GetInt32().ShouldBe(2);
        list.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("unit").GetString() == "31-11146").ShouldSatisfyAllConditions(
            row => row.GetProperty("status").GetInt32().ShouldBe(3), row => row.GetProperty("readAt").ValueKind.ShouldBe(JsonValueKind.String));
        await ChangedAsync(leader, $"{Province}/directives/{id}/extension", new { deadline = new { inHours = 48 }, reason = "Chờ thêm" });
        await ChangedAsync(leader, $"{Province}/directives/{id}/closing", new { reason = "Đủ tình hình" });
    }

    [Fact]
    public async Task A_difficulty_goes_up_and_its_answer_comes_down_and_the_Ministry_sees_counts_only()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var police = await host.SignInAsync("thuongtruc.hp");
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var ministry = await host.SignInAsync("bo.a03");
        var id = await OpenedAsync(commune.PostAsync($"{Commune}/difficulties", new { kind = "equipment", text = "Thiếu máy tính soạn thảo" }, Key()));
        await host.SettleAsync();
        (await leader.ReadAsync("/api/v1/units/31/rollup")).GetProperty("totals").GetProperty("difficulties.open_by_kind")
            .GetProperty("values")[2].GetInt64().ShouldBeGreaterThan(0);
        (await ministry.ReadAsync("/api/v1/ministry/comparison")).GetRawText().ShouldNotContain("Thiếu máy tính");
        await Problem.RefusedAsync(ministry.GetAsync($"{Province}/difficulties"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");

        var matter = await OpenedAsync(police.PostAsync(
            $"{Province}/matters", new { note = "Thiếu máy tính", difficulties = new[] { new { unit = "31-11146", difficulty = id } } }, Key()));
        await ChangedAsync(leader, $"{Province}/matters/{matter}/settlement", new { escalated = false, text = "Cấp bổ sung trong quý I" });
        await host.SettleAsync();
        await ChangedAsync(commune, $"{Commune}/difficulties/{id}/closing", new { settled = true });
    }

    [Fact]
    public async Task A_merit_is_recorded_once_for_a_key_and_corrected_with_a_reason()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        var merit = new { form = "certificateOfCommendation", decision = new { number = "912/QĐ-UBND", date = "2026-11-10" }, ground = "Hoàn thành sớm" };
        var key = Key();
        var first = await OpenedAsync(leader.PostAsync($"{Commune}/merits", merit, key));
        (await OpenedAsync(leader.PostAsync($"{Commune}/merits", merit, key))).ShouldBe(first);
        await ChangedAsync(leader, $"{Commune}/merits/{first}/correction", new { merit, reason = "Nhầm ngày" });
        (await leader.ReadAsync($"{Commune}/merits")).EnumerateArray().Single(each => each.GetProperty("id").GetString() == first)
            .GetProperty("isCorrected").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_figures_recomputed_from_the_journal_are_those_that_stand()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        await OpenedAsync(leader.PostAsync($"{Commune}/explanations", Question("Vì sao chưa xong?"), Key()));
        await host.SettleAsync();
        (await host.Services.GetRequiredService<IRollupVerification>().VerifyAsync(default)).Differences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lanhdao.na", "/explanations")]
    [InlineData("nguyengiap", "/explanations")]
    [InlineData("bo.a03", "/merits")]
    [InlineData("kiemtra.hp", "/directives")]
    [InlineData("lanhdao.hp", "/difficulties")]
    public async Task Who_may_not_is_refused_before_anything_is_read(string account, string path)
    {
        using var session = await host.SignInAsync(account);
        await Problem.RefusedAsync(session.PostAsync(Commune + path, new { }, Key()), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        using var leader = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(leader.PostAsync($"{Commune}/explanations", Question("Vì sao?")), HttpStatusCode.BadRequest, "host.IdempotencyKeyIsMissing", "Idempotency-Key");
        await Problem.RefusedAsync(leader.PostAsync($"{Commune}/explanations", Question(" "), Key()), HttpStatusCode.UnprocessableEntity, "accountability.TextMissing", "question");
        await Problem.RefusedAsync(leader.PostAsync($"{Commune}/explanations", new { question = "Vì sao?" }, Key()), HttpStatusCode.UnprocessableEntity, "accountability.FigureMalformed", "figure");
        await Problem.RefusedAsync(leader.PostAsync($"{Province}/directives", new { text = "Kiểm tra", deadline = new { inHours = 4 } }, Key()), HttpStatusCode.UnprocessableEntity, "accountability.DirectiveNeedsUnits", "units");
        await Problem.RefusedAsync(leader.PostAsync($"{Province}/directives", new { text = "Kiểm tra", units = new[] { "31-11146" } }, Key()), HttpStatusCode.UnprocessableEntity, "accountability.DeadlineMissing", "deadline");
        await Problem.RefusedAsync(leader.GetAsync($"{Province}/subtree/records?kind=nothing"), HttpStatusCode.BadRequest, "host.RequestIsMalformed", "kind");
    }

    private static object Question(string question) => new { question, figure = new { kind = "overdueDuties" }, dueOn = "2026-11-30" };

    private static (string, string) Key() => ("Idempotency-Key", Duties.NewKey());

    private static async Task<string> OpenedAsync(Task<HttpResponseMessage> request) => (await Duties.DoneAsync(request)).GetProperty("id").GetString()!;

    private static Task<JsonElement> ChangedAsync(Session session, string path, object body) => Duties.DoneAsync(session.PostAsync(path, body, Duties.Headers(Duties.NewKey())));

    private static async Task<string?> StatusAsync(Session session, string id) => (await session.ReadAsync($"{Commune}/explanations")).EnumerateArray()
        .Single(each => each.GetProperty("id").GetString() == id).GetProperty("status").GetString();
}
