using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Storage;

internal sealed class JournalViews(IDatabase database) : IJournalViews
{
    public async Task<IJournalView> OpenAsync(CancellationToken cancellationToken)
    {
        var (connection, transaction) = await database.BeginViewAsync(cancellationToken);
        return new JournalView(database.Provider, connection, transaction);
    }
}

internal sealed class JournalView(StorageProvider provider, DbConnection connection, DbTransaction transaction) : IJournalView
{
    private const string LastCharacter = "\U0010FFFF";
    private const int PlacesAQuestion = 250;

    public StorageProvider Provider => provider;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public async IAsyncEnumerable<StreamEvents> ReadStreamsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = EventRows.Select + " WHERE stream >= @from AND stream < @to ORDER BY stream, seq";
        command.AddParameter("@from", prefix);
        command.AddParameter("@to", prefix + LastCharacter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var recorded = EventRows.Read(reader);
            if (events.Count > 0 && events[0].Stream != recorded.Stream)
            {
                yield return new StreamEvents(events[0].Stream, events.DrainToImmutable());
            }

            events.Add(recorded);
        }

        if (events.Count > 0)
        {
            yield return new StreamEvents(events[0].Stream, events.DrainToImmutable());
        }
    }

    public async Task<ImmutableArray<RecordedEvent>> ReadStreamAsync(string stream, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = EventRows.Select + " WHERE stream = @stream ORDER BY seq";
        command.AddParameter("@stream", stream);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(EventRows.Read(reader));
        }

        return events.DrainToImmutable();
    }

    public async Task<IReadOnlyDictionary<(string Stream, long Sequence), Digest>> ReadHashesAsync(
        IReadOnlyCollection<(string Stream, long Sequence)> places, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, long), Digest>();
        foreach (var some in places.Chunk(PlacesAQuestion))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                $"SELECT stream, seq, hash FROM journal_event WHERE (stream, seq) IN (VALUES {string.Join(", ", some.Select((_, at) => $"(@s{at}, @q{at})"))})";
            for (var at = 0; at < some.Length; at++)
            {
                command.AddParameter($"@s{at}", some[at].Stream);
                command.AddParameter($"@q{at}", some[at].Sequence);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (reader[2] is byte[] { Length: Digest.Length } hash)
                {
                    found[(reader.GetString(0), reader.GetInt64(1))] = Digest.FromBytes(hash);
                }
            }
        }

        return found;
    }

    public async IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(string? topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT topic, key, version, lane, payload FROM journal_outbox" + (topic is null ? "" : " WHERE topic = @topic") + " ORDER BY topic, key";
        if (topic is not null)
        {
            command.AddParameter("@topic", topic);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new OutboxMessage(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
