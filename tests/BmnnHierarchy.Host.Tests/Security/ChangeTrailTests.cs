using System.Net;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What somebody has done and what was done to a record, for those who may see it.</summary>
[Collection(TestHostCollection.Name)]
public sealed class ChangeTrailTests(TestHost host)
{
    private const string Path = "/api/v1/audit/changes";

    [Fact]
    public async Task An_inspector_reads_what_a_person_has_done_in_his_province_and_the_history_of_a_record()
    {
        await host.OpenAsync("nguoi.lam", new Grant(Role.UnitAdministrator, UnitKey.FromCode("31-11146"), new(new(2026, 1, 1), null)));
        using var worker = await host.SignInAsync("nguoi.lam");
        var duty = await Duties.DutyAsync(worker, 12);
        var done = await Duties.DoneAsync(worker.PostAsync($"{Duties.Path}/{duty}/updates", Duties.Report(progress: 30, doneOn: null, number: null), Duties.Headers(Duties.NewKey())));

        using var inspector = await host.SignInAsync("kiemtra.hp");
        var found = (await inspector.ReadAsync($"{Path}?actor=nguoi.lam")).GetProperty("changes").EnumerateArray().ToList();
        found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            change => change.GetProperty("record").GetString().ShouldBe("steering/unit:31-11146"),
            change => change.GetProperty("unit").GetString().ShouldBe("31-11146"),
            change => change.GetProperty("type").GetString().ShouldBe("steering.duty-updated"),
            change => change.GetProperty("sequence").GetInt64().ShouldBe(done.GetProperty("sequence").GetInt64()));
        found[0].GetRawText().ShouldNotContain("Đã xong");

