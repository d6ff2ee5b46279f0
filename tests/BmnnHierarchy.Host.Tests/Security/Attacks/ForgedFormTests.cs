using System.Net;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>Requests that another site would have a signed-in browser make: every form post needs the token of its own session, and no form can speak to the API.</summary>
[Collection(AttackedHost.Name)]
public sealed class ForgedFormTests(TestHost host)
{
    private static readonly string[] Accounts = ["thuongtruc.hp", "lanhdao.hp", "nguyengiap", "quantri", "bo.a03"];

    [Fact]
    public async Task No_form_post_is_carried_out_without_the_token_of_its_own_session()
    {
        var forms = host.Services.Routes().Where(route => route.Methods().Contains("POST") && IsPage(route) && !route.RoutePattern.RawText!.Contains("dang-xuat", StringComparison.Ordinal)).ToList();
        forms.Count.ShouldBeGreaterThan(20);
        using var stranger = await host.SignInAsync("kiemtra.hp");
        var foreign = await TokenAsync(stranger);
        var reached = new HashSet<string>();
        foreach (var account in Accounts)
        {
            using var session = await host.SignInAsync(account);
            foreach (var form in forms)
            {
                foreach (var token in (string?[])[null, "x", foreign])
                {
                    using var answer = await session.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.PathOf(account == "nguyengiap" ? "31-11146" : account == "bo.a03" ? "bca" : "31"))
                    {
                        Content = new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token), new("_handler", "x")]),
                    });
                    answer.StatusCode.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], $"{account}: {form.RoutePattern.RawText}");
                    if (answer.StatusCode is HttpStatusCode.BadRequest)
                    {
                        reached.Add(form.RoutePattern.RawText!);
                    }
                }
            }
        }

        // Somebody was let in to each of them: it is the token that was missing, not the permission.
        forms.Select(form => form.RoutePattern.RawText!).Except(reached).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_another_site()
    {
        using var session = await host.SignInAsync("kiemtra.hp");
        using var answer = await session.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/dang-xuat") { Content = new FormUrlEncodedContent([]) });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await session.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("kiemtra.hp");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task No_content_type_that_a_form_can_send_is_read_by_the_API(string type)
    {
        var operations = host.Services.Routes().Where(route => !IsPage(route) && route.Methods().Contains("POST")).ToList();
        operations.Count.ShouldBeGreaterThan(60);
        var read = 0;
        foreach (var account in Accounts)
        {
            using var session = await host.SignInAsync(account);
            foreach (var operation in operations.Where(operation => operation.ContentType() == "application/json" && operation.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>() is not null))
            {
                using var request = operation.RequestFor("POST", "31");
                request.Content = new StringContent("{}");
                request.Content.Headers.Remove("Content-Type");
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                request.Headers.TryAddWithoutValidation("Idempotency-Key", "gia-mao");
                using var answer = await session.SendAsync(request);
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.UnsupportedMediaType, HttpStatusCode.Forbidden], $"{account}: {operation.RoutePattern.RawText}");
                read++;
            }
        }

        read.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Cookies_are_not_sent_along_from_another_site()
    {
        using var nobody = host.Anonymous();
        using var answer = await nobody.PostAsync("/api/v1/session", new { account = "bo.a03", password = "demo" });
        using var page = await nobody.GetAsync("/dang-nhap");
        foreach (var cookie in answer.Headers.GetValues("Set-Cookie").Concat(page.Headers.GetValues("Set-Cookie")))
        {
            cookie.ShouldContain("samesite=strict", Case.Insensitive);
            cookie.ShouldContain("httponly", Case.Insensitive);
        }
    }

    private static bool IsPage(RouteEndpoint route) => RequestKind.IsPage(new DefaultHttpContext { Request = { Path = route.PathOf("31") } }.Request);

    private static async Task<string> TokenAsync(Session session)
    {
        using var page = await session.GetAsync("/tai-khoan");
        return System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
    }
}
