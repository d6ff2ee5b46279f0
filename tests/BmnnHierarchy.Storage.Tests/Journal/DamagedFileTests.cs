using BmnnHierarchy.Journal;
using BmnnHierarchy.Storage.Tests.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>A copied database file with any one of its bytes changed: either every event still reads as it did, or the verification says where not.</summary>
public sealed class DamagedFileTests : RollupFacts
{
    private const int Changes = 1500;
    private const string AllEvents =
        "SELECT stream || '|' || seq || '|' || type || '|' || version || '|' || payload || '|' || at_us || '|' || actor || '|' || command_id || '|' || "
        + "hex(command_digest) || '|' || command_position || '|' || coalesce(reason, '') || '|' || hex(hash) FROM journal_event ORDER BY stream, seq";

    [Fact]
    public async Task No_changed_byte_alters_an_event_unseen()
    {
        for (var number = 1; number <= 120; number++)
        {
            await ReportAsync(Services, SyntheticUnits.Commune(1, (number % 3) + 1), number);
        }

        var copies = Directory.CreateTempSubdirectory("bmnn-damaged-");
        try
        {
            var whole = Path.Combine(copies.FullName, "whole.db");
            await using (var live = new SqliteConnection($"Data Source={Path.Combine(Database.DataFolder, "bmnn.db")};Mode=ReadOnly;Pooling=False"))
            {
                await live.OpenAsync();
                await live.ExecuteAsync($"VACUUM INTO '{whole}'");
            }

            var bytes = await File.ReadAllBytesAsync(whole);
            var written = (await ReadAsync(whole))!;
            written.Count.ShouldBe(120);
            var random = new Random(20261128);
            var altered = 0;
            for (var change = 0; change < Changes; change++)
            {
                var (at, bit) = (random.Next(bytes.Length), (byte)(1 << random.Next(8)));
                altered += await IsSeenAsync(copies.FullName, bytes, at, bit, written) ? 1 : 0;
            }

            // Most of the file is journal here: enough of the changes must have hit an event.
            altered.ShouldBeGreaterThan(Changes / 10);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());

    /// <summary>True when the change altered what is read, and was seen; false when it altered nothing.</summary>
    private static async Task<bool> IsSeenAsync(string folder, byte[] bytes, int at, byte bit, List<string> written)
    {
        bytes[at] ^= bit;
        var file = Path.Combine(folder, "bmnn.db");
        await File.WriteAllBytesAsync(file, bytes);
        bytes[at] ^= bit;
        var isAltered = await ReadAsync(file) is not { } now || !now.SequenceEqual(written);
        var services = new ServiceCollection();
        services.AddJournal(options => (options.Provider, options.DataFolder) = (StorageProvider.Sqlite, folder));
        await using var provider = services.BuildServiceProvider();
        try
        {
            var report = await provider.GetRequiredService<IJournalVerification>().VerifyAsync(default);
            report.IsIntact.ShouldBe(!isAltered, $"byte {at}, bit {bit}: {string.Join("; ", report.Broken)}");
        }
        catch (SqliteException unreadable) when (unreadable.SqliteErrorCode is 11 or 26 or 1)
        {
            // The file is no database any more, or its schema is not: nobody can take it for an intact one.
            isAltered.ShouldBeTrue($"byte {at}, bit {bit}: {unreadable.Message}");
        }

        return isAltered;
    }

    private static async Task<List<string>?> ReadAsync(string file)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            return (await connection.QueryAsync<string>(AllEvents)).AsList();
        }
        catch (Exception unreadable) when (unreadable is SqliteException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}
