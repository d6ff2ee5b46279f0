namespace BmnnHierarchy.Journal.Outbox;

/// <summary>The outbox table, read once when the dispatcher starts.</summary>
internal interface IOutboxRows
{
    Task<IReadOnlyCollection<OutboxMessage>> ReadAllAsync(CancellationToken cancellationToken);
}

internal sealed class StoredOutboxRows(IJournalViews views) : IOutboxRows
{
    public async Task<IReadOnlyCollection<OutboxMessage>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        var rows = new List<OutboxMessage>();
        await foreach (var message in view.ReadOutboxAsync(null, cancellationToken))
        {
            rows.Add(message);
        }

        return rows;
    }
}
