using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>A table that a module keeps beside its events, for lists. The module's schema script creates it.</summary>
/// <param name="Name">Table name: module, underscore, noun (<c>steering_duty</c>).</param>
/// <param name="Columns">All columns, the primary key's first.</param>
/// <param name="KeyColumns">How many of the first columns are the primary key.</param>
public sealed record TableShape(string Name, ImmutableArray<TableColumn> Columns, int KeyColumns);

public sealed record TableColumn(string Name, ColumnType Type);

/// <summary>Column types that both databases have. Days are stored as ISO text so that they read and sort alike on both.</summary>
public enum ColumnType
{
    /// <summary><see cref="string"/>, or null.</summary>
    Text,

    /// <summary><see cref="long"/>, or null.</summary>
    Integer,
}

/// <summary>A whole row: inserted, or replacing the row with the same key. Values in the order of the columns, <see cref="string"/>, <see cref="long"/> or null.</summary>
public sealed record RowWrite(TableShape Table, ImmutableArray<object?> Values);

/// <summary>
/// Something that must reach its receiver although the process may die. One row for each topic and key: a higher version
/// replaces a lower one that has not been delivered yet. Delivery is at least once and in no order.
/// </summary>
/// <param name="Lane">What is delivered to the same lane is delivered one batch at a time; a lane is usually the receiving grain's key.</param>
public sealed record OutboxMessage(string Topic, string Key, long Version, string Lane, string Payload);

/// <summary>
/// One append: events, the rows and the messages that follow from them, all or nothing.
/// </summary>
/// <param name="Expected">Where the caller believes the stream ends; the events follow it without a gap.</param>
/// <param name="CommandId">Unique in the stream. The same id with the same digest is answered with what it did the first time.</param>
/// <param name="CommandDigest">Digest of the command's body: the same id with another digest is <see cref="AppendOutcome.CommandIdReused"/>.</param>
/// <param name="Events">Complete, as <see cref="EventChain.Extend"/> makes them. At least one.</param>
public sealed record AppendRequest(
    string Stream,
    StreamHead Expected,
    string CommandId,
    Digest CommandDigest,
    ImmutableArray<RecordedEvent> Events,
    ImmutableArray<RowWrite> Rows,
    ImmutableArray<OutboxMessage> Outbox);

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>Durable: committed and flushed.</summary>
    public sealed record Appended(StreamHead Head) : AppendOutcome;

    /// <summary>The same command was appended before; nothing was written now. <paramref name="LastSequence"/> is its last event.</summary>
    public sealed record AlreadyAppended(long LastSequence) : AppendOutcome;

    /// <summary>The command id belongs to a command with another body; nothing was written.</summary>
    public sealed record CommandIdReused : AppendOutcome;

    /// <summary>The stream does not end where the caller believed; nothing was written.</summary>
    public sealed record Conflict : AppendOutcome;
}

/// <summary>Derived state without events: rows and messages, and the messages that this write settles. All or nothing.</summary>
/// <param name="Delivered">Messages whose receiver has persisted them: removed unless a higher version has taken their place.</param>
public sealed record DerivedWrite(
    ImmutableArray<RowWrite> Rows,
    ImmutableArray<OutboxMessage> Outbox,
    ImmutableArray<OutboxMessage> Delivered);
