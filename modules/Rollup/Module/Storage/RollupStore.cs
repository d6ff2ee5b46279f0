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

    public Task SaveAsync(RollupStep step, UnitKey? parent, CancellationToken cancellationToken)
    {
        var dated = step.Dated.Select(RollupTables.DatedRowOf);
        return journal.WriteAsync(
            step.Changed
                ? new DerivedWrite([.. RollupTables.RowsOf(step, parent), .. dated], MessagesTo(parent, step.State.Snapshot), [])
                : new DerivedWrite([.. dated], [], []),
            cancellationToken);
    }

    public async Task<long> DatedVersionAsync(UnitKey unit, string facet, DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT version FROM rollup_dated WHERE unit = @unit AND facet = @facet AND day = @day";
        command.Add("@unit", unit.ToString());
        command.Add("@facet", facet);
        command.Add("@day", RollupTables.IsoDay(day));
        return await command.ExecuteScalarAsync(cancellationToken) is long version ? version : 0;
    }

    private static ImmutableArray<OutboxMessage> MessagesTo(UnitKey? parent, Snapshot snapshot) => parent is not { } lane
        ? []
        : [new OutboxMessage(RollupTopics.Snapshot, snapshot.Unit, snapshot.Version, lane.ToString(), CanonicalJson.Write(snapshot))];
}
