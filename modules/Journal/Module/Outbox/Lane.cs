namespace BmnnHierarchy.Journal.Outbox;

/// <summary>What waits for one receiver: at most one message a key. Not for concurrent use.</summary>
internal sealed class Lane(string topic, string name)
{
    private Dictionary<string, OutboxMessage> _waiting = [];

    public string Topic => topic;

    public string Name => name;

    /// <summary>Being delivered, queued for delivery, or pausing after a failure.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>Deliveries that have failed since the last one that succeeded.</summary>
    public int Failures { get; set; }

    public int Waiting => _waiting.Count;

    /// <summary>Adds a message, or puts it in the place of an older one. False when what waits is as new.</summary>
    /// <param name="replaced">Whether an older one was there.</param>
    public bool Put(OutboxMessage message, out bool replaced)
    {
        replaced = _waiting.TryGetValue(message.Key, out var other);
        if (replaced && other!.Version >= message.Version)
        {
            return false;
        }

        _waiting[message.Key] = message;
        return true;
    }

    /// <summary>Takes everything that waits, up to a limit.</summary>
    public List<OutboxMessage> Take(int limit)
    {
        List<OutboxMessage> taken;
        if (_waiting.Count <= limit)
        {
            taken = [.. _waiting.Values];
            _waiting = [];
            return taken;
        }

        taken = [.. _waiting.Values.Take(limit)];
        taken.ForEach(message => _waiting.Remove(message.Key));
        return taken;
    }
}
