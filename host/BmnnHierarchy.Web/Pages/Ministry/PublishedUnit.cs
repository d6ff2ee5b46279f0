using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Pages.Ministry;

/// <summary>What a publication says of one unit.</summary>
public sealed record PublishedUnit(Publication Publication, Unit Unit)
{
    public PublishedFigure? this[string figure] => Publication.Find(Unit.Key.ToString(), figure);

    /// <summary>The provinces of the tree, those that have reported nothing too.</summary>
    public static IReadOnlyList<PublishedUnit> Provinces(Publication publication, IUnitTree tree, UnitKey ministry) =>
        [.. tree.Children(ministry, publication.Day).Where(unit => unit.Kind is UnitKind.Province).Select(unit => new PublishedUnit(publication, unit))];
}
