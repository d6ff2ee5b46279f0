using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>Whoever can write the file itself: thousands of random changes to a copied journal, each found and located.</summary>
public sealed class TamperTests : JournalStorageFacts
{
    private const int Changes = 2000;
    private const int Streams = 6;
    private const int EventsAStream = 5;
    private static readonly string[] TextColumns = ["type", "payload", "actor", "reason"];
    private static readonly string[] NumberColumns = ["version", "at_us", "command_position"];
    private static readonly string[] ByteColumns = ["hash", "command_digest"];

    private readonly Random _random = new(20261122);

    [Fact]
    public async Task Every_one_of_thousands_of_random_changes_is_found_and_its_place_is_named()
    {
        await FillAsync();
        var verification = Services.GetRequiredService<IJournalVerification>();
        var noted = (await verification.VerifyAsync(default)).Root;
        await using var thief = new SqliteConnection($"Data Source={Path.Combine(Database.DataFolder, "bmnn.db")};Pooling=False");
        await thief.OpenAsync();
        await thief.ExecuteAsync(
            """
            PRAGMA synchronous = OFF;
            DROP TRIGGER journal_event_no_update; DROP TRIGGER journal_event_no_delete;
            CREATE TABLE kept AS SELECT * FROM journal_event;
            """);
        var kinds = new Dictionary<string, int>();
        for (var change = 0; change < Changes; change++)
        {
            var (kind, stream, isTail) = await TamperAsync(thief);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var report = await verification.VerifyAsync(default);
            if (isTail)
            {
                // A tail leaves a sound chain behind: what was noted elsewhere tells.
                report.Root.ShouldNotBe(noted, $"{change}: {kind} in {stream}");
            }
            else
            {
                report.Broken.Select(link => link.Stream).ShouldContain(stream, $"{change}: {kind}");
            }

            await thief.ExecuteAsync("BEGIN; DELETE FROM journal_event; INSERT INTO journal_event SELECT * FROM kept; COMMIT;");
        }

        (await verification.VerifyAsync(default)).Root.ShouldBe(noted);
        kinds.Count.ShouldBe(8);
        kinds.Values.ShouldAllBe(times => times > 100);
    }

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());

    private async Task FillAsync()
    {
        for (var stream = 0; stream < Streams; stream++)
        {
            var head = StreamHead.Empty;
            for (var number = 0; number < EventsAStream; number++)
            {
                var request = Sample.Append($"sample/unit:{stream}", head, $"c{number}", $$"""{"stream":{{stream}},"number":{{number}}}""");
                (await Append(request)).ShouldBeOfType<AppendOutcome.Appended>();
                head = Sample.HeadAfter(request);
            }
        }
    }

    private async Task<(string Kind, string Stream, bool IsTail)> TamperAsync(SqliteConnection thief)
    {
        var stream = $"sample/unit:{_random.Next(Streams)}";
        var sequence = _random.Next(1, EventsAStream + 1);
        var row = new { stream, sequence };
        const string Where = " WHERE stream = @stream AND seq = @sequence";
        switch (_random.Next(8))
        {
            case 0:
                var text = Pick(TextColumns);
                var was = await thief.ExecuteScalarAsync<string>($"SELECT {text} FROM journal_event{Where}", row);
                await thief.ExecuteAsync($"UPDATE journal_event SET {text} = @now{Where}", new { stream, sequence, now = ChangeLetter(was!) });
                return ("letter", stream, false);
            case 1:
                await thief.ExecuteAsync($"UPDATE journal_event SET {Pick(NumberColumns)} = {_random.Next(100, 10_000)}{Where}", row);
                return ("number", stream, false);
            case 2:
                var column = Pick(ByteColumns);
                var bytes = (await thief.ExecuteScalarAsync<byte[]>($"SELECT {column} FROM journal_event{Where}", row))!;
                bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
                await thief.ExecuteAsync($"UPDATE journal_event SET {column} = @bytes{Where}", new { stream, sequence, bytes });
                return ("bit", stream, false);
            case 3:
                sequence = _random.Next(1, EventsAStream);
                await thief.ExecuteAsync($"DELETE FROM journal_event{Where}", new { stream, sequence });
                return ("row", stream, false);
            case 4:
                await thief.ExecuteAsync("DELETE FROM journal_event WHERE stream = @stream AND seq >= @sequence", row);
                return ("tail", stream, true);
            case 5:
                var other = (sequence % EventsAStream) + 1;
                await thief.ExecuteAsync(
                    """
                    UPDATE journal_event SET seq = -1 WHERE stream = @stream AND seq = @sequence;
                    UPDATE journal_event SET seq = @sequence WHERE stream = @stream AND seq = @other;
                    UPDATE journal_event SET seq = @other WHERE stream = @stream AND seq = -1;
                    """,
                    new { stream, sequence, other });
                return ("order", stream, false);
            case 6:
                await thief.ExecuteAsync(
                    $"INSERT INTO journal_event SELECT stream, {EventsAStream + 1}, type, version, payload, at_us, actor, 'them', command_digest, 0, reason, hash FROM journal_event{Where}",
                    row);
                return ("invented", stream, false);
            default:
                await thief.ExecuteAsync($"UPDATE journal_event SET stream = 'sample/unit:x'{Where}", new { stream, sequence = 1 });
                return ("moved", stream, false);
        }
    }

    private string Pick(string[] names) => names[_random.Next(names.Length)];

    private string ChangeLetter(string text)
    {
        var at = _random.Next(text.Length);
        return text[..at] + (char)(text[at] ^ (1 << _random.Next(5))) + text[(at + 1)..];
    }
}
