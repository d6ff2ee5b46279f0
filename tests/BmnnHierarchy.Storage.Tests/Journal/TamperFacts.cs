using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Storage.Tests.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>Whoever can write the database itself: thousands of random changes to a journal, each found, with its stream and sequence.</summary>
public abstract class TamperFacts : RollupFacts
{
    private const int EventsAStream = 5;
    private static readonly string[] TextColumns = ["type", "payload", "actor"];
    private static readonly string[] NumberColumns = ["version", "at_us", "command_position"];
    private static readonly string[] ByteColumns = ["hash", "command_digest"];
    private static readonly ImmutableArray<UnitKey> Communes =
        [.. from province in Enumerable.Range(1, 2) from commune in Enumerable.Range(1, 3) select SyntheticUnits.Commune(province, commune)];

    private readonly Random _random = new(20261122);

    protected abstract int Changes { get; }

    /// <summary>A connection that may do everything, with what guards the table taken away.</summary>
    protected abstract Task<DbConnection> BreakInAsync();

    [Fact]
    public async Task Every_random_change_is_found_and_its_stream_and_sequence_are_named()
    {
        await FillAsync();
        await using var thief = await BreakInAsync();
        await thief.ExecuteAsync("CREATE TABLE kept AS SELECT * FROM journal_event");
        var kinds = new Dictionary<string, int>();
        for (var change = 0; change < Changes; change++)
        {
            var (kind, stream, sequence) = await TamperAsync(thief);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            (await FoundAsync()).ShouldContain((stream, sequence), $"{change}: {kind}");
            await thief.ExecuteAsync("DELETE FROM journal_event; INSERT INTO journal_event SELECT * FROM kept;");
        }

        (await FoundAsync()).ShouldBeEmpty();
        kinds.Count.ShouldBe(10);
        kinds.Values.ShouldAllBe(times => times > Changes / 40);
    }

    /// <summary>All places that <c>audit verify</c> names: broken links of chains, and heads that are held elsewhere and lost here.</summary>
    private async Task<List<(string Stream, long Sequence)>> FoundAsync()
    {
        var chains = await Services.GetRequiredService<IJournalVerification>().VerifyAsync(default);
        var lost = await Services.GetRequiredService<IHeadVerification>().VerifyAsync(default);
        return [.. chains.Broken.Select(link => (link.Stream, link.Sequence)), .. lost.Select(head => (head.Stream, head.Sequence))];
    }

    private async Task FillAsync()
    {
        await using var host = await ServeAsync();
        foreach (var commune in Communes)
        {
            for (var number = 1; number <= EventsAStream; number++)
            {
                await ReportAsync(host.Services, commune, number);
            }
        }

        await DeliveredAsync(host);
    }

