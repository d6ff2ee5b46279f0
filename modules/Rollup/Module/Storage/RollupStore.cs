using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>Writes through the journal's group commit, so that rows and message share one transaction; reads the tables.</summary>
internal sealed class RollupStore(IJournal journal, IStorage storage) : IRollupStore
{
    public async Task<RollupState> LoadAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        var key = unit.ToString();
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await RollupRow.ReadAsync(connection, transaction: null, key, cancellationToken);
        return StoredRollup.Assemble(key, rows);
    }

    public Task SaveAsync(RollupStep step, UnitKey? parent, CancellationToken cancellationToken) =>
        journal.WriteAsync(new DerivedWrite(RollupTables.RowsOf(step, parent), MessagesTo(parent, step.State.Snapshot), []), cancellationToken);

    private static ImmutableArray<OutboxMessage> MessagesTo(UnitKey? parent, Snapshot snapshot) => parent is not { } lane
        ? []
        : [new OutboxMessage(RollupTopics.Snapshot, snapshot.Unit, snapshot.Version, lane.ToString(), CanonicalJson.Write(snapshot))];
}
