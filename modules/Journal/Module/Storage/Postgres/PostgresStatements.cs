namespace BmnnHierarchy.Journal.Storage.Postgres;

/// <summary>One statement for each table, whatever the number of rows: columns travel as arrays.</summary>
internal static class PostgresStatements
{
    public const string InsertEvents =
        """
        INSERT INTO journal_event (stream, seq, type, version, payload, at_us, actor, command_id, command_digest, command_position, reason, hash)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::bytea[], $10::bigint[], $11::text[], $12::bytea[])
        """;

    public const string SettleOutbox =
        """
        DELETE FROM journal_outbox o
        USING unnest($1::text[], $2::text[], $3::bigint[]) AS d (topic, key, version)
        WHERE o.topic = d.topic AND o.key = d.key AND o.version <= d.version
        """;

    public const string UpsertOutbox =
        """
        INSERT INTO journal_outbox AS o (topic, key, version, lane, payload)
        SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[])
        ON CONFLICT (topic, key) DO UPDATE SET version = excluded.version, lane = excluded.lane, payload = excluded.payload
        WHERE o.version < excluded.version
        """;

    public const string UpsertSnapshots =
        """
        INSERT INTO journal_snapshot AS s (stream, seq, hash, shape, payload, digest)
        SELECT * FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::text[], $5::text[], $6::bytea[])
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, shape = excluded.shape, payload = excluded.payload, digest = excluded.digest
        WHERE s.seq <= excluded.seq
        """;

    public const string SelectHeads =
        """
        SELECT s.stream, e.seq, e.hash
        FROM unnest($1::text[]) AS s (stream)
        CROSS JOIN LATERAL (SELECT seq, hash FROM journal_event WHERE stream = s.stream ORDER BY seq DESC LIMIT 1) AS e
        """;

    public const string SelectCommands =
        """
        SELECT e.stream, e.command_id, e.command_digest, e.seq
        FROM unnest($1::text[], $2::text[]) AS c (stream, command_id)
        JOIN journal_event e ON e.stream = c.stream AND e.command_id = c.command_id
        """;

    public static string Upsert(TableShape shape)
    {
        var columns = TableNames.Columns(shape);
        var arrays = shape.Columns.Select((column, i) => $"${i + 1}::{(column.Type == ColumnType.Text ? "text" : "bigint")}[]");
        return $"""
            INSERT INTO {TableNames.Of(shape)} ({string.Join(", ", columns)})
            SELECT * FROM unnest({string.Join(", ", arrays)})
            {TableNames.OnConflict(shape, columns)}
            """;
    }
}
