using System.Collections.Immutable;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Units.Domain.Registry;

/// <summary>What must happen to the registry so that it says what the reference data says.</summary>
internal sealed record RegistryChange(
    ImmutableArray<LoadedFile> Files,
    ImmutableArray<StoredUnit> Established,
    ImmutableArray<StoredUnit> Restated,
    ImmutableArray<StoredUnit> Withdrawn)
{
    public int Units => Established.Length + Restated.Length + Withdrawn.Length;

    /// <summary>Null when the same files were loaded before: then there is nothing to do.</summary>
    public static RegistryChange? Between(RegistryState state, ImmutableArray<LoadedFile> files, UnitTree tree)
    {
        if (state.Files.SequenceEqual(files))
        {
            return null;
        }

        var successions = tree.Successions.ToLookup(s => s.From);
        var listed = tree.All.Select(u => StoredUnit.Of(u, successions)).OrderBy(u => u.Row, StringComparer.Ordinal).ToList();
        var rows = listed.Select(u => u.Row).ToHashSet();
        return new RegistryChange(
            files,
            [.. listed.Where(u => !state.Rows.ContainsKey(u.Row))],
            [.. listed.Where(u => state.Rows.TryGetValue(u.Row, out var known) && !known.SaysTheSameAs(u))],
            [.. state.Rows.Values.Where(u => !rows.Contains(u.Row)).OrderBy(u => u.Row, StringComparer.Ordinal)]);
    }

    public ImmutableArray<NewEvent> Events() =>
    [
        RegistryEvents.Of(new ReferenceLoaded(Files)),
        .. Established.Select(RegistryEvents.Established),
        .. Restated.Select(RegistryEvents.Restated),
        .. Withdrawn.Select(RegistryEvents.Withdrawn),
    ];
}
