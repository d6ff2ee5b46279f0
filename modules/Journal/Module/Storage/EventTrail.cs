using System.Collections.Immutable;

namespace BmnnHierarchy.Journal.Storage;

internal sealed class EventTrail(IDatabase database) : IEventTrail
{
    public async Task<ImmutableArray<TrailedEvent>> FindAsync(EventTrailQuery query, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        var conditions = new List<string> { "1 = 1" };
        void Add(bool asked, string condition, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (asked)
            {
                conditions.Add(condition);
                foreach (var (name, value) in values)
                {
                    command.AddParameter(name, value!);
                }
            }
        }

        Add(query.Actor is not null, "actor = @actor", ("@actor", query.Actor));
        Add(query.Stream is not null, "stream = @stream", ("@stream", query.Stream));

        // The end is compared, not matched: no letter of it is a pattern.
        Add(query.StreamEnd is not null, "substr(stream, length(stream) - length(@end) + 1) = @end", ("@end", query.StreamEnd));
        Add(query.From is not null, "at_us >= @from", ("@from", query.From is { } from ? Instants.ToMicroseconds(from) : null));
        Add(query.Until is not null, "at_us < @until", ("@until", query.Until is { } until ? Instants.ToMicroseconds(until) : null));
        if (query.Before is { } before)
        {
            Add(
                true, "(at_us, stream, seq) < (@before, @beforeStream, @beforeSeq)",
                ("@before", Instants.ToMicroseconds(before.At)), ("@beforeStream", before.Stream), ("@beforeSeq", before.Sequence));
        }

        command.CommandText =
            $"SELECT stream, seq, type, at_us, actor, command_id, reason FROM journal_event WHERE {string.Join(" AND ", conditions)} "
            + "ORDER BY at_us DESC, stream DESC, seq DESC LIMIT @limit";
        command.AddParameter("@limit", query.Limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = ImmutableArray.CreateBuilder<TrailedEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new TrailedEvent(
                reader.GetString(0), reader.GetInt64(1), reader.GetString(2), Instants.FromMicroseconds(reader.GetInt64(3)),
                reader.GetString(4), reader.GetString(5), await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetString(6)));
        }

        return found.DrainToImmutable();
    }
}
