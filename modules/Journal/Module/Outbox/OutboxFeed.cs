namespace BmnnHierarchy.Journal.Outbox;

/// <summary>Stands between the writer, which knows what was committed, and the dispatcher, which itself writes.</summary>
internal sealed class OutboxFeed
{
    private volatile Action<IReadOnlyCollection<OutboxMessage>>? _subscriber;

    /// <summary>Called on the writer's thread.</summary>
    public void Committed(IReadOnlyCollection<OutboxMessage> messages) => _subscriber?.Invoke(messages);

    public void Subscribe(Action<IReadOnlyCollection<OutboxMessage>>? subscriber) => _subscriber = subscriber;
}
