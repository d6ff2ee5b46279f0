namespace BmnnHierarchy.Journal;

/// <summary>Receives the messages of one topic. Registered by the module that owns the topic.</summary>
public interface IOutboxHandler
{
    string Topic { get; }

    /// <summary>
    /// Delivers what one lane has waiting, at most one message a key, and returns only when the receiver has persisted it.
    /// An exception means: deliver again later. Messages may come twice and out of order.
    /// </summary>
    Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken);
}
