using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Registry;

/// <summary>The tree's stream, folded: what was loaded last, and the rows by unit and first day.</summary>
internal sealed record RegistryState(ImmutableArray<LoadedFile> Files, ImmutableDictionary<string, StoredUnit> Rows)
{
    public static RegistryState Empty { get; } = new([], ImmutableDictionary<string, StoredUnit>.Empty);

    public UnitTree ToTree() => new(
        Rows.Values.Select(u => u.ToUnit()),
        Rows.Values.OrderBy(u => u.Row, StringComparer.Ordinal).SelectMany(u => u.Successions()));
}

internal sealed class RegistryFold : IFold<RegistryState>
{
    public static RegistryFold Instance { get; } = new();

    public string Shape => "units-registry/1";

    public RegistryState Empty => RegistryState.Empty;

    public RegistryState Apply(RegistryState state, RecordedEvent recorded) => recorded.Type switch
    {
        RegistryEvents.ReferenceLoaded => state with { Files = CanonicalJson.Read<ReferenceLoaded>(recorded.Payload).Files },
        RegistryEvents.UnitEstablished or RegistryEvents.UnitRestated => Listed(state, CanonicalJson.Read<StoredUnit>(recorded.Payload)),
        RegistryEvents.UnitWithdrawn => Withdrawn(state, CanonicalJson.Read<UnitWithdrawn>(recorded.Payload)),
        _ => throw new InvalidOperationException($"Event {recorded.Type} {recorded.Version} does not belong to the tree."),
    };

    private static RegistryState Listed(RegistryState state, StoredUnit unit) =>
        state with { Rows = state.Rows.SetItem(unit.Row, unit) };

    private static RegistryState Withdrawn(RegistryState state, UnitWithdrawn withdrawn) =>
        state with { Rows = state.Rows.Remove(StoredUnit.RowOf(withdrawn.Unit, withdrawn.ValidFrom)) };
}
