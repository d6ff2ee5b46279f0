using System.Collections.Immutable;

namespace BmnnHierarchy.Journal.Domain;

/// <summary>Anything that goes through the writer: an append, a derived write or a snapshot, in one form.</summary>
internal sealed record WriteRequest(
    AppendRequest? Append,
    ImmutableArray<RowWrite> Rows,
    ImmutableArray<OutboxMessage> Outbox,
    ImmutableArray<OutboxMessage> Delivered,
    StreamSnapshot? Snapshot)
{
    private const int FixedSize = 200;

    public static WriteRequest Of(AppendRequest append) => new(append, append.Rows, append.Outbox, [], null);

    public static WriteRequest Of(DerivedWrite write) => new(null, write.Rows, write.Outbox, write.Delivered, null);

    public static WriteRequest Of(StreamSnapshot snapshot) => new(null, [], [], [], snapshot);

    /// <summary>Roughly how many characters it carries, for the queue's limit.</summary>
    public long Size()
    {
        long size = FixedSize + (Snapshot?.Payload.Length ?? 0);
        foreach (var recorded in Append?.Events ?? [])
        {
            size += FixedSize + recorded.Payload.Length;
        }

        foreach (var row in Rows)
        {
            foreach (var value in row.Values)
            {
                size += value is string text ? text.Length : sizeof(long);
            }
        }

        foreach (var message in Outbox)
        {
            size += message.Payload.Length;
        }

        return size;
    }

    /// <summary>Hash codes of the streams, rows and messages that it touches.</summary>
    public int[] Claims()
    {
        var claims = new List<int>(Rows.Length + Outbox.Length + Delivered.Length + 1);
        if ((Append?.Stream ?? Snapshot?.Stream) is { } stream)
        {
            claims.Add(stream.GetHashCode(StringComparison.Ordinal));
        }

        foreach (var row in Rows)
        {
            claims.Add(HashCode.Combine(row.Table.Name, new RowKey(row)));
        }

        foreach (var message in Outbox)
        {
            claims.Add(HashCode.Combine(message.Topic, message.Key));
        }

        foreach (var message in Delivered)
        {
            claims.Add(HashCode.Combine(message.Topic, message.Key));
        }

        return [.. claims];
    }
}
