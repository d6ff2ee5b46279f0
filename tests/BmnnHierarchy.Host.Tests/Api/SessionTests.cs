using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Api;

[Collection(TestHostCollection.Name)]
public sealed class SessionTests(TestHost host)
{
    [Fact]
    public async Task A_session_says_who_is_signed_in_until_signing_out()
    {
        using var session = await host.SignInAsync("kiemtra.hp");
        (await session.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("kiemtra.hp");

        using var left = await session.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session"));
        left.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, "access.SignInIsNeeded");
    }

    [Theory]
    [InlineData("kiemtra.hp", "sai")]
    [InlineData("khong.co", "demo")]
    [InlineData("system", "demo")]
    [InlineData("' OR 1=1 --", "demo")]
    [InlineData("", "")]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer(string account, string password)
    {
        using var nobody = host.Anonymous();
        await Problem.RefusedAsync(
            nobody.PostAsync("/api/v1/session", new { account, password }), HttpStatusCode.Unauthorized, "access.NameOrPasswordIsWrong");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var clumsy = new NewAccount("tay.nham", "Người hay nhầm", "demo", [], "Thử khóa");
        (await host.Services.GetRequiredService<IAccounts>().CreateAsync(clumsy, "quantri", default)).IsRefused.ShouldBeFalse();
        using var nobody = host.Anonymous();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var refused = await nobody.PostAsync("/api/v1/session", new { account = clumsy.Name, password = "sai" });
            ((int)refused.StatusCode).ShouldBeOneOf(401, 403);
        }

        await Problem.RefusedAsync(
            nobody.PostAsync("/api/v1/session", new { account = clumsy.Name, password = "demo" }), HttpStatusCode.Forbidden, "access.AccountIsLocked");
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_host_and_no_script()
    {
        using var nobody = host.Anonymous();
        using var answer = await nobody.PostAsync("/api/v1/session", new { account = "bo.a03", password = "demo" });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("bmnn-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain("expires=", Case.Insensitive);
    }

    [Fact]
    public async Task Every_answer_carries_the_content_policy_and_is_not_kept()
    {
        using var session = await host.SignInAsync("bo.a03");
        foreach (var path in (string[])["/api/v1/session", "/api/v1/nothing", "/health/live", "/dang-nhap", "/bo"])
        {
            using var answer = await session.GetAsync(path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.ContentPolicy);
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_out()
    {
        using var session = await host.SignInAsync("lanhdao.na");
        using var refused = await session.PostTextAsync("/dang-xuat", "back=/", "application/x-www-form-urlencoded");

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await session.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("lanhdao.na");
    }

    [Theory]
    [InlineData("bo.a03", "/bo")]
    [InlineData("lanhdao.hp", "/don-vi/31")]
    [InlineData("kiemtra.hp", "/don-vi/31")]
    [InlineData("nguyengiap", "/don-vi/31-11146/viec")]
    public async Task The_first_page_is_that_of_the_role(string account, string page)
    {
        using var session = await host.SignInAsync(account);
        using var answer = await session.GetAsync("/");

        answer.Headers.Location!.ToString().ShouldBe(page);
        using var home = await session.GetAsync(page);
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Health_answers_without_sign_in()
    {
        using var nobody = host.Anonymous();
        foreach (var path in (string[])["/health/live", "/health/ready"])
        {
            using var answer = await nobody.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }
}
