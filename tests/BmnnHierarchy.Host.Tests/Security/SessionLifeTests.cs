using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

[Collection(TestHostCollection.Name)]
public sealed class SessionLifeTests(TestHost host)
{
    private ISessions Sessions => host.Services.GetRequiredService<ISessions>();

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out()
    {
        var account = await OpenAsync("sao.chep");
        using var session = await host.SignInAsync(account);
        using var copy = session.Copy(host.Anonymous());
        (await copy.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe(account);

        (await session.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session"))).Dispose();

        await Problem.RefusedAsync(copy.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
    }

    [Fact]
    public async Task Signing_in_again_begins_a_session_under_a_new_id_and_ends_the_one_before()
    {
        var account = await OpenAsync("co.dinh");
        using var session = await host.SignInAsync(account);
        using var planted = session.Copy(host.Anonymous());
        await session.SignInAsync(account, "demo");

        var kept = await Sessions.ListAsync(account, 10, default);
        kept.Length.ShouldBe(2);
        kept.Count(one => one.EndedAt is null).ShouldBe(1);
        kept.Single(one => one.EndedAt is not null).Why.ShouldBe(SessionEnd.Renewed);
        await Problem.RefusedAsync(planted.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
    }

    [Fact]
    public async Task One_session_too_many_ends_the_one_used_longest_ago()
    {
        var account = await OpenAsync("nhieu.phien");
        var sessions = new List<Session>();
        for (var number = 0; number < 6; number++)
        {
            sessions.Add(await host.SignInAsync(account));
        }

        await Problem.RefusedAsync(sessions[0].GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        (await sessions[1].ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe(account);
        sessions.ForEach(session => session.Dispose());
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_this_one_goes_on_under_a_new_id()
    {
        var account = await OpenAsync("doi.mat.khau");
        using var here = await host.SignInAsync(account);
        using var elsewhere = await host.SignInAsync(account);
        using var changed = await here.SubmitAsync(
            "/tai-khoan/mat-khau", "password", ("current", "demo"), ("next", "khac"), ("repeated", "khac"));
        changed.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await changed.Content.ReadAsStringAsync());

        (await here.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe(account);
        await Problem.RefusedAsync(elsewhere.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
    }

    [Theory]
    [InlineData("sai", "khac", "khac", "không đúng")]
    [InlineData("demo", "khac", "lech", "không giống nhau")]
    [InlineData("demo", "demo", "demo", "phải khác")]
    [InlineData("demo", "abc", "abc", "ít nhất 4")]
    public async Task A_new_password_that_breaks_a_rule_changes_nothing(string current, string next, string repeated, string says)
    {
        var account = await OpenAsync("giu.nguyen");
        using var session = await host.SignInAsync(account);
        using var refused = await session.SubmitAsync(
            "/tai-khoan/mat-khau", "password", ("current", current), ("next", next), ("repeated", repeated));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain(says);
        using var still = await host.SignInAsync(account);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var account = await OpenAsync("moi.noi");
        using var here = await host.SignInAsync(account);
        using var elsewhere = await host.SignInAsync(account);
        using var left = await here.SubmitAsync("/tai-khoan", "sign-out-everywhere");

        left.Headers.Location!.ToString().ShouldEndWith("/dang-nhap");
        await Problem.RefusedAsync(here.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        await Problem.RefusedAsync(elsewhere.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
    }

    private async Task<string> OpenAsync(string name)
    {
        var opened = await host.Services.GetRequiredService<IAccounts>().CreateAsync(new NewAccount(name, "Người thử", "demo", [], "Thử"), "quantri", default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
        return name;
    }
}
