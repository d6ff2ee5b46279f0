using System.Collections.Immutable;
using System.Text.Json;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.Storage;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>Reads the persisted roll-up and what is under way; names rows and messages that cannot be read.</summary>
internal static class LiveRollupReader
{
    public static async Task<LiveRollup> ReadAsync(IJournalView view, Differences differences, CancellationToken cancellationToken)
    {
        var rows = await RollupRow.ReadAsync(view.Connection, view.Transaction, owner: null, cancellationToken);
        return await ReadAsync(view, rows, _ => true, differences, cancellationToken);
    }

    /// <summary>The same for the units of a hierarchy.</summary>
    public static async Task<LiveRollup> ReadAsync(IJournalView view, Hierarchy hierarchy, Differences differences, CancellationToken cancellationToken)
    {
        var rows = new List<RollupRow>();
        foreach (var unit in hierarchy.BottomUp)
        {
            rows.AddRange(await RollupRow.ReadAsync(view.Connection, view.Transaction, unit, cancellationToken));
        }

        return await ReadAsync(view, rows, hierarchy.Contains, differences, cancellationToken);
    }

    private static async Task<LiveRollup> ReadAsync(
        IJournalView view, List<RollupRow> rows, Func<string, bool> isLookedAt, Differences differences, CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, RollupState>(StringComparer.Ordinal);
        foreach (var unit in rows.GroupBy(row => row.Owner, StringComparer.Ordinal))
        {
            states[unit.Key] = StoredRollup.Assemble(unit.Key, unit.Where(row => IsReadable(row, differences)));
        }

        var contributions = ImmutableArray.CreateBuilder<Contribution>();
        await foreach (var message in view.ReadOutboxAsync(RollupTopics.Contribution, cancellationToken))
        {
            if (isLookedAt(message.Lane) && Read<Contribution>(message, differences) is { } contribution)
            {
                contributions.Add(contribution);
            }
        }

        var snapshots = ImmutableArray.CreateBuilder<(string To, Snapshot Snapshot)>();
        await foreach (var message in view.ReadOutboxAsync(RollupTopics.Snapshot, cancellationToken))
        {
            if (isLookedAt(message.Lane) && Read<Snapshot>(message, differences) is { } snapshot)
            {
                snapshots.Add((message.Lane, snapshot));
            }
        }

        return new LiveRollup(states, contributions.ToImmutable(), snapshots.ToImmutable());
    }

    private static bool IsReadable(RollupRow row, Differences differences)
    {
        try
        {
            _ = row.Part == RollupRow.OfContribution ? row.ToContribution().Measures : row.ToSnapshot().Totals;
            return true;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentOutOfRangeException)
        {
            differences.Add(row.Owner, RollupDifferenceKind.Unreadable, $"{row.Part} {row.Name}", fault.Message, null);
            return false;
        }
    }

    private static T? Read<T>(OutboxMessage message, Differences differences)
        where T : class
    {
        try
        {
            return CanonicalJson.Read<T>(message.Payload);
        }
        catch (JsonException fault)
        {
            differences.Add(message.Lane, RollupDifferenceKind.Unreadable, $"{message.Topic} {message.Key}", fault.Message, null);
            return null;
        }
    }
}
