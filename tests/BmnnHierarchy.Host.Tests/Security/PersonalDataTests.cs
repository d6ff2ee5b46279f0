using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Demo.Simulation;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What is held about a person: shown, exported, corrected, on record, and named in the register.</summary>
[Collection(TestHostCollection.Name)]
public sealed class PersonalDataTests(TestHost host)
{
    [Fact]
    public async Task A_person_sees_and_downloads_all_of_his_own_data_and_nobodys_else()
    {
        await host.OpenAsync("chu.the", new Grant(Role.UnitHead, UnitKey.FromCode("31-11146"), new(new(2026, 1, 1), null)));
        using var person = await host.SignInAsync("chu.the");
        using var file = await person.GetAsync("/api/v1/personal-data");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var sections = (await file.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sections");
        sections.GetProperty("account").GetProperty("rows")[0].GetProperty("name").GetString().ShouldBe("chu.the");
        sections.GetProperty("roles").GetProperty("total").GetInt32().ShouldBe(1);
        sections.GetProperty("sessions").GetProperty("total").GetInt32().ShouldBe(1);
        sections.GetProperty("changes").GetProperty("rows")[0].GetProperty("what").GetString().ShouldBe("access.account-created");
        sections.GetProperty("trail").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("what").GetString()).ShouldContain("SignedIn");

        var page = await TextAsync(person, "/tai-khoan/du-lieu");
        page.ShouldContain("Những gì đã xảy ra với tài khoản");
        page.ShouldContain("mở tài khoản");
        page.ShouldContain("không dùng cho việc khác");
        await Problem.RefusedAsync(person.GetAsync("/api/v1/accounts/lanhdao.hp/personal-data"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Fact]
    public async Task What_the_export_holds_the_register_names()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BmnnHierarchy.sln")))
        {
            folder = folder.Parent;
        }

        var register = await File.ReadAllTextAsync(Path.Combine(folder!.FullName, "infra", "docs", "personal-data.md"));
        using var admin = await host.SignInAsync("quantri");
        using var file = await admin.GetAsync("/api/v1/accounts/nguyengiap/personal-data");
        var sections = (await file.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sections").EnumerateObject().ToList();
        sections.Count.ShouldBeGreaterThan(7);
        foreach (var section in sections)
        {
            register.ShouldContain($"`{section.Name}`");
            foreach (var field in section.Value.GetProperty("rows").EnumerateArray().Take(1).SelectMany(row => row.EnumerateObject()))
            {
                register.ShouldContain($"`{section.Name}.{field.Name}`");
            }
        }
    }

    [Fact]
    public async Task An_administrator_exports_within_his_province_and_each_reading_is_on_record()
    {
        await host.OpenAsync("quan.tri.dl", new Grant(Role.SystemAdministrator, UnitKey.FromCode("31"), new(new(2026, 1, 1), null)));
        using var admin = await host.SignInAsync("quan.tri.dl");
        (await admin.GetAsync("/api/v1/accounts/nguyengiap/personal-data")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(admin.GetAsync("/api/v1/accounts/quephong/personal-data"), HttpStatusCode.NotFound, AccessRefusals.AccountIsUnknown);
        await Problem.RefusedAsync(admin.GetAsync("/api/v1/accounts/khong.co/personal-data"), HttpStatusCode.NotFound, AccessRefusals.AccountIsUnknown);
        using var outside = await admin.GetAsync("/quan-tri/tai-khoan/quephong/du-lieu");
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var entries = (await host.Services.GetRequiredService<IAuditReads>().ListAsync(
            new AuditFilter("quan.tri.dl", null, null, null, null, null, 1, 50), Caller.System, default)).Entries;
        entries.ShouldContain(one => one.Entry.Kind == AccessKind.PersonalDataRead && one.Entry.Subject.EndsWith("/nguyengiap/personal-data", StringComparison.Ordinal));
        entries.ShouldContain(one => one.Entry.Kind == AccessKind.Exported && one.Entry.Subject.EndsWith("/nguyengiap/personal-data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_asks_an_administrator_agrees_and_the_name_is_corrected_everywhere_but_in_history()
    {
        await host.OpenAsync("sai.ten", new Grant(Role.UnitHead, UnitKey.FromCode("31-11146"), new(new(2026, 1, 1), null)));
        using var person = await host.SignInAsync("sai.ten");
        using (var asked = await person.SubmitAsync(
            "/tai-khoan/du-lieu", "ask", ("field", "DisplayName"), ("wanted", "Tên đúng <i>"), ("commandId", "d1"), ("reason", "Ghi sai")))
        {
            asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await asked.Content.ReadAsStringAsync());
        }

        await Problem.RefusedAsync(
            PostAsync(person, "/api/v1/personal-data/corrections", new { field = "displayName", wanted = "Khác", reason = "Lần nữa" }),
            HttpStatusCode.Conflict,
            AccessRefusals.CorrectionIsOpenAlready);
        await Problem.RefusedAsync(
            PostAsync(person, "/api/v1/accounts/sai.ten/personal-data/corrections/0/decision", new { isAgreed = true, reason = "Tự duyệt" }),
            HttpStatusCode.Forbidden,
            AccessRefusals.PermissionIsMissing);

        using var admin = await host.SignInAsync("quantri");
        (await TextAsync(admin, "/quan-tri/tai-khoan")).ShouldContain("đề nghị sửa dữ liệu cá nhân");
        using (var decided = await admin.SubmitAsync(
            "/quan-tri/tai-khoan/sai.ten/du-lieu", "decide-0", ("agreed", "yes"), ("commandId", "d2"), ("reason", "Đúng quyết định bổ nhiệm")))
        {
            decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await decided.Content.ReadAsStringAsync());
        }

        var seen = await (await person.GetAsync("/tai-khoan")).Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(seen).ShouldContain("Tên đúng <i>");
        seen.ShouldNotContain("Tên đúng <i>");
        (await host.Services.GetRequiredService<IAccountAdministration>().ListAsync(new AccountFilter("ten dung", null, null, 1, 10), Caller.System, default)).Total.ShouldBe(1);
        await Problem.RefusedAsync(
            PostAsync(admin, "/api/v1/accounts/sai.ten/personal-data/corrections/0/decision", new { isAgreed = false, reason = "Đổi ý" }),
            HttpStatusCode.Conflict,
            AccessRefusals.CorrectionIsDecided);
        (await TextAsync(person, "/tai-khoan/du-lieu")).ShouldContain("Đúng quyết định bổ nhiệm");
    }

    [Fact]
    public async Task Nobody_decides_about_himself()
    {
        using var admin = await host.SignInAsync("quantri");
        (await PostAsync(admin, "/api/v1/personal-data/corrections", new { field = "other", wanted = "Sửa", reason = "Thử" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Problem.RefusedAsync(
            PostAsync(admin, "/api/v1/accounts/quantri/personal-data/corrections/0/decision", new { isAgreed = true, reason = "Tự duyệt" }),
            HttpStatusCode.Forbidden,
            AccessRefusals.NobodyAdministersHimself);
    }

    /// <summary>Accounts of the demonstration are called by their post, and persons in it are made of parts and say that they are simulated.</summary>
    [Fact]
    public void A_demonstration_has_no_real_persons()
    {
        string[] posts = ["Lãnh đạo ", "Cán bộ ", "Chủ tịch UBND ", "Quản trị "];
        DemoAccounts.All.ShouldAllBe(account => posts.Any(post => account.DisplayName.StartsWith(post, StringComparison.Ordinal)));
        var dice = new Dice(2026);
        Enumerable.Range(0, 500).Select(seat => SimulatedNames.Of(dice, "31-11146", $"{seat}"))
            .ShouldAllBe(name => name.EndsWith(" (mô phỏng)", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> PostAsync(Session session, string path, object body) =>
        session.PostAsync(path, body, ("Idempotency-Key", Guid.NewGuid().ToString("N")));

    private static async Task<string> TextAsync(Session session, string path)
    {
        using var answer = await session.GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path + text);
        return text;
    }
}
