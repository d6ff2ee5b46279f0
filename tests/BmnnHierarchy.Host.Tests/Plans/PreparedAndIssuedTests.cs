using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>Who prepares a plan does not issue it: by the API, on the page, and said in both languages (decision record 0027).</summary>
[Collection(PlanHostCollection.Name)]
public sealed class PreparedAndIssuedTests(TestHost host)
{
    [Fact]
    public async Task The_officer_who_prepared_a_draft_is_refused_by_name_of_the_rule_and_the_leader_issues_it()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(officer, host);
        var draft = await api.OpenAsync(411);
        await api.ReadLinesAsync(draft);

        using var refused = await officer.PostAsync($"{PlanApi.Path}/drafts/{draft}/issue", new { }, Duties.Headers(Duties.NewKey()));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = await Problem.OfAsync(refused);
        problem.Code.ShouldBe("plans.WhoPreparesDoesNotIssue");
        problem.DetailVi.ShouldContain("thuongtruc.hp");
        problem.DetailEn.ShouldContain("thuongtruc.hp");
        (await api.DraftAsync(draft)).GetProperty("preparedBy").EnumerateArray().Select(account => account.GetString()).ShouldBe(["thuongtruc.hp"]);

        (await api.IssueAsync(draft)).ShouldBe("31-411-2026");
    }

    [Fact]
    public async Task Another_officer_issues_unless_he_has_changed_it_too()
    {
        await host.OpenAsync("thuongtruc.hai", new Grant(Role.StandingBodyOfficer, UnitKey.FromCode("31"), new(new(2026, 1, 1), null)));
        using var officer = await host.SignInAsync("thuongtruc.hp");
        using var second = await host.SignInAsync("thuongtruc.hai");
        var (one, other) = (new PlanApi(officer, host), new PlanApi(second, host));
        var (changed, untouched) = (await one.OpenAsync(412), await one.OpenAsync(413));
        await other.DoAsync(changed, "items/I.1/content", await other.ContentAsync(changed, "I.1", ("evidence", "Công văn")));
        await one.ReadLinesAsync(untouched);

        await Problem.RefusedAsync(
            second.PostAsync($"{PlanApi.Path}/drafts/{changed}/issue", new { }, Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "plans.WhoPreparesDoesNotIssue");
        using var issued = await second.PostAsync($"{PlanApi.Path}/drafts/{untouched}/issue", new { }, Duties.Headers(Duties.NewKey()));
        issued.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_tells_the_officer_who_issues_and_has_the_button_for_the_leader()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(officer, host);
        var draft = await api.OpenAsync(414);
        await api.ReadLinesAsync(draft);
        var page = $"/don-vi/31/ke-hoach/du-thao/{draft}/xem-truoc";

        var prepared = await TextAsync(officer, page);
        prepared.ShouldContain("Bạn đã soạn hoặc sửa dự thảo này nên không ban hành");
        prepared.ShouldContain("Lãnh đạo cấp tỉnh");
        prepared.ShouldNotContain("value=\"issue\"");

        using var leader = await host.SignInAsync("lanhdao.hp");
        (await TextAsync(leader, "/don-vi/31/ke-hoach")).ShouldContain(page);
        var ready = await TextAsync(leader, page);
        ready.ShouldContain("value=\"issue\"");
        ready.ShouldNotContain($"/du-thao/{draft}?");
        using var edit = await leader.GetAsync($"/don-vi/31/ke-hoach/du-thao/{draft}");
        edit.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> TextAsync(Session session, string path)
    {
        using var answer = await session.GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }
}