        var history = await inspector.ReadAsync($"{Path}?record=steering%2Funit:31-11146&size=2");
        history.GetProperty("changes").GetArrayLength().ShouldBe(2);
        var older = await inspector.ReadAsync($"{Path}?record=steering%2Funit:31-11146&size=2&before={Uri.EscapeDataString(history.GetProperty("next").GetString()!)}");
        older.GetProperty("changes")[0].GetProperty("sequence").GetInt64().ShouldBe(history.GetProperty("changes")[1].GetProperty("sequence").GetInt64() - 1);
        (await inspector.ReadAsync($"{Path}?unit=31-11146&from=2026-11-21&to=2026-11-21&actor=nguoi.lam")).GetProperty("changes").GetArrayLength().ShouldBe(1);
        (await inspector.ReadAsync($"{Path}?actor=nguoi.lam&to=2026-11-20")).GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_sees_more_there_than_his_role_lets_him_see_elsewhere()
    {
        using var inspector = await host.SignInAsync("kiemtra.hp");
        (await inspector.ReadAsync($"{Path}?record=steering%2Funit:40-16738")).GetProperty("changes").GetArrayLength().ShouldBe(0);
        (await inspector.ReadAsync($"{Path}?actor=system&size=200")).GetProperty("changes").EnumerateArray()
            .ShouldAllBe(change => change.GetProperty("unit").GetString()!.StartsWith("31"));

        // Who administers accounts sees what was done to accounts, and nothing of the domain.
        using var admin = await host.SignInAsync("quantri");
        var ofSystem = (await admin.ReadAsync($"{Path}?actor=system&size=200")).GetProperty("changes").EnumerateArray().ToList();
        ofSystem.ShouldNotBeEmpty();
        ofSystem.ShouldAllBe(change => change.GetProperty("record").GetString()!.StartsWith("access/account:"));
        foreach (var account in (string[])["lanhdao.hp", "thuongtruc.hp", "nguyengiap", "bo.a03"])
        {
            using var other = await host.SignInAsync(account);
            await Problem.RefusedAsync(other.GetAsync($"{Path}?actor=quantri"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        }
    }

    [Fact]
    public async Task Taking_it_out_is_on_record_and_the_page_shows_it()
    {
        using var inspector = await host.SignInAsync("kiemtra.hp");
        using var file = await inspector.GetAsync($"{Path}/export?unit=31-11146");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsStringAsync()).ShouldContain("\"steering/unit:31-11146\"");
        (await inspector.ReadAsync("/api/v1/audit?actor=kiemtra.hp&kind=exported")).GetProperty("entries").EnumerateArray()
            .ShouldContain(entry => entry.GetProperty("subject").GetString() == $"GET {Path}/export");

        using var asked = await inspector.GetAsync("/quan-tri/nhat-ky/thay-doi");
        WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()).ShouldContain("Nhập ít nhất một trong ba ô");
        using var shown = await inspector.GetAsync("/quan-tri/nhat-ky/thay-doi?don-vi=31-11146");
        var html = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        html.ShouldContain("steering/unit:31-11146");
        html.ShouldContain("Nhiệm vụ");
        using var nothing = await inspector.GetAsync("/quan-tri/nhat-ky/thay-doi?nguoi=khong.co&tiep=rac");
        WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync()).ShouldContain("Không có dòng nào khớp");
    }

    [Fact]
    public async Task What_a_program_has_done_says_with_which_token_and_its_retry_is_the_same_change()
    {
        await host.OpenAsync("nguoi.noi.may", new Grant(Role.UnitAdministrator, UnitKey.FromCode("31-11146"), new(new(2026, 1, 1), null)));
        using var person = await host.SignInAsync("nguoi.noi.may");
        var duty = await Duties.DutyAsync(person, 13);
        var number = 0;
        var token = string.Empty;
        foreach (var name in (string[])["Máy cũ", "Máy mới"])
        {
            var issued = await Duties.DoneAsync(person.PostAsync(
                "/api/v1/tokens", new { name, unit = "31-11146", permissions = (string[])["updateDuties"], lastDay = "2026-12-01", reason = "Nối máy" }, ("Idempotency-Key", Duties.NewKey())));
            (token, number) = (issued.GetProperty("token").GetString()!, issued.GetProperty("issued").GetProperty("number").GetInt32());
        }

        number.ShouldBe(1);
        using var program = host.Anonymous();
        (string, string)[] headers = [.. Duties.Headers("token0-khong-phai-cua-ai"), ("Authorization", $"Bearer {token}")];
        var report = Duties.Report(progress: 20, doneOn: null, number: null);
        var first = await Duties.DoneAsync(program.PostAsync($"{Duties.Path}/{duty}/updates", report, headers));
        var again = await Duties.DoneAsync(program.PostAsync($"{Duties.Path}/{duty}/updates", report, headers));
        again.GetProperty("sequence").GetInt64().ShouldBe(first.GetProperty("sequence").GetInt64());
        await Duties.DoneAsync(person.PostAsync($"{Duties.Path}/{duty}/updates", Duties.Report(progress: 30, doneOn: null, number: null), Duties.Headers("token0-khong-phai-ma")));

        using var inspector = await host.SignInAsync("kiemtra.hp");
        (await inspector.ReadAsync($"{Path}?actor=nguoi.noi.may&unit=31-11146")).GetProperty("changes").EnumerateArray()
            .Select(change => change.GetProperty("token").ValueKind is JsonValueKind.Number ? change.GetProperty("token").GetInt32() : -1).ShouldBe([-1, 1]);
        using var shown = await inspector.GetAsync("/quan-tri/nhat-ky/thay-doi?nguoi=nguoi.noi.may");
        var html = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        html.ShouldContain(">Cập nhật nhiệm vụ<");
        html.ShouldContain("bằng mã truy cập số 1");
        html.ShouldNotContain("bằng mã truy cập số 0");
        using var file = await inspector.GetAsync($"{Path}/export?actor=nguoi.noi.may");
        (await file.Content.ReadAsStringAsync()).ShouldContain("\"nguoi.noi.may\",\"1\",\"31-11146\"");
    }

    [Theory]
    [InlineData("", "actor")]
    [InlineData("?unit=x%20y", "unit")]
    [InlineData("?actor=a&before=x", "before")]
    [InlineData("?actor=a&before=99999999999999999999~1~x", "before")]
    public async Task A_question_that_cannot_be_read_is_refused_by_field(string query, string field)
    {
        using var inspector = await host.SignInAsync("kiemtra.hp");
        using var answer = await inspector.GetAsync(Path + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Field.ShouldBe(field);
    }
}
