using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain.Rules;

namespace BmnnHierarchy.Units.Domain;

/// <summary>Turns rows of reference data into a tree, or refuses all of them with the first broken rule in order of the files.</summary>
internal static class UnitCatalogue
{
    public static Result<UnitTree> Build(ReferenceRows rows)
    {
        var units = ReadAll(rows.Units, RowReading.Read);
        var successions = ReadAll(rows.Successions, RowReading.Read);
        if ((units.Refusal ?? successions.Refusal) is { } malformed)
        {
            return malformed;
        }

        var listed = new UnitListing(units.Value);
        var broken = EntryRules.FirstBroken(listed)
            ?? HierarchyRules.FirstBroken(listed)
            ?? SuccessionRules.FirstBroken(listed, successions.Value);
        return broken is not null
            ? broken
            : new UnitTree(listed.Entries.Select(e => e.Unit), successions.Value.Select(s => s.Succession));
    }

    private static Result<ImmutableArray<TListed>> ReadAll<TRow, TListed>(ImmutableArray<TRow> rows, Func<TRow, Result<TListed>> read)
    {
        var listed = ImmutableArray.CreateBuilder<TListed>(rows.Length);
        foreach (var row in rows)
        {
            var result = read(row);
            if (result.IsRefused)
            {
                return result.Refusal;
            }

            listed.Add(result.Value);
        }

        return listed.MoveToImmutable();
    }
}
