using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>SQL, patterns and header lines where a value is expected: they are values.</summary>
[Collection(AttackedHost.Name)]
public sealed class InjectionTests(TestHost host)
{
    private static readonly string[] Statements = ["' OR '1'='1", "x' UNION SELECT account,2,3 FROM access_credential --", "1; DROP TABLE journal_event; --", "\\", "'||(SELECT 1)||'"];
    private static readonly string[] Accounts = ["thuongtruc.hp", "quantri", "kiemtra.hp", "bo.a03"];

    [Fact]
    public async Task No_list_answers_a_statement_with_more_than_its_words_find()
    {
        using var reader = host.Anonymous();
        var document = await ApiOperation.ReadAsync(reader);
        var asked = 0;
        foreach (var account in Accounts)
        {
            using var session = await host.SignInAsync(account);
            foreach (var operation in document.Operations.Where(operation => operation is { Method: "GET", Query.Count: > 0 }))
            {
                var path = operation.Path.Replace("{code}", "31", StringComparison.Ordinal);
                foreach (var name in operation.Query)
                {
                    foreach (var statement in Statements)
                    {
                        using var answer = await session.GetAsync($"{path}?{name}={Uri.EscapeDataString(statement)}");
                        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{account} {path} {name}={statement}");
                        var body = await answer.Content.ReadAsStringAsync();
                        body.ShouldNotContain("PBKDF2");
                        body.ShouldNotContain("AQAAAA");
                        if (answer.StatusCode == HttpStatusCode.OK && name == "q" && VietnameseText.Fold(statement).Length > 0 && answer.Content.Headers.ContentType?.MediaType == "application/json")
                        {
                            (JsonDocument.Parse(body).RootElement is var found && found.ValueKind == JsonValueKind.Array ? found.GetArrayLength() : TotalOf(found))
                                .ShouldBe(0, $"{account} {path} {name}={statement}");
                        }

                        asked++;
                    }
                }
            }
        }

        asked.ShouldBeGreaterThan(400);
    }

    [Theory]
    [InlineData("nguyen%giap", "nguyen giap")]
    [InlineData("nguyengia_", "nguyengia")]
    [InlineData("%quan%tri%", "quan tri")]
    public async Task Letters_that_stand_for_others_in_a_pattern_stand_for_nothing(string pattern, string words)
    {
        using var admin = await host.SignInAsync("quantri");
        foreach (var path in (string[])["/api/v1/accounts?size=100&q=", "/api/v1/audit?size=1&q="])
        {
            TotalOf(await admin.ReadAsync(path + Uri.EscapeDataString(pattern))).ShouldBeLessThanOrEqualTo(TotalOf(await admin.ReadAsync(path + Uri.EscapeDataString(words))), path);
        }

        using var officer = await host.SignInAsync("thuongtruc.hp");
        (await officer.ReadAsync($"/api/v1/units?q={Uri.EscapeDataString("%")}")).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("//ke.xau")]
    [InlineData("/\\ke.xau")]
    [InlineData("https://ke.xau/")]
    [InlineData("/x\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/ke.xau")]
    public async Task Where_to_return_to_is_an_address_of_this_host(string address)
    {
        using var session = await host.SignInAsync("kiemtra.hp");
        using var page = await session.GetAsync("/tai-khoan");
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await session.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/tuy-chon/ngon-ngu")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("value", "vi"), new("back", address)]),
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/");
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.StartsWith("a="));

        using var nobody = host.Anonymous();
        using var asked = await nobody.GetAsync($"/dang-nhap?ve={Uri.EscapeDataString(address)}");
        Html.FaultsIn(await asked.Content.ReadAsStringAsync()).ShouldBeEmpty();
        using var signedIn = await nobody.SubmitAsync($"/dang-nhap?ve={Uri.EscapeDataString(address)}", "sign-in", ("account", "kiemtra.hp"), ("password", "demo"), ("ve", address));
        if (signedIn.Headers.Location is { } onward)
        {
            onward.ToString().ShouldNotContain("ke.xau");
            onward.ToString().ShouldNotContain("javascript");
        }
    }

    private static int TotalOf(JsonElement answer) => answer.TryGetProperty("total", out var total) ? total.GetInt32() : 0;
}
