using System.Net;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.Data.Sqlite;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What people do is on record, the record is read within one's units, and no row of it can be changed unseen.</summary>
[Collection(TestHostCollection.Name)]
public sealed class AuditTests(TestHost host)
{
    [Fact]
    public async Task Coming_going_and_being_refused_is_on_record_with_who_when_and_what()
    {
        await host.OpenAsync("de.lai.vet", new Grant(Role.UnitHead, UnitKey.FromCode("31-11146"), new(new(2026, 1, 1), null)));
        using var nobody = host.Anonymous();
        (await nobody.PostAsync("/api/v1/session", new { account = "de.lai.vet", password = "sai" })).Dispose();
        using var session = await host.SignInAsync("de.lai.vet");
        (await session.GetAsync("/api/v1/units/31-so_nv/duties")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await session.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session"))).Dispose();

        using var admin = await host.SignInAsync("quantri");
        var entries = await EventuallyAsync(admin, "actor=de.lai.vet", 4);
        entries.Select(entry => entry.GetProperty("kind").GetString()).ShouldBe(["signInRefused", "signedIn", "refused", "signedOut"], ignoreOrder: true);
        entries.Single(entry => entry.GetProperty("kind").GetString() == "refused").GetProperty("subject").GetString().ShouldBe("GET /api/v1/units/31-so_nv/duties");
    }

    [Fact]
    public async Task A_flood_of_refusals_is_counted_and_not_written_one_by_one()
    {
        await host.OpenAsync("dap.cua");
        using var session = await host.SignInAsync("dap.cua");
        for (var knock = 0; knock < 50; knock++)
        {
            (await session.GetAsync("/api/v1/units/40/duties")).Dispose();
        }

        using var admin = await host.SignInAsync("quantri");
        var entries = await EventuallyAsync(admin, "actor=dap.cua&kind=refused", 2);
        entries.Sum(entry => entry.GetProperty("times").GetInt32()).ShouldBe(50);
        entries.Count.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task A_name_that_no_account_has_is_not_kept_because_it_may_be_a_password()
    {
        using var nobody = host.Anonymous();
        (await nobody.PostAsync("/api/v1/session", new { account = "mat-khau-go-nham", password = "x" })).Dispose();
        using var admin = await host.SignInAsync("quantri");
        (await EventuallyAsync(admin, "kind=signInRefused", 1)).ShouldAllBe(entry => !entry.GetRawText().Contains("mat-khau-go-nham"));
    }

    [Fact]
    public async Task Administration_reading_about_people_and_taking_data_out_are_on_record()
    {
        await host.OpenAsync("bi.quan.tri");
        using var admin = await host.SignInAsync("quantri");
        using var done = await admin.PostAsync("/api/v1/accounts/bi.quan.tri/disable", new { reason = "Nghỉ hưu" }, ("Idempotency-Key", "nghi-huu"));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await EventuallyAsync(admin, "kind=administered&q=nghi%20huu", 1)).ShouldContain(entry => entry.GetProperty("subject").GetString() == "bi.quan.tri");
        (await EventuallyAsync(admin, "kind=personalDataRead&actor=quantri", 1)).ShouldNotBeEmpty();

        using var file = await admin.GetAsync("/api/v1/audit/export?actor=quantri");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await file.Content.ReadAsStringAsync()).ShouldContain("\"Administered\",\"quantri\"");
        (await EventuallyAsync(admin, "kind=exported&actor=quantri", 1)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_inspector_reads_the_trail_of_his_province_and_nobody_else_reads_it()
    {
        using (await host.SignInAsync("lanhdao.na"))
        {
        }

        using var inspector = await host.SignInAsync("kiemtra.hp");
        var seen = await EventuallyAsync(inspector, "size=200", 1);
        seen.ShouldAllBe(entry => entry.GetProperty("unit").GetString()!.StartsWith("31"));
        foreach (var account in (string[])["lanhdao.hp", "thuongtruc.hp", "nguyengiap", "bo.a03"])
        {
            using var session = await host.SignInAsync(account);
            await Problem.RefusedAsync(session.GetAsync("/api/v1/audit"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
        }
    }

    [Fact]
    public async Task The_page_shows_the_trail_and_what_it_shows_is_text()
    {
        using var admin = await host.SignInAsync("quantri");
        using var page = await admin.GetAsync("/quan-tri/nhat-ky?loai=SignedIn&nguoi=quantri&q=%3Cscript%3E");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var all = await admin.GetAsync("/quan-tri/nhat-ky");
        WebUtility.HtmlDecode(await all.Content.ReadAsStringAsync()).ShouldContain("đăng nhập");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script>\"");
    }

    [Theory]
    [InlineData("UPDATE access_audit SET actor = 'ai.khac' WHERE seq = 1")]
    [InlineData("DELETE FROM access_audit WHERE seq = 1")]
    [InlineData("UPDATE access_audit SET times = 7 WHERE seq = 1")]
    [InlineData("INSERT INTO access_audit SELECT 999999, at_us, kind, actor, unit, subject, detail, address, times, folded FROM access_audit WHERE seq = 1")]
    public async Task A_changed_removed_or_invented_row_of_the_trail_is_found_in_a_backup(string change)
    {
        using var admin = await host.SignInAsync("quantri");
        await EventuallyAsync(admin, "", 1);
        var backup = Path.Combine(Path.GetTempPath(), $"bmnn-backup-{Guid.NewGuid():N}.db");
        try
        {
            await using (var live = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "bmnn.db")};Mode=ReadOnly;Pooling=False"))
            {
                await live.OpenAsync();
                await ExecuteAsync(live, $"VACUUM INTO '{backup}'");
            }

            var intact = await Cli.RunAsync("audit", "verify", "--file", backup, "--json");
            intact.ExitCode.ShouldBe(0, intact.Output + intact.Errors);
            await using (var copy = new SqliteConnection($"Data Source={backup};Pooling=False"))
            {
                await copy.OpenAsync();
                await ExecuteAsync(copy, change);
            }

            var found = await Cli.RunAsync("audit", "verify", "--file", backup, "--json");
            found.ExitCode.ShouldBe(1, found.Errors);
            JsonDocument.Parse(found.Output).RootElement.GetProperty("firstBadAccessRow").GetInt64().ShouldBe(change.Contains("999999") ? 999999 : 1);
        }
        finally
        {
            File.Delete(backup);
        }
    }

    [Theory]
    [InlineData("kind=nonsense")]
    [InlineData("kind=1")]
    [InlineData("unit=x%20y")]
    [InlineData("from=hom-qua")]
    public async Task A_filter_that_cannot_be_read_is_refused(string query)
    {
        using var admin = await host.SignInAsync("quantri");
        using var answer = await admin.GetAsync("/api/v1/audit?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Problem.OfAsync(answer);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData(null, "\"\"")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_text(string? value, string cell) => TrailCsv.Cell(value).ShouldBe(cell);

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Refusals are written beside the answer: reads again until as many entries stand there.</summary>
    private static async Task<List<JsonElement>> EventuallyAsync(Session reader, string query, int atLeast)
    {
        for (var attempt = 0; ; attempt++)
        {
            var entries = (await reader.ReadAsync("/api/v1/audit?" + query)).GetProperty("entries").EnumerateArray().ToList();
            if (entries.Count >= atLeast || attempt == 500)
            {
                entries.Count.ShouldBeGreaterThanOrEqualTo(atLeast, query);
                return entries;
            }
        }
    }
}
