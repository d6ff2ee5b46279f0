namespace BmnnHierarchy.Journal.Domain;

/// <summary>
/// What one commit writes, with every key at most once: deletions from the outbox first, then everything else in any order.
/// </summary>
internal sealed class CommitPlan(int requests)
{
    private readonly Dictionary<(string Topic, string Key), long> _settled = [];
    private readonly Dictionary<(string Topic, string Key), OutboxMessage> _messages = [];
    private readonly Dictionary<string, TableRows> _tables = [];
    private readonly Dictionary<string, StreamSnapshot> _snapshots = [];

    /// <summary>One for each request, in order; null for a request without events.</summary>
    public AppendOutcome?[] Outcomes { get; } = new AppendOutcome?[requests];

    public List<PlannedEvent> Events { get; } = [];

    /// <summary>Where the streams end once this is committed.</summary>
    public Dictionary<string, StreamHead> Heads { get; } = [];

    /// <summary>Up to which version a message is removed.</summary>
    public IReadOnlyDictionary<(string Topic, string Key), long> Settled => _settled;

    public IReadOnlyCollection<OutboxMessage> Messages => _messages.Values;

    public IReadOnlyCollection<TableRows> Tables => _tables.Values;

    public IReadOnlyCollection<StreamSnapshot> Snapshots => _snapshots.Values;

    public bool IsEmpty => Events.Count == 0 && _settled.Count == 0 && _messages.Count == 0 && _tables.Count == 0 && _snapshots.Count == 0;

    public void Put(RowWrite row)
    {
        if (!_tables.TryGetValue(row.Table.Name, out var table))
        {
            _tables.Add(row.Table.Name, table = new TableRows(row.Table));
        }

        table.Put(row);
    }

    public void Put(OutboxMessage message)
    {
        if (!_messages.TryGetValue((message.Topic, message.Key), out var waiting) || waiting.Version < message.Version)
        {
            _messages[(message.Topic, message.Key)] = message;
        }
    }

    public void Settle(OutboxMessage delivered)
    {
        var key = (delivered.Topic, delivered.Key);
        _settled[key] = Math.Max(delivered.Version, _settled.GetValueOrDefault(key, long.MinValue));
        if (_messages.TryGetValue(key, out var waiting) && waiting.Version <= delivered.Version)
        {
            _messages.Remove(key);
        }
    }

    public void Put(StreamSnapshot snapshot)
    {
        if (!_snapshots.TryGetValue(snapshot.Stream, out var other) || other.Head.Sequence < snapshot.Head.Sequence)
        {
            _snapshots[snapshot.Stream] = snapshot;
        }
    }
}

/// <param name="CommandPosition">Place within the events of the same command, from 0.</param>
internal readonly record struct PlannedEvent(RecordedEvent Recorded, int CommandPosition);

/// <summary>The rows of one table, the last one for each key.</summary>
internal sealed class TableRows(TableShape shape)
{
    private readonly Dictionary<RowKey, RowWrite> _rows = [];

    public TableShape Shape => shape;

    public IReadOnlyCollection<RowWrite> Rows => _rows.Values;

    public void Put(RowWrite row) => _rows[new RowKey(row)] = row;
}
