namespace BmnnHierarchy.Journal.Outbox;

/// <summary>Delivered messages whose rows are still in the table. They are not delivered again by this process. Not for concurrent use.</summary>
internal sealed class Settlement
{
    private readonly Dictionary<(string Topic, string Key), long> _delivered = [];
    private List<OutboxMessage> _unsettled = [];

    /// <summary>Delivered, and not yet taken for removal.</summary>
    public int Unsettled => _unsettled.Count;

    /// <summary>Whether this message, or a newer one in its place, was delivered and only its row remains.</summary>
    public bool Covers(OutboxMessage message) =>
        _delivered.TryGetValue((message.Topic, message.Key), out var version) && version >= message.Version;

    public void Add(List<OutboxMessage> delivered)
    {
        _unsettled.AddRange(delivered);
        foreach (var message in delivered)
        {
            var key = (message.Topic, message.Key);
            _delivered[key] = Math.Max(message.Version, _delivered.GetValueOrDefault(key, long.MinValue));
        }
    }

    public List<OutboxMessage> Take()
    {
        var taken = _unsettled;
        _unsettled = [];
        return taken;
    }

    /// <summary>Their removal failed: they wait for the next one.</summary>
    public void Return(List<OutboxMessage> taken) => _unsettled.InsertRange(0, taken);

    /// <summary>Their rows are gone.</summary>
    public void Settled(List<OutboxMessage> taken)
    {
        foreach (var message in taken)
        {
            var key = (message.Topic, message.Key);
            if (_delivered.TryGetValue(key, out var version) && version == message.Version)
            {
                _delivered.Remove(key);
            }
        }
    }
}
