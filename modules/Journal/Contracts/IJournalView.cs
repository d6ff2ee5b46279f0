using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>Opens consistent views of the whole database.</summary>
public interface IJournalViews
{
    /// <summary>Opens a view of this instant. It does not block writers; keep it as short as the work allows.</summary>
    Task<IJournalView> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>
/// The database as it was at one instant: events, outbox and module tables belong together, whatever is written meanwhile.
/// One read-only transaction (repeatable read on PostgreSQL, a WAL snapshot on SQLite), so one reader at a time: finish an
/// enumeration before starting another or running a query.
/// </summary>
public interface IJournalView : IAsyncDisposable
{
    StorageProvider Provider { get; }

    /// <summary>For queries of the module's own tables, always together with <see cref="Transaction"/>.</summary>
    DbConnection Connection { get; }

    DbTransaction Transaction { get; }

    /// <summary>Every stream whose name starts with the prefix (empty: all), in ordinal order, each with all its events in order.</summary>
    IAsyncEnumerable<StreamEvents> ReadStreamsAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>All events of one stream in order; none when there is no such stream.</summary>
    Task<ImmutableArray<RecordedEvent>> ReadStreamAsync(string stream, CancellationToken cancellationToken);

    /// <summary>The hash of the event at each of these places; a place where no readable event stands is left out.</summary>
    Task<IReadOnlyDictionary<(string Stream, long Sequence), Digest>> ReadHashesAsync(
        IReadOnlyCollection<(string Stream, long Sequence)> places, CancellationToken cancellationToken);

    /// <summary>The messages that had not been delivered at that instant, of one topic or (null) of all.</summary>
    IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(string? topic, CancellationToken cancellationToken);
}

/// <summary>One whole stream.</summary>
public sealed record StreamEvents(string Stream, ImmutableArray<RecordedEvent> Events);
