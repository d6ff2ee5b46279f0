using System.Net;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>The committee that a plan prescribes, from the issued plan to how complete the province's committee is.</summary>
[Collection(PlanHostCollection.Name)]
public sealed class CompositionApiTests(TestHost host)
{
    private const string Path = "/api/v1/units/31/committee-compositions";

    private const string Committee = """
        5. Công an thành phố tham mưu kiện toàn Ban Chỉ đạo trước ngày 31/12/2026. Thành phần Ban Chỉ đạo gồm: Trưởng Ban Chỉ đạo là Chủ tịch Ủy ban nhân dân thành phố. Phó Trưởng Ban Chỉ đạo là lãnh đạo Công an thành phố. Thành viên Ban Chỉ đạo gồm đại diện lãnh đạo các Sở: Nội vụ, Y tế; Thường trực Ban Chỉ đạo là Công an thành phố.

        TM. ỦY BAN NHÂN DÂN
        """;

    [Fact]
    public async Task The_composition_of_an_issued_plan_is_confirmed_and_the_committee_is_counted_by_it()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(new { text = PlanApi.Text(401).Replace("TM. ỦY BAN NHÂN DÂN", Committee, StringComparison.Ordinal) });
        await api.ReadLinesAsync(draft);
        var plan = await api.IssueAsync(draft);
        var prescribed = (await session.ReadAsync($"{PlanApi.Path}/committees")).EnumerateArray().Single(entry => entry.GetProperty("plan").GetString() == plan);
        prescribed.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("role").GetString()).ShouldBe(["head", "deputy", "member", "member", "standing"]);

        var seen = (await session.ReadAsync($"{Path}/")).GetProperty("version").GetInt64();
        var set = await Duties.DoneAsync(session.PostAsync($"{Path}/province", Content(plan), Duties.Headers(Duties.NewKey(), $"\"{seen}\"")));
        set.GetProperty("compositions")[0].GetProperty("plan").GetString().ShouldBe(plan);
        await host.SettleAsync();

        var committee = await session.ReadAsync("/api/v1/units/31/committee");
        committee.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("code").GetString()).ShouldBe(["head", "deputy-ca", "member-so_nv", "member-so_yt"]);
        (await session.ReadAsync("/api/v1/units/31/subtree/committees")).GetProperty("rows").EnumerateArray()
            .Single(row => row.GetProperty("unit").GetString() == "31").GetProperty("prescribed").GetInt32().ShouldBe(4);

        await Duties.DoneAsync(session.PostAsync($"{Path}/province/end", new { reason = "Thay thế" }, Duties.Headers(Duties.NewKey())));
        await host.SettleAsync();
        (await session.ReadAsync("/api/v1/units/31/committee")).GetProperty("seats").GetArrayLength().ShouldBe(12);
        (await session.ReadAsync($"{Path}/history")).EnumerateArray().Select(entry => entry.GetProperty("isEnd").GetBoolean()).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_field_and_rule()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        await RefusedAsync(session, "villages", Content(null), HttpStatusCode.UnprocessableEntity, "committees.ScopeUnknown", "scope");
        await RefusedAsync(session, "0", Content(null), HttpStatusCode.UnprocessableEntity, "committees.ScopeUnknown", "scope");
        await RefusedAsync(session, "communes", new { validFrom = "2026-03-01", basis = "", standingBody = "x", posts = new[] { Post("head", "Chủ tịch") } }, HttpStatusCode.UnprocessableEntity, "committees.BasisMissing", "basis");
        await RefusedAsync(session, "communes", new { validFrom = "2026-03-01", basis = "QĐ 5", standingBody = "x", posts = new object?[] { null } }, HttpStatusCode.UnprocessableEntity, "committees.PostWordsMissing", "posts.0.words");
        await RefusedAsync(session, "communes", new { validFrom = "2026-03-01", basis = "QĐ 5", standingBody = "x", posts = new[] { Post("member", "Cán bộ") } }, HttpStatusCode.UnprocessableEntity, "committees.CompositionNeedsOneHead", "posts");
        await Problem.RefusedAsync(session.PostAsync($"{Path}/communes", Content(null), Duties.Headers(Duties.NewKey(), "\"999\"")), HttpStatusCode.PreconditionFailed, "committees.CommitteeChangedMeanwhile");
        await Problem.RefusedAsync(session.PostAsync($"{Path}/communes/end", new { reason = "Thay thế" }, Duties.Headers(Duties.NewKey())), HttpStatusCode.NotFound, "committees.CompositionNotSet");
        using var other = await host.SignInAsync("thuongtruc.na");
        await Problem.RefusedAsync(other.PostAsync($"{Path}/communes", Content(null), Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    private static Task RefusedAsync(Session session, string scope, object content, HttpStatusCode status, string code, string field) =>
        Problem.RefusedAsync(session.PostAsync($"{Path}/{scope}", content, Duties.Headers(Duties.NewKey())), status, code, field);

    private static object Content(string? plan) => new
    {
        validFrom = "2026-11-02",
        basis = "Kế hoạch 401/KH-UBND, mục I.5",
        standingBody = "Công an thành phố",
        posts = new[] { Post("head", "Chủ tịch Ủy ban nhân dân thành phố"), Post("deputy", "Lãnh đạo Công an thành phố", "ca"), Post("member", "Đại diện lãnh đạo Sở Nội vụ", "so_nv"), Post("member", "Đại diện lãnh đạo Sở Y tế", "so_yt") },
        plan,
    };

    private static object Post(string post, string words, string? body = null) => new { post, words, count = 1, body };
}
