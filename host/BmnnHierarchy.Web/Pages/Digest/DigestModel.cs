using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Pages.Digest;

/// <summary>The sheets to print, in the order of the tree of units.</summary>
/// <param name="LeftOut">Sheets beyond what one print may hold.</param>
public sealed record DigestModel(Unit Unit, DigestQuery Query, DateOnly Until, ImmutableArray<DigestSheet> Sheets, int LeftOut)
{
    public int Duties => Sheets.Sum(sheet => sheet.Digest.Lines.Length);

    public static DigestModel Of(Unit unit, DigestQuery query, DateOnly today, IReadOnlyList<DutyDigest> digests, IUnitTree tree, IPlanCatalogue plans)
    {
        var place = tree.Children(unit.Key, today).Select((child, i) => (child.Key, i)).ToDictionary(entry => entry.Key, entry => entry.i);
        var sheets = digests
            .Select(digest => (Digest: digest, Unit: tree.Find(digest.Unit)))
            .Where(entry => entry.Unit is { } found && (found.Key == unit.Key || query.Admits(found)))
            .Where(entry => entry.Digest.Lines.Length > 0 || query.Everyone || entry.Unit!.Key == unit.Key && unit.Kind is not UnitKind.Province)
            .OrderBy(entry => entry.Unit!.Key == unit.Key ? -1 : place.GetValueOrDefault(entry.Unit.Key, int.MaxValue))
            .Select(entry => new DigestSheet(entry.Unit!, tree.ProvinceOf(entry.Unit!.Key), entry.Digest, Lines(entry.Digest, plans)))
            .ToList();
        return new DigestModel(unit, query, query.Until(today), [.. sheets.Take(DigestQuery.MostUnits)], Math.Max(0, sheets.Count - DigestQuery.MostUnits));
    }

    private static ImmutableArray<SheetGroup> Lines(DutyDigest digest, IPlanCatalogue plans) =>
    [
        .. digest.Lines.GroupBy(line => line.Group).OrderBy(group => group.Key).Select(group => new SheetGroup(
            group.Key, [.. group.Select(line => new SheetLine(line, plans.FindTemplate(line.Plan, line.Template)))])),
    ];
}

/// <summary>One unit's sheet: what it has to see to, group by group.</summary>
public sealed record DigestSheet(Unit Unit, Unit? Province, DutyDigest Digest, ImmutableArray<SheetGroup> Groups);

public sealed record SheetGroup(DigestGroup Group, ImmutableArray<SheetLine> Lines);

/// <param name="Template">Null only when the reference data no longer has the assignment.</param>
public sealed record SheetLine(DigestLine Line, DutyTemplate? Template);

public sealed class DigestReader(IDutyDigests digests, IUnitDirectory directory, IPlanCatalogue plans)
{
    public async Task<DigestModel> LoadAsync(Unit unit, DigestQuery query, DateOnly today, CancellationToken cancellationToken) =>
        DigestModel.Of(unit, query, today, await digests.ReadAsync(unit.Key, query.Until(today), cancellationToken), directory.Current, plans);
}
