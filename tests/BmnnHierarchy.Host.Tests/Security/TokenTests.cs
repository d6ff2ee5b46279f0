using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Tokens of programs, from issue to revocation, through the running host.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Unit = "31-11146";
    private ClockedHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ClockedHost.StartAsync("--Access:Tokens:LongestDays", "30", "--Transport:RequestsOfAToken", "40", "--Access:SecondFactor:RequiredFor:0", "MinistryLiaison");
        await _host.OpenAsync("van.thu", grants: [Grant(Role.UnitAdministrator, Unit)]);
        await _host.OpenAsync("quan.tri", grants: [Grant(Role.SystemAdministrator, "31")]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_program_reads_and_does_with_a_token_what_it_names_and_nothing_else()
    {
        var (token, _) = await IssueAsync("van.thu", "seeDuties");
        using var program = _host.Anonymous();

        (await SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/duties", token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(program, HttpMethod.Get, "/api/v1/units?q=giap", token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // The account itself may both; the token names neither.
        await RefusedAsync(SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/rollup", token), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        await RefusedAsync(SendAsync(program, HttpMethod.Get, "/api/v1/tokens", token), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task A_token_opens_no_page_ends_no_session_lends_no_role_and_takes_no_data_about_people()
    {
        var (token, _) = await IssueAsync("van.thu", "seeDuties", "updateDuties");
        using var program = _host.Anonymous();
        foreach (var page in (string[])["/tai-khoan", $"/don-vi/{Unit}/viec", "/tim"])
        {
            using var answer = await SendAsync(program, HttpMethod.Get, page, token);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().ShouldStartWith("/dang-nhap");
        }

        await RefusedAsync(SendAsync(program, HttpMethod.Delete, "/api/v1/session", token), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        var grant = new { role = "unitAdministrator", unit = Unit, validFrom = "2026-11-21", validTo = "2026-12-01" };
        await RefusedAsync(
            SendAsync(program, HttpMethod.Post, "/api/v1/accounts/quan.tri/delegations", token, new { onBehalfOf = "van.thu", capacity = "authorised", grant, reason = "x" }),
            HttpStatusCode.Forbidden,
            AccessRefusals.PermissionIsMissing);
        using var data = await SendAsync(program, HttpMethod.Get, "/api/v1/personal-data", token);
        data.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Past_the_routes_too_a_program_changes_no_account()
    {
        var (_, number) = await IssueAsync("van.thu", "seeDuties");
        var person = (await _host.Services.GetRequiredService<IAccounts>().CallerAsync("van.thu", default))!;
        var program = person with { Limit = new CallerLimit(number, "x", UnitKey.FromCode(Unit), [.. Enum.GetValues<Permission>()]) };
        var act = new AccountAct("p1", "x", program);

        (await _host.Services.GetRequiredService<IAccessTokens>().RevokeAsync("van.thu", number, act, default)).Refusal!.Code.ShouldBe(AccessRefusals.PermissionIsMissing);
        (await _host.Services.GetRequiredService<IPersonalData>().AskAsync(CorrectionField.Other, "x", act, default)).Refusal!.Code.ShouldBe(AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_nothing_kept_contains_it()
    {
        var (token, _) = await IssueAsync("van.thu", "seeDuties");
        using var person = await _host.SignInAsync("van.thu");
        var list = (await person.ReadAsync("/api/v1/tokens")).GetRawText();
        list.ShouldContain("Phần mềm");
        list.ShouldNotContain(token);
        foreach (var file in Directory.EnumerateFiles(_host.DataFolder, "bmnn.db*").Where(file => !file.EndsWith(".serving", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(token)).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task The_same_command_issues_one_token_and_does_not_show_it_again()
    {
        using var person = await _host.SignInAsync("van.thu");
        var body = Body("Một lần", "2026-12-01", "seeDuties");
        (await person.PostAsync("/api/v1/tokens", body, ("Idempotency-Key", "t1"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(person.PostAsync("/api/v1/tokens", body, ("Idempotency-Key", "t1")), HttpStatusCode.Conflict, AccessRefusals.TokenIsIssuedAlready);
        await Problem.RefusedAsync(
            person.PostAsync("/api/v1/tokens", Body("Khác", "2026-12-01", "seeDuties"), ("Idempotency-Key", "t1")), HttpStatusCode.Conflict, AccessRefusals.CommandIdIsReused);
        (await person.ReadAsync("/api/v1/tokens")).GetProperty("tokens").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("verifyDuties", "2026-12-01", HttpStatusCode.UnprocessableEntity, AccessRefusals.PermissionIsNotForPrograms)]
    [InlineData("manageAccounts", "2026-12-01", HttpStatusCode.UnprocessableEntity, AccessRefusals.PermissionIsNotForPrograms)]
    [InlineData("readAudit", "2026-12-01", HttpStatusCode.Forbidden, AccessRefusals.TokenExceedsItsIssuer)]
    [InlineData("seeDuties", "2026-12-22", HttpStatusCode.UnprocessableEntity, AccessRefusals.TokenLastsTooLong)]
    [InlineData("seeDuties", "2026-11-20", HttpStatusCode.UnprocessableEntity, AccessRefusals.TokenLastsTooLong)]
    public async Task What_a_token_must_not_be_is_refused(string permission, string lastDay, HttpStatusCode status, string code)
    {
        using var person = await _host.SignInAsync("van.thu");
        await Problem.RefusedAsync(person.PostAsync("/api/v1/tokens", Body("x", lastDay, permission), ("Idempotency-Key", "t2")), status, code);
    }

    [Fact]
    public async Task A_unit_on_which_one_may_issue_none_is_refused_and_so_is_whoever_may_issue_none_anywhere()
    {
        using var person = await _host.SignInAsync("van.thu");
        await Problem.RefusedAsync(
            person.PostAsync("/api/v1/tokens", Body("x", "2026-12-01", "seeDuties") with { Unit = "31" }, ("Idempotency-Key", "t3")),
            HttpStatusCode.Forbidden,
            AccessRefusals.PermissionIsMissing);
        await _host.OpenAsync("thu.truong", grants: [ClockedHost.Head()]);
        using var head = await _host.SignInAsync("thu.truong");
        await Problem.RefusedAsync(
            head.PostAsync("/api/v1/tokens", Body("x", "2026-12-01", "seeDuties"), ("Idempotency-Key", "t4")), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task A_token_ends_when_it_is_revoked_by_its_owner_or_an_administrator()
    {
        using var program = _host.Anonymous();
        var (own, first) = await IssueAsync("van.thu", "seeDuties");
        using var person = await _host.SignInAsync("van.thu");
        await GoodAsync(program, own);
        (await person.PostAsync($"/api/v1/tokens/{first}/revoke", new { reason = "Thôi dùng" }, ("Idempotency-Key", "r1"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await NotGoodAsync(program, own);

        var (other, second) = await IssueAsync("van.thu", "seeDuties");
        using var admin = await _host.SignInAsync("quan.tri");
        (await admin.PostAsync($"/api/v1/accounts/van.thu/tokens/{second}/revoke", new { reason = "Nghi lộ" }, ("Idempotency-Key", "r2"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await NotGoodAsync(program, other);
    }

    [Fact]
    public async Task A_token_ends_with_its_last_day_its_account_its_role_or_a_reset_password()
    {
        using var program = _host.Anonymous();
        using var admin = await _host.SignInAsync("quan.tri");
        var (token, _) = await IssueAsync("van.thu", "seeDuties");
        await GoodAsync(program, token);

        await ActAsync(admin, "disable", new { reason = "Tạm" });
        await NotGoodAsync(program, token);
        await ActAsync(admin, "enable", new { reason = "Trở lại" });
        await GoodAsync(program, token);

        await ActAsync(admin, "grants/0/end", new { reason = "Hết nhiệm vụ" });
        await RefusedAsync(SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/duties", token), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);

        await _host.OpenAsync("van.thu.hai", grants: [Grant(Role.UnitAdministrator, Unit)]);
        var (second, _) = await IssueAsync("van.thu.hai", "seeDuties");
        (await admin.PostAsync("/api/v1/accounts/van.thu.hai/password", new { password = "thuyen giay qua cau", reason = "Quên" }, ("Idempotency-Key", "p1"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await NotGoodAsync(program, second);

        await _host.OpenAsync("van.thu.ba", grants: [Grant(Role.UnitAdministrator, Unit)]);
        var (third, _) = await IssueAsync("van.thu.ba", "seeDuties");
        _host.Clock.AdvanceTo(VietnamTime.StartOf(new DateOnly(2026, 12, 2)).AddSeconds(-1));
        await GoodAsync(program, third);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await NotGoodAsync(program, third);
    }

    [Fact]
    public async Task A_text_that_is_no_token_signs_nobody_in_even_beside_a_cookie()
    {
        using var person = await _host.SignInAsync("van.thu");
        foreach (var text in (string[])["bmnn_" + new string('a', 43), "bmnn_", "x", ""])
        {
            await RefusedAsync(SendAsync(person, HttpMethod.Get, "/api/v1/session", text), HttpStatusCode.Unauthorized, AccessRefusals.TokenIsNotGood);
        }

        (await person.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("van.thu");
    }

    [Fact]
    public async Task Issue_use_refusal_and_change_are_on_the_trail_and_the_last_use_is_shown()
    {
        using var program = _host.Anonymous();
        var (token, number) = await IssueAsync("van.thu", "seeDuties", "updateDuties");
        await GoodAsync(program, token);
        (await SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/rollup", token)).Dispose();
        (await SendAsync(program, HttpMethod.Post, $"/api/v1/units/{Unit}/duties/HP-I.1@2026/updates", token, new { })).Dispose();

        using var person = await _host.SignInAsync("van.thu");
        (await person.ReadAsync("/api/v1/tokens")).GetProperty("tokens")[0].GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBe(_host.Clock.GetUtcNow());
        var entries = await _host.Services.GetRequiredService<IAuditReads>().ListAsync(
            new AuditFilter("van.thu", null, null, null, null, null, 1, 100), Caller.System, default);
        entries.Entries.ShouldContain(one => one.Entry.Kind == AccessKind.Administered && one.Entry.Detail.StartsWith("token", StringComparison.Ordinal));
        entries.Entries.ShouldContain(one => one.Entry.Kind == AccessKind.TokenUsed && one.Entry.Subject.StartsWith($"token {number}", StringComparison.Ordinal));
        entries.Entries.ShouldContain(one => one.Entry.Kind == AccessKind.TokenUsed && one.Entry.Subject.StartsWith("POST ", StringComparison.Ordinal));
        entries.Entries.ShouldContain(one => one.Entry.Kind == AccessKind.Refused && one.Entry.Detail.StartsWith($"token {number}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_asks_too_much_waits_and_its_account_does_not()
    {
        using var program = _host.Anonymous();
        var (token, _) = await IssueAsync("van.thu", "seeDuties");
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 45; request++)
        {
            using var answer = await SendAsync(program, HttpMethod.Get, "/api/v1/units?q=x", token);
            statuses.Add(answer.StatusCode);
        }

        statuses[0].ShouldBe(HttpStatusCode.OK);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        using var person = await _host.SignInAsync("van.thu");
        await person.ReadAsync("/api/v1/session");
    }

    [Fact]
    public async Task The_page_issues_a_token_shows_it_once_and_revokes_it()
    {
        using var person = await _host.SignInAsync("van.thu");
        using var issued = await person.SubmitAsync(
            "/tai-khoan/ma-truy-cap", "issue", ("name", "Máy <b>quét</b>"), ("unit", Unit), ("lastDay", "01/12/2026"), ("permissions", "SeeDuties"), ("commandId", "c1"), ("reason", "Số hóa"));
        var html = await issued.Content.ReadAsStringAsync();
        issued.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        html.ShouldNotContain("<b>quét");
        var token = System.Text.RegularExpressions.Regex.Match(html, "bmnn_[A-Za-z0-9_-]{43}").Value;
        using var program = _host.Anonymous();
        await GoodAsync(program, token);

        using var page = await person.GetAsync("/tai-khoan/ma-truy-cap");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain(token);
        using var revoked = await person.SubmitAsync("/tai-khoan/ma-truy-cap", "revoke-0", ("commandId", "c2"), ("reason", "Xong"));
        revoked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await NotGoodAsync(program, token);
    }

    private static Grant Grant(Role role, string unit) => new(role, UnitKey.FromCode(unit), new DateRange(new(2026, 1, 1), null));

    private static TokenBody Body(string name, string lastDay, params string[] permissions) => new(name, Unit, permissions, lastDay, "Nối máy");

    private async Task<(string Token, int Number)> IssueAsync(string account, params string[] permissions)
    {
        using var person = await _host.SignInAsync(account);
        using var issued = await person.PostAsync(
            "/api/v1/tokens", Body($"Phần mềm {Guid.NewGuid():N}", "2026-12-01", permissions), ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        var body = await issued.Content.ReadFromJsonAsync<JsonElement>();
        issued.StatusCode.ShouldBe(HttpStatusCode.OK, body.GetRawText());
        return (body.GetProperty("token").GetString()!, body.GetProperty("issued").GetProperty("number").GetInt32());
    }

    private static async Task<HttpResponseMessage> SendAsync(Session session, HttpMethod method, string path, string token, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        return await session.SendAsync(request);
    }

    private static async Task GoodAsync(Session program, string token)
    {
        using var answer = await SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/duties", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task NotGoodAsync(Session program, string token) =>
        RefusedAsync(SendAsync(program, HttpMethod.Get, $"/api/v1/units/{Unit}/duties", token), HttpStatusCode.Unauthorized, AccessRefusals.TokenIsNotGood);

    private static Task RefusedAsync(Task<HttpResponseMessage> request, HttpStatusCode status, string code) => Problem.RefusedAsync(request, status, code);

    private static async Task ActAsync(Session admin, string path, object body)
    {
        using var answer = await admin.PostAsync($"/api/v1/accounts/van.thu/{path}", body, ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private sealed record TokenBody(string Name, string Unit, string[] Permissions, string LastDay, string Reason);
}