    private async Task<(string Kind, string Stream, long Sequence)> TamperAsync(DbConnection thief)
    {
        const string Where = " WHERE stream = @stream AND seq = @sequence";
        var stream = SampleFacet.StreamOf(Communes[_random.Next(Communes.Length)]);
        var sequence = (long)_random.Next(1, EventsAStream + 1);
        switch (_random.Next(10))
        {
            case 0:
                var text = Pick(TextColumns);
                var was = await thief.ExecuteScalarAsync<string>($"SELECT {text} FROM journal_event{Where}", new { stream, sequence });
                await thief.ExecuteAsync($"UPDATE journal_event SET {text} = @now{Where}", new { stream, sequence, now = ChangeLetter(was!) });
                return ("letter", stream, sequence);
            case 1:
                await thief.ExecuteAsync($"UPDATE journal_event SET {Pick(NumberColumns)} = {_random.Next(100, 10_000)}{Where}", new { stream, sequence });
                return ("number", stream, sequence);
            case 2:
                var column = Pick(ByteColumns);
                var bytes = (await thief.ExecuteScalarAsync<byte[]>($"SELECT {column} FROM journal_event{Where}", new { stream, sequence }))!;
                bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
                await thief.ExecuteAsync($"UPDATE journal_event SET {column} = @bytes{Where}", new { stream, sequence, bytes });
                return ("bit", stream, sequence);
            case 3:
                sequence = _random.Next(1, EventsAStream);
                await thief.ExecuteAsync($"DELETE FROM journal_event{Where}", new { stream, sequence });
                return ("row", stream, sequence + 1);
            case 4:
                await thief.ExecuteAsync("DELETE FROM journal_event WHERE stream = @stream AND seq >= @sequence", new { stream, sequence });
                return ("tail", stream, EventsAStream);
            case 5:
                await thief.ExecuteAsync("DELETE FROM journal_event WHERE stream = @stream", new { stream });
                return ("stream", stream, EventsAStream);
            case 6:
                var other = (sequence % EventsAStream) + 1;
                await thief.ExecuteAsync(
                    """
                    UPDATE journal_event SET seq = -1 WHERE stream = @stream AND seq = @sequence;
                    UPDATE journal_event SET seq = @sequence WHERE stream = @stream AND seq = @other;
                    UPDATE journal_event SET seq = @other WHERE stream = @stream AND seq = -1;
                    """,
                    new { stream, sequence, other });
                return ("order", stream, Math.Min(sequence, other));
            case 7:
                await thief.ExecuteAsync(
                    $"""
                    INSERT INTO journal_event (stream, seq, type, version, payload, at_us, actor, command_id, command_digest, command_position, reason, hash)
                    SELECT stream, {EventsAStream + 1}, type, version, payload, at_us, actor, 'them', command_digest, 0, reason, hash FROM journal_event{Where}
                    """,
                    new { stream, sequence });
                return ("invented", stream, EventsAStream + 1);
            case 8:
                await thief.ExecuteAsync("UPDATE journal_event SET stream = 'sample/unit:x' WHERE stream = @stream AND seq = 1", new { stream });
                return ("moved", stream, 2);
            default:
                await WriteAnewAsync(thief, stream, sequence);
                return ("written anew", stream, EventsAStream);
        }
    }

    /// <summary>Whoever knows the rules: from one event on everything is another, with hashes that fit.</summary>
    private async Task WriteAnewAsync(DbConnection thief, string stream, long from)
    {
        var previous = StreamHead.Empty;
        foreach (var recorded in await Journal.ReadAllAsync(stream))
        {
            var changed = recorded.Sequence < from ? recorded : recorded with { Actor = "ai.khac" };
            changed = changed with { Hash = EventChain.HashOf(previous.Hash, changed) };
            previous = new StreamHead(changed.Sequence, changed.Hash);
            await thief.ExecuteAsync(
                "UPDATE journal_event SET actor = @Actor, hash = @hash WHERE stream = @stream AND seq = @Sequence",
                new { changed.Actor, hash = Convert.FromHexString(changed.Hash.ToString()), stream, changed.Sequence });
        }
    }

    private string Pick(string[] names) => names[_random.Next(names.Length)];

    private string ChangeLetter(string text)
    {
        var at = _random.Next(text.Length);
        return text[..at] + (char)(text[at] ^ (1 << _random.Next(5))) + text[(at + 1)..];
    }
}

public sealed class TamperOnSqlite : TamperFacts
{
    protected override int Changes => 2000;

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());

    protected override async Task<DbConnection> BreakInAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Database.DataFolder, "bmnn.db")};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("PRAGMA synchronous = OFF; DROP TRIGGER journal_event_no_update; DROP TRIGGER journal_event_no_delete;");
        return connection;
    }
}

[Collection(PostgresCollection.Name)]
public sealed class TamperOnPostgres(PostgresFixture postgres) : TamperFacts
{
    protected override int Changes => 300;

    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);

    protected override async Task<DbConnection> BreakInAsync()
    {
        var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync("DROP TRIGGER journal_event_no_change ON journal_event");
        return connection;
    }
}
