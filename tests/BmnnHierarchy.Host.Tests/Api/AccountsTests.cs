using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>Administration of accounts over the API and its pages, with what it must refuse.</summary>
[Collection(TestHostCollection.Name)]
public sealed class AccountsTests(TestHost host)
{
    [Fact]
    public async Task An_administrator_opens_an_account_that_has_to_change_its_password_and_disables_it()
    {
        using var admin = await host.SignInAsync("quantri");
        await OpenAsync(admin, "xa.moi", Role.UnitAdministrator, "31-11146");
        var found = await admin.ReadAsync("/api/v1/accounts?q=nguoi%20thu%20xa.moi");
        found.GetProperty("total").GetInt32().ShouldBe(1);

        using var session = await host.SignInAsync("xa.moi");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31-11146/duties"), HttpStatusCode.Forbidden, AccessRefusals.PasswordMustBeChanged);

        (await ActAsync(admin, "/api/v1/accounts/xa.moi/disable", new { reason = "Nghỉ việc" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        using var again = host.Anonymous();
        await Problem.RefusedAsync(
            again.PostAsync("/api/v1/session", new { account = "xa.moi", password = "demo" }), HttpStatusCode.Unauthorized, AccessRefusals.NameOrPasswordIsWrong);
    }

    [Fact]
    public async Task A_grant_counts_at_once_and_no_longer_when_it_was_ended()
    {
        using var admin = await host.SignInAsync("quantri");
        await host.OpenAsync("giao.quyen");
        using var session = await host.SignInAsync("giao.quyen");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31/duties"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);

        var grant = new { role = "inspector", unit = "31", validFrom = "2026-01-01", validTo = (string?)null };
        (await ActAsync(admin, "/api/v1/accounts/giao.quyen/grants", new { grant, reason = "Điều động" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await session.GetAsync("/api/v1/units/31/duties")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await ActAsync(admin, "/api/v1/accounts/giao.quyen/grants/0/end", new { reason = "Hết nhiệm vụ" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31/duties"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task The_same_key_is_carried_out_once_and_another_body_under_it_is_refused()
    {
        using var admin = await host.SignInAsync("quantri");
        await host.OpenAsync("mot.lan");
        object Grant(string unit) => new { grant = new { role = "unitHead", unit, validFrom = "2026-01-01", validTo = (string?)null }, reason = "Bổ nhiệm" };
        const string Path = "/api/v1/accounts/mot.lan/grants";
        (await ActAsync(admin, Path, Grant("31-11146"), "khoa-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ActAsync(admin, Path, Grant("31-11146"), "khoa-1")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await admin.ReadAsync("/api/v1/accounts/mot.lan")).GetProperty("grants").GetArrayLength().ShouldBe(1);
        await Problem.RefusedAsync(ActAsync(admin, Path, Grant("31-so_nv"), "khoa-1"), HttpStatusCode.Conflict, AccessRefusals.CommandIdIsReused);
        await Problem.RefusedAsync(ActAsync(admin, Path, Grant("31-so_nv"), "khoa 1"), HttpStatusCode.BadRequest, AccessRefusals.CommandIdIsMalformed);
    }

    [Fact]
    public async Task An_administrator_gives_himself_nothing_and_nobody_both_administration_and_the_domain()
    {
        using var admin = await host.SignInAsync("quantri");
        var leader = new { role = "provincialLeader", unit = "31", validFrom = "2026-01-01", validTo = (string?)null };
        foreach (var path in (string[])["grants", "disable", "password", "second-factor/removal", "grants/0/end"])
        {
            object body = path switch
            {
                "grants" => new { grant = leader, reason = "Tự cấp" },
                "password" => new { password = "khac", reason = "Tự đặt" },
                _ => new { reason = "Tự làm" },
            };
            await Problem.RefusedAsync(
                ActAsync(admin, $"/api/v1/accounts/quantri/{path}", body), HttpStatusCode.Forbidden, AccessRefusals.NobodyAdministersHimself);
        }

        await OpenAsync(admin, "quan.tri.hai", Role.SystemAdministrator, "bca");
        await Problem.RefusedAsync(
            ActAsync(admin, "/api/v1/accounts/quan.tri.hai/grants", new { grant = leader, reason = "Kiêm nhiệm" }),
            HttpStatusCode.UnprocessableEntity,
            AccessRefusals.RolesMustBeSeparate);
    }

    [Fact]
    public async Task A_provinces_administrator_sees_and_touches_his_province_only()
    {
        using var ministry = await host.SignInAsync("quantri");
        await host.OpenAsync("quan.tri.hp", new Grant(Role.SystemAdministrator, Kernel.UnitKey.FromCode("31"), new(new(2026, 1, 1), null)));
        using var admin = await host.SignInAsync("quan.tri.hp");

        (await admin.GetAsync("/api/v1/accounts/lanhdao.hp")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(admin.GetAsync("/api/v1/accounts/lanhdao.na"), HttpStatusCode.NotFound, AccessRefusals.AccountIsUnknown);
        (await admin.ReadAsync("/api/v1/accounts?size=100")).GetProperty("accounts").EnumerateArray().Select(one => one.GetProperty("name").GetString())
            .ShouldNotContain("lanhdao.na");
        await Problem.RefusedAsync(
            ActAsync(admin, "/api/v1/accounts/lanhdao.na/disable", new { reason = "Ngoài phạm vi" }), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        await Problem.RefusedAsync(
            ActAsync(admin, "/api/v1/accounts/quantri/disable", new { reason = "Trên mình" }), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Theory]
    [InlineData("lanhdao.hp")]
    [InlineData("thuongtruc.hp")]
    [InlineData("nguyengiap")]
    [InlineData("kiemtra.hp")]
    [InlineData("bo.a03")]
    public async Task Nobody_else_administers_accounts(string account)
    {
        using var session = await host.SignInAsync(account);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/accounts"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        await Problem.RefusedAsync(
            ActAsync(session, "/api/v1/accounts/quephong/disable", new { reason = "Không được" }), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        await Problem.RefusedAsync(
            ActAsync(session, "/api/v1/accounts/quephong/grants/0/end", new { reason = "Không được" }), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        using var page = await session.GetAsync("/quan-tri/tai-khoan");
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_leader_lends_his_role_takes_it_back_and_the_deputy_has_it_meanwhile()
    {
        await host.OpenAsync("pho.chu.tich");
        using var leader = await host.SignInAsync("lanhdao.na");
        using var deputy = await host.SignInAsync("pho.chu.tich");
        var grant = new { role = "provincialLeader", unit = "40", validFrom = "2026-11-20", validTo = "2026-12-01" };
        var lent = await ActAsync(
            leader, "/api/v1/accounts/pho.chu.tich/delegations", new { onBehalfOf = "lanhdao.na", capacity = "deputising", grant, reason = "Đi công tác" });
        lent.StatusCode.ShouldBe(HttpStatusCode.OK, await lent.Content.ReadAsStringAsync());
        (await deputy.GetAsync("/api/v1/units/40/duties")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(
            ActAsync(deputy, "/api/v1/accounts/quephong/delegations", new { onBehalfOf = "lanhdao.na", capacity = "authorised", grant, reason = "Giao tiếp" }),
            HttpStatusCode.Forbidden,
            AccessRefusals.PermissionIsMissing);

        (await ActAsync(leader, "/api/v1/accounts/pho.chu.tich/grants/0/end", new { reason = "Đã về" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(deputy.GetAsync("/api/v1/units/40/duties"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task The_pages_show_what_the_policy_says()
    {
        using var admin = await host.SignInAsync("quantri");
        (await TextAsync(admin, "/quan-tri/tai-khoan?q=nguyen%20giap")).ShouldContain("Chủ tịch UBND xã Nguyên Giáp");
        var account = await TextAsync(admin, "/quan-tri/tai-khoan/nguyengiap");
        account.ShouldContain("Cập nhật nhiệm vụ");
        account.ShouldNotContain("Kiểm chứng nhiệm vụ");
        using var missing = await admin.GetAsync("/quan-tri/tai-khoan/khong.co");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var head = await host.SignInAsync("truong.nguyengiap");
        var here = await TextAsync(head, "/don-vi/31-11146/quyen");
        here.ShouldContain("Cán bộ phụ trách xã Nguyên Giáp");
        here.ShouldContain("Lãnh đạo Hải Phòng");
        here.ShouldNotContain("Lãnh đạo Nghệ An");
        using var elsewhere = await head.GetAsync("/don-vi/31-so_nv/quyen");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TextAsync(head, "/tai-khoan/quyen")).ShouldContain("Trả lời thay mặt đơn vị");
    }

    [Fact]
    public async Task The_form_opens_an_account_and_names_what_it_refuses()
    {
        using var admin = await host.SignInAsync("quantri");
        var fields = new (string, string)[]
        {
            ("name", "bieu.mau"), ("displayName", "Cán bộ <script>alert(1)</script>"), ("password", "tam1"), ("role", "UnitHead"), ("unit", "31-11146"),
            ("from", ""), ("to", ""), ("commandId", "c1"), ("reason", "Bổ nhiệm"),
        };
        using var refused = await admin.SubmitAsync("/quan-tri/tai-khoan/moi", "open-account", [.. fields, ("from", "32/13/2026")]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var opened = await admin.SubmitAsync("/quan-tri/tai-khoan/moi", "open-account", fields);
        opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await opened.Content.ReadAsStringAsync());
        using var page = await admin.GetAsync("/quan-tri/tai-khoan/bieu.mau");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert(1)");
    }

    private static Task<HttpResponseMessage> ActAsync(Session session, string path, object body, string? key = null) =>
        session.PostAsync(path, body, ("Idempotency-Key", key ?? Guid.NewGuid().ToString("N")));

    private static async Task OpenAsync(Session admin, string name, Role role, string unit)
    {
        var word = char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
        using var opened = await ActAsync(admin, "/api/v1/accounts", new
        {
            name,
            displayName = $"Người thử {name}",
            password = "demo",
            grants = new[] { new { role = word, unit, validFrom = "2026-01-01", validTo = (string?)null } },
            reason = "Thử",
        });
        opened.StatusCode.ShouldBe(HttpStatusCode.OK, await opened.Content.ReadAsStringAsync());
    }

    private static async Task<string> TextAsync(Session session, string path)
    {
        using var answer = await session.GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path + text);
        return text;
    }
}
