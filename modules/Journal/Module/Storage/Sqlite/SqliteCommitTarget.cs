using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.GroupCommit;
using BmnnHierarchy.Kernel;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BmnnHierarchy.Journal.Storage.Sqlite;

/// <summary>Writes a plan row by row through prepared statements, in one transaction on the one write connection.</summary>
internal sealed class SqliteCommitTarget(Func<SqliteConnection> open) : ICommitTarget
{
    private readonly Dictionary<string, string> _upserts = [];
    private readonly Dictionary<string, PreparedStatement> _statements = [];
    private SqliteConnection? _connection;

    public void ReadFacts(IReadOnlyCollection<AppendRequest> appends, JournalFacts facts)
    {
        var connection = Open();
        using var heads = connection.CreateCommand();
        heads.CommandText = SqliteStatements.SelectHead;
        var headOf = heads.Parameters.Add("$1", SqliteType.Text);
        using var commands = connection.CreateCommand();
        commands.CommandText = SqliteStatements.SelectCommand;
        var stream = commands.Parameters.Add("$1", SqliteType.Text);
        var commandId = commands.Parameters.Add("$2", SqliteType.Text);
        foreach (var append in appends)
        {
            headOf.Value = stream.Value = append.Stream;
            commandId.Value = append.CommandId;
            using (var reader = heads.ExecuteReader())
            {
                if (reader.Read())
                {
                    facts.Heads[append.Stream] = new StreamHead(reader.GetInt64(0), Digest.FromBytes((byte[])reader[1]));
                }
            }

            using (var reader = commands.ExecuteReader())
            {
                while (reader.Read())
                {
                    facts.AddCommandEvent(append.Stream, append.CommandId, Digest.FromBytes((byte[])reader[0]), reader.GetInt64(1));
                }
            }
        }
    }

    public void Commit(CommitPlan plan)
    {
        Open();
        try
        {
            Run("BEGIN IMMEDIATE");
            WriteJournal(plan);
            WriteTables(plan);
            Run("COMMIT");
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG or raw.SQLITE_ERROR)
        {
            // Closing the connection, which follows every failure, rolls back.
            var isFence = refused.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE
                && refused.Message.Contains("journal_event.", StringComparison.Ordinal);
            throw new CommitRejectedException(refused.Message, isFence, refused);
        }
    }

    public void Reset()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Reset();

    private void WriteJournal(CommitPlan plan)
    {
        foreach (var (recorded, position) in plan.Events)
        {
            Statement(SqliteStatements.InsertEvent)
                .Bind(1, recorded.Stream).Bind(2, recorded.Sequence).Bind(3, recorded.Type).Bind(4, recorded.Version).Bind(5, recorded.Payload)
                .Bind(6, Instants.ToMicroseconds(recorded.At)).Bind(7, recorded.Actor).Bind(8, recorded.CommandId)
                .Bind(9, recorded.CommandDigest).Bind(10, position).Bind(11, recorded.Reason).Bind(12, recorded.Hash)
                .Run();
        }

        foreach (var ((topic, key), version) in plan.Settled)
        {
            Statement(SqliteStatements.SettleOutbox).Bind(1, topic).Bind(2, key).Bind(3, version).Run();
        }

        foreach (var message in plan.Messages)
        {
            Statement(SqliteStatements.UpsertOutbox)
                .Bind(1, message.Topic).Bind(2, message.Key).Bind(3, message.Version).Bind(4, message.Lane).Bind(5, message.Payload)
                .Run();
        }
    }

    private void WriteTables(CommitPlan plan)
    {
        foreach (var table in plan.Tables)
        {
            if (!_upserts.TryGetValue(table.Shape.Name, out var upsert))
            {
                _upserts.Add(table.Shape.Name, upsert = SqliteStatements.Upsert(table.Shape));
            }

            var statement = Statement(upsert);
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Values.Length; i++)
                {
                    _ = row.Values[i] is long number ? statement.Bind(i + 1, number) : statement.Bind(i + 1, (string?)row.Values[i]);
                }

                statement.Run();
            }
        }

        foreach (var snapshot in plan.Snapshots)
        {
            Statement(SqliteStatements.UpsertSnapshot)
                .Bind(1, snapshot.Stream).Bind(2, snapshot.Head.Sequence).Bind(3, snapshot.Head.Hash)
                .Bind(4, snapshot.Shape).Bind(5, snapshot.Payload).Bind(6, SnapshotDigest.Of(snapshot))
                .Run();
        }
    }

    private void Run(string sql) => Statement(sql).Run();

    private PreparedStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new PreparedStatement(Open().Handle!, sql));
        }

        return statement;
    }

    private SqliteConnection Open() => _connection ??= open();
}
