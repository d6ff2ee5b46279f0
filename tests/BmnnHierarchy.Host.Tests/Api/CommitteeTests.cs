using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>The way of a committee through the API, on the real stack.</summary>
[Collection(TestHostCollection.Name)]
public sealed class CommitteeTests(TestHost host)
{
    private const string Path = "/api/v1/units/40-16738/committee";

    [Fact]
    public async Task A_decision_a_departure_and_a_replacement_move_the_province_s_figures_and_the_Ministry_sees_no_name()
    {
        using var commune = await host.SignInAsync("quephong");
        using var officer = await host.SignInAsync("thuongtruc.na");
        using var ministry = await host.SignInAsync("bo.a03");
        await Duties.DoneAsync(officer.PostAsync("/api/v1/units/40/subtree/committees/prescription", new { }));
        await host.SettleAsync();
        var (filled, complete) = await FiguresAsync(officer);

        var decided = await Duties.DoneAsync(commune.PostAsync($"{Path}/decisions", Decision(), Duties.Headers(Duties.NewKey(), "*")));
        decided.GetProperty("committee").GetProperty("filled").GetInt32().ShouldBe(7);
        await host.SettleAsync();
        (await FiguresAsync(officer)).ShouldBe((filled + 7, complete + 1));

        var left = await Duties.DoneAsync(commune.PostAsync(
            $"{Path}/members/m1/departure", new { on = "2026-10-01", cause = "transferred", paper = (object?)null, reason = (string?)null }, Duties.Headers(Duties.NewKey())));
        left.GetProperty("committee").GetProperty("withoutHeadSince").GetString().ShouldBe("2026-10-01");
        await host.SettleAsync();
        (await FiguresAsync(officer)).ShouldBe((filled + 6, complete));
        var listed = await officer.ReadAsync("/api/v1/units/40/subtree/committees?withoutHead=true&standing=incomplete");
        listed.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("unit").GetString()).ShouldBe(["40-16738"]);
        listed.GetRawText().ShouldNotContain("Mẫu");

        await Duties.DoneAsync(commune.PostAsync(
            $"{Path}/members",
            new { paper = Paper("31/QĐ-UBND", "2026-10-20"), member = Member("head", "head", "Bùi Văn Mới"), from = "2026-10-20" },
            Duties.Headers(Duties.NewKey())));
        await host.SettleAsync();
        (await FiguresAsync(officer)).ShouldBe((filled + 7, complete + 1));

        (await ministry.ReadAsync("/api/v1/ministry/comparison")).GetRawText().ShouldNotContain("Bùi");
        await Problem.RefusedAsync(ministry.GetAsync(Path), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(ministry.GetAsync("/api/v1/units/40/subtree/committees"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        (await commune.ReadAsync($"{Path}/history")).EnumerateArray().Select(entry => entry.GetProperty("act").GetString())
            .ShouldBe(["prescribed", "decided", "left", "appointed"]);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_field_and_rule_and_nothing_is_recorded()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        const string Own = "/api/v1/units/31-11146/committee";
        var before = (await commune.ReadAsync(Own)).GetProperty("version").GetInt64();
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/decisions", Decision(number: "Quyết định về việc kiện toàn"), Duties.Headers(Duties.NewKey())),
            HttpStatusCode.UnprocessableEntity, "committees.DocumentNumberLooksLikeSubjectLine", "paper.number");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/decisions", Decision(date: "2026-11-22"), Duties.Headers(Duties.NewKey())),
            HttpStatusCode.UnprocessableEntity, "committees.DateInFuture", "paper.date");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/decisions", new { kind = "establishment", paper = Paper(), standingBody = (string?)null, members = new object?[] { null } }, Duties.Headers(Duties.NewKey())),
            HttpStatusCode.UnprocessableEntity, "committees.NameMalformed", "members.0.name");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/decisions", Decision()), HttpStatusCode.BadRequest, "host.IdempotencyKeyIsMissing");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/decisions", Decision(), Duties.Headers(Duties.NewKey(), $"\"{before + 7}\"")),
            HttpStatusCode.PreconditionFailed, "committees.CommitteeChangedMeanwhile");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Own}/meetings", new { heldOn = "2026-11-01", kind = "regular", present = 5, minutes = "03/BB-BCĐ" }, Duties.Headers(Duties.NewKey())),
            HttpStatusCode.UnprocessableEntity, "committees.CommitteeNotEstablished");
        await Problem.RefusedAsync(commune.GetAsync("/api/v1/units/31-11146/subtree/committees?standing=1"), HttpStatusCode.BadRequest, "host.RequestIsMalformed", "standing");
        (await commune.ReadAsync(Own)).GetProperty("version").GetInt64().ShouldBe(before);
    }

    private static async Task<(long Filled, long Complete)> FiguresAsync(Session session)
    {
        var totals = (await session.ReadAsync("/api/v1/units/40/rollup")).GetProperty("totals");
        return (First(totals, "committee.filled"), First(totals, "committee.complete"));
    }

    private static long First(JsonElement totals, string key) => totals.GetProperty(key).GetProperty("values")[0].GetInt64();

    private static object Paper(string number = "12/QĐ-UBND", string date = "2026-03-02") => new { number, date, issuer = "Ủy ban nhân dân xã" };

    private static object Member(string post, string seat, string name = "Nguyễn Văn Mẫu") =>
        new { post, seat, name, position = "Chức vụ", body = "Ủy ban nhân dân xã" };

    private static object Decision(string number = "12/QĐ-UBND", string date = "2026-03-02") => new
    {
        kind = "establishment",
        paper = Paper(number, date),
        standingBody = "Công an xã",
        members = new[]
        {
            Member("head", "head"), Member("deputy", "deputy"), Member("standingMember", "standing"), Member("member", "member-vp"),
            Member("member", "member-qs"), Member("member", "member-kt"), Member("member", "member-vhxh"),
        },
    };
}
