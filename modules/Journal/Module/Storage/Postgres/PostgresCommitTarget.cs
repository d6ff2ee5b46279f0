using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.GroupCommit;
using BmnnHierarchy.Kernel;
using Npgsql;

namespace BmnnHierarchy.Journal.Storage.Postgres;

/// <summary>
/// Writes a plan in one round trip: one statement a table in one batch, which PostgreSQL runs as one transaction and
/// answers after its commit is flushed.
/// </summary>
internal sealed class PostgresCommitTarget(string connectionString) : ICommitTarget
{
    // What must hold for an acknowledgement to mean "on disk", even where the server's default was relaxed.
    private const string SessionSetup =
        """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        SELECT set_config('plan_cache_mode', 'force_generic_plan', false);
        SELECT set_config('jit', 'off', false);
        """;

    private static readonly string[] FenceConstraints = ["journal_event_fence", "journal_event_command"];

    private readonly Dictionary<string, string> _upserts = [];
    private NpgsqlConnection? _connection;

    public void ReadFacts(IReadOnlyCollection<AppendRequest> appends, JournalFacts facts)
    {
        using var batch = new NpgsqlBatch(Open());
        Add(batch, PostgresStatements.SelectHeads, Array(appends.Select(append => append.Stream).Distinct()));
        Add(batch, PostgresStatements.SelectCommands, Array(appends.Select(append => append.Stream)), Array(appends.Select(append => append.CommandId)));
        using var reader = batch.ExecuteReader();
        while (reader.Read())
        {
            facts.Heads[reader.GetString(0)] = new StreamHead(reader.GetInt64(1), Digest.FromBytes((byte[])reader[2]));
        }

        reader.NextResult();
        while (reader.Read())
        {
            facts.AddCommandEvent(reader.GetString(0), reader.GetString(1), Digest.FromBytes((byte[])reader[2]), reader.GetInt64(3));
        }
    }

    public void Commit(CommitPlan plan)
    {
        using var batch = new NpgsqlBatch(Open());
        AddEvents(batch, plan.Events);
        AddOutbox(batch, plan);
        foreach (var table in plan.Tables)
        {
            AddRows(batch, table);
        }

        AddSnapshots(batch, plan.Snapshots);
        try
        {
            batch.Prepare();
            batch.ExecuteNonQuery();
        }
        catch (PostgresException refused) when (IsRefusalOfContent(refused.SqlState))
        {
            throw new CommitRejectedException(
                refused.MessageText,
                refused.SqlState == PostgresErrorCodes.UniqueViolation && FenceConstraints.Contains(refused.ConstraintName),
                refused);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            // Rolled back because of another transaction: as with a fence, plan again.
            throw new CommitRejectedException(refused.MessageText, isFence: true, refused);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidCastException)
        {
            // A value that cannot be encoded (half a surrogate pair) fails before anything is sent.
            throw new CommitRejectedException(fault.Message, isFence: false, fault);
        }
    }

    public void Reset()
    {
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Reset();

    // 22: data exception, 23: integrity constraint, 42: undefined table or column, 54: limit exceeded. All roll back.
    private static bool IsRefusalOfContent(string state) => state[..2] is "22" or "23" or "42" or "54" or "P0";

    private static void AddEvents(NpgsqlBatch batch, List<PlannedEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        Add(
            batch,
            PostgresStatements.InsertEvents,
            Array(events.Select(e => e.Recorded.Stream)),
            Array(events.Select(e => e.Recorded.Sequence)),
            Array(events.Select(e => e.Recorded.Type)),
            Array(events.Select(e => (long)e.Recorded.Version)),
            Array(events.Select(e => e.Recorded.Payload)),
            Array(events.Select(e => Instants.ToMicroseconds(e.Recorded.At))),
            Array(events.Select(e => e.Recorded.Actor)),
            Array(events.Select(e => e.Recorded.CommandId)),
            Array(events.Select(e => e.Recorded.CommandDigest.ToBytes())),
            Array(events.Select(e => (long)e.CommandPosition)),
            Array(events.Select(e => e.Recorded.Reason)),
            Array(events.Select(e => e.Recorded.Hash.ToBytes())));
    }

    private static void AddOutbox(NpgsqlBatch batch, CommitPlan plan)
    {
        if (plan.Settled.Count > 0)
        {
            Add(
                batch,
                PostgresStatements.SettleOutbox,
                Array(plan.Settled.Keys.Select(key => key.Topic)),
                Array(plan.Settled.Keys.Select(key => key.Key)),
                Array(plan.Settled.Values));
        }

        if (plan.Messages.Count > 0)
        {
            Add(
                batch,
                PostgresStatements.UpsertOutbox,
                Array(plan.Messages.Select(message => message.Topic)),
                Array(plan.Messages.Select(message => message.Key)),
                Array(plan.Messages.Select(message => message.Version)),
                Array(plan.Messages.Select(message => message.Lane)),
                Array(plan.Messages.Select(message => message.Payload)));
        }
    }

    private static void AddSnapshots(NpgsqlBatch batch, IReadOnlyCollection<StreamSnapshot> snapshots)
    {
        if (snapshots.Count > 0)
        {
            Add(
                batch,
                PostgresStatements.UpsertSnapshots,
                Array(snapshots.Select(snapshot => snapshot.Stream)),
                Array(snapshots.Select(snapshot => snapshot.Head.Sequence)),
                Array(snapshots.Select(snapshot => snapshot.Head.Hash.ToBytes())),
                Array(snapshots.Select(snapshot => snapshot.Shape)),
                Array(snapshots.Select(snapshot => snapshot.Payload)),
                Array(snapshots.Select(snapshot => SnapshotDigest.Of(snapshot).ToBytes())));
        }
    }

    private static NpgsqlParameter<T[]> Array<T>(IEnumerable<T> values) => new() { TypedValue = values.ToArray() };

    private static void Add(NpgsqlBatch batch, string statement, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    private void AddRows(NpgsqlBatch batch, TableRows table)
    {
        if (!_upserts.TryGetValue(table.Shape.Name, out var upsert))
        {
            _upserts.Add(table.Shape.Name, upsert = PostgresStatements.Upsert(table.Shape));
        }

        var parameters = new NpgsqlParameter[table.Shape.Columns.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var column = i;
            parameters[i] = table.Shape.Columns[i].Type == ColumnType.Text
                ? Array(table.Rows.Select(row => (string?)row.Values[column]))
                : Array(table.Rows.Select(row => (long?)row.Values[column]));
        }

        Add(batch, upsert, parameters);
    }

    private NpgsqlConnection Open()
    {
        if (_connection is not null)
        {
            return _connection;
        }

        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            using var setup = new NpgsqlCommand(SessionSetup, connection);
            setup.ExecuteNonQuery();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return _connection = connection;
    }
}
