using System.Collections.Immutable;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A reminder as it is kept.</summary>
/// <param name="GrainType">Stable name of the grain class.</param>
/// <param name="Period">At least a minute.</param>
public sealed record ReminderRow(string GrainType, string GrainKey, string Name, DateTimeOffset FirstTick, TimeSpan Period);

/// <summary>Where the embedded engine keeps reminders; the one engine on the storage is its only user. A completed task is durable.</summary>
public interface IReminderTable
{
    Task<ImmutableArray<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Inserts, or replaces the row of the same grain and name.</summary>
    Task SaveAsync(ReminderRow row, CancellationToken cancellationToken);

    Task RemoveAsync(ReminderRow row, CancellationToken cancellationToken);
}

/// <summary>Reminders that end with the object: for tests, and to carry them from one test host to the next.</summary>
public sealed class InMemoryReminderTable : IReminderTable
{
    private ImmutableDictionary<(string Type, string Key, string Name), ReminderRow> _rows =
        ImmutableDictionary<(string, string, string), ReminderRow>.Empty;

    public Task<ImmutableArray<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_rows.Values.ToImmutableArray());

    public Task SaveAsync(ReminderRow row, CancellationToken cancellationToken)
    {
        ImmutableInterlocked.Update(ref _rows, static (rows, row) => rows.SetItem(KeyOf(row), row), row);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(ReminderRow row, CancellationToken cancellationToken)
    {
        ImmutableInterlocked.Update(ref _rows, static (rows, row) => rows.Remove(KeyOf(row)), row);
        return Task.CompletedTask;
    }

    private static (string Type, string Key, string Name) KeyOf(ReminderRow row) => (row.GrainType, row.GrainKey, row.Name);
}
