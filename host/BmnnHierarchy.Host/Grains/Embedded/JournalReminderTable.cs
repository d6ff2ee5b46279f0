using System.Collections.Immutable;
using BmnnHierarchy.Grains.Embedded;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Host.Grains;

/// <summary>
/// The embedded engine's reminders in the product's database. The journal writes whole rows and deletes none, so a reminder
/// that is gone stays as a row marked so, until it is registered again.
/// </summary>
internal sealed class JournalReminderTable(IJournal journal, IStorage storage) : IReminderTable
{
    private static readonly TableShape Shape = new(
        "grains_reminder",
        [
            new("grain_type", ColumnType.Text),
            new("grain_key", ColumnType.Text),
            new("name", ColumnType.Text),
            new("first_tick", ColumnType.Integer),
            new("period", ColumnType.Integer),
            new("removed", ColumnType.Integer),
        ],
        KeyColumns: 3);

    public async Task<ImmutableArray<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT grain_type AS GrainType, grain_key AS GrainKey, name AS Name, first_tick AS FirstTick, period AS Period
            FROM grains_reminder
            WHERE removed = 0
            """,
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToReminder())];
    }

    public Task SaveAsync(ReminderRow row, CancellationToken cancellationToken) => WriteAsync(row, removed: 0, cancellationToken);

    public Task RemoveAsync(ReminderRow row, CancellationToken cancellationToken) => WriteAsync(row, removed: 1, cancellationToken);

    private Task WriteAsync(ReminderRow row, long removed, CancellationToken cancellationToken)
    {
        var write = new RowWrite(
            Shape,
            [
                row.GrainType,
                row.GrainKey,
                row.Name,
                (row.FirstTick - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
                row.Period.Ticks / TimeSpan.TicksPerMicrosecond,
                removed,
            ]);
        return journal.WriteAsync(new DerivedWrite([write], [], []), cancellationToken);
    }

    private sealed record Row(string GrainType, string GrainKey, string Name, long FirstTick, long Period)
    {
        public ReminderRow ToReminder() => new(
            GrainType,
            GrainKey,
            Name,
            DateTimeOffset.UnixEpoch.AddTicks(FirstTick * TimeSpan.TicksPerMicrosecond),
            TimeSpan.FromTicks(Period * TimeSpan.TicksPerMicrosecond));
    }
}
