using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.GroupCommit;
using BmnnHierarchy.Journal.Storage;
using Dapper;

namespace BmnnHierarchy.Journal;

internal sealed class DatabaseJournal(IDatabase database, GroupCommitWriter writer) : IJournal
{
    private const int SequencesAtATime = 500;

    public async Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellationToken)
    {
        WriteRules.Check(request);
        return (await writer.WriteAsync(WriteRequest.Of(request), cancellationToken))!;
    }

    public async Task WriteAsync(DerivedWrite write, CancellationToken cancellationToken)
    {
        WriteRules.Check(write);
        await writer.WriteAsync(WriteRequest.Of(write), cancellationToken);
    }

    public async IAsyncEnumerable<RecordedEvent> ReadAsync(
        string stream, long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = EventRows.Select + " WHERE stream = @stream AND seq > @after ORDER BY seq";
        command.AddParameter("@stream", stream);
        command.AddParameter("@after", afterSequence);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return EventRows.Read(reader);
        }
    }

    public async Task<ImmutableArray<RecordedEvent>> ReadAsync(
        string stream, ImmutableArray<long> sequences, CancellationToken cancellationToken)
    {
        if (sequences.IsDefaultOrEmpty)
        {
            return [];
        }

        await using var connection = await database.OpenReadAsync(cancellationToken);
        var events = ImmutableArray.CreateBuilder<RecordedEvent>(sequences.Length);
        foreach (var some in sequences.Distinct().Order().Chunk(SequencesAtATime))
        {
            // Numbers, not text from outside: they stand in the statement as they are.
            var numbers = string.Join(", ", some.Select(sequence => sequence.ToString(CultureInfo.InvariantCulture)));
            await using var command = connection.CreateCommand();
            command.CommandText = $"{EventRows.Select} WHERE stream = @stream AND seq IN ({numbers}) ORDER BY seq";
            command.AddParameter("@stream", stream);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                events.Add(EventRows.Read(reader));
            }
        }

        return events.DrainToImmutable();
    }

    public async Task<StreamSnapshot?> LoadSnapshotAsync(string stream, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<SnapshotRow>(new CommandDefinition(
            "SELECT stream, seq, hash, shape, payload, digest FROM journal_snapshot WHERE stream = @stream",
            new { stream },
            cancellationToken: cancellationToken));
        return row?.ToSnapshot();
    }

    public Task SaveSnapshotAsync(StreamSnapshot snapshot, CancellationToken cancellationToken) =>
        writer.WriteAsync(WriteRequest.Of(snapshot), cancellationToken);
}
