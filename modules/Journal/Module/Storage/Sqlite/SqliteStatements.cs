namespace BmnnHierarchy.Journal.Storage.Sqlite;

internal static class SqliteStatements
{
    public const string InsertEvent =
        """
        INSERT INTO journal_event (stream, seq, type, version, payload, at_us, actor, command_id, command_digest, command_position, reason, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public const string SettleOutbox = "DELETE FROM journal_outbox WHERE topic = $1 AND key = $2 AND version <= $3";

    public const string UpsertOutbox =
        """
        INSERT INTO journal_outbox (topic, key, version, lane, payload) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (topic, key) DO UPDATE SET version = excluded.version, lane = excluded.lane, payload = excluded.payload
        WHERE version < excluded.version
        """;

    public const string UpsertSnapshot =
        """
        INSERT INTO journal_snapshot (stream, seq, hash, shape, payload, digest) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, shape = excluded.shape, payload = excluded.payload, digest = excluded.digest
        WHERE seq <= excluded.seq
        """;

    public const string SelectHead = "SELECT seq, hash FROM journal_event WHERE stream = $1 ORDER BY seq DESC LIMIT 1";

    public const string SelectCommand = "SELECT command_digest, seq FROM journal_event WHERE stream = $1 AND command_id = $2";

    public static string Upsert(TableShape shape)
    {
        var columns = TableNames.Columns(shape);
        var values = columns.Select((_, i) => $"${i + 1}");
        return $"INSERT INTO {TableNames.Of(shape)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)}) {TableNames.OnConflict(shape, columns)}";
    }
}
