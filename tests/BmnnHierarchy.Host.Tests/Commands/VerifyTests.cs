using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace BmnnHierarchy.Host.Tests.Commands;

/// <summary>What verify says of a database that is as it was written, and of one that somebody has changed.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.StopAsync();
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_sound_database_is_well()
    {
        var (verified, json) = await VerifyAsync();

        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        json.GetProperty("brokenChains").GetInt32().ShouldBe(0);
        json.GetProperty("differences").GetInt32().ShouldBe(0);
        json.GetProperty("units").GetInt64().ShouldBeGreaterThan(500);
        json.GetProperty("streams").GetInt64().ShouldBeGreaterThan(10);
        json.GetProperty("events").GetInt64().ShouldBeGreaterThan(500);

        var forPeople = await Cli.RunAsync("verify", "--data", _host.DataFolder);
        forPeople.ExitCode.ShouldBe(0);
        forPeople.Output.ShouldContain("Tất cả đúng.");
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_named_by_verify_and_by_audit_verify_of_a_copy()
    {
        Change("DROP TRIGGER journal_event_no_delete");
        Change("DELETE FROM journal_event WHERE stream = 'steering/unit:31-11146' AND seq = (SELECT max(seq) FROM journal_event WHERE stream = 'steering/unit:31-11146')");

        var (verified, json) = await VerifyAsync();
        verified.ExitCode.ShouldBe(1);
        json.GetProperty("brokenChains").GetInt32().ShouldBe(0);
        json.GetProperty("firstDifferences").EnumerateArray().ShouldContain(found =>
            found.GetProperty("kind").GetString() == "head" && found.GetProperty("unit").GetString() == "unit:31" && found.GetProperty("subject").GetString()!.StartsWith("steering/unit:31-11146 #"));

        var audited = await Cli.RunAsync("audit", "verify", "--file", Path.Combine(_host.DataFolder, "bmnn.db"), "--json");
        audited.ExitCode.ShouldBe(1, audited.Errors);
        var lost = JsonDocument.Parse(audited.Output).RootElement.GetProperty("lostHeads").EnumerateArray().ToList();
        lost.ShouldContain(head => head.GetProperty("stream").GetString() == "steering/unit:31-11146" && head.GetProperty("holder").GetString() == "unit:31");
    }

    [Fact]
    public async Task A_file_that_is_no_database_any_more_is_said_to_be_damaged()
    {
        var file = Path.Combine(_host.DataFolder, "hong.db");
        await File.WriteAllBytesAsync(file, new byte[8192]);
        var audited = await Cli.RunAsync("audit", "verify", "--file", file, "--json");
        audited.ExitCode.ShouldBe(1, audited.Output + audited.Errors);
        JsonDocument.Parse(audited.Output).RootElement.GetProperty("intact").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_event_is_found_and_named()
    {
        // Whoever has the file can also take the guard against changes away.
        Change("DROP TRIGGER journal_event_no_update");
        Change("UPDATE journal_event SET actor = 'ke.gian' WHERE stream = 'steering/unit:31-11146' AND seq = 3");

        var (verified, json) = await VerifyAsync();

        verified.ExitCode.ShouldBe(1);
        json.GetProperty("brokenChains").GetInt32().ShouldBe(1);
        var broken = json.GetProperty("firstBrokenChains")[0];
        broken.GetProperty("stream").GetString().ShouldBe("steering/unit:31-11146");
        broken.GetProperty("sequence").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task A_changed_figure_is_found()
    {
        Change("""UPDATE rollup_unit SET totals = replace(totals, '["duties.status","distribution",', '["duties.status","distribution",7') WHERE unit = 'unit:31-11146'""");

        var (verified, json) = await VerifyAsync();

        verified.ExitCode.ShouldBe(1);
        json.GetProperty("brokenChains").GetInt32().ShouldBe(0);
        json.GetProperty("differences").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Without_a_database_it_cannot_run_and_leaves_nothing_behind()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"bmnn-nowhere-{Guid.NewGuid():N}");

        (await Cli.RunAsync("verify", "--data", nowhere, "--json")).ExitCode.ShouldBe(2);

        Directory.Exists(nowhere).ShouldBeFalse();
    }

    private async Task<(Cli Verified, JsonElement Json)> VerifyAsync()
    {
        var verified = await Cli.RunAsync("verify", "--data", _host.DataFolder, "--json");
        return (verified, JsonDocument.Parse(verified.Output).RootElement);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_host.DataFolder, "bmnn.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBeLessThanOrEqualTo(1);
    }
}
