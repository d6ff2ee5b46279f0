using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>The units that stand in each relation to the one that a role is held for.</summary>
internal static class Relations
{
    /// <summary>A code of the right form that no unit has.</summary>
    public const string Nowhere = "31-99999";

    /// <summary>Each relation once, as far as the tree has it.</summary>
    public static IReadOnlyList<(string Relation, string Code)> Of(string code, IUnitTree tree, DateOnly today)
    {
        var own = tree.Find(UnitKey.FromCode(code))!;
        var above = tree.PathToRoot(own.Key).Skip(1).ToList();
        var child = FirstBelow(own, tree, today);
        var grandchild = FirstBelow(child, tree, today);
        var sibling = own.Parent is { } parent ? tree.Children(parent, today).FirstOrDefault(unit => unit.Key != own.Key) : null;
        var former = tree.All.FirstOrDefault(unit => !unit.InForce.Contains(today) && (tree.IsWithin(unit.Key, own.Key) || unit.Parent == own.Parent));
        var elsewhere = code.StartsWith("40", StringComparison.Ordinal) ? ("31", "31-11146") : ("40", "40-16738");
        var all = new List<(string Relation, string? Code)>
        {
            ("own", own.Key.Code),
            ("descendant", child?.Key.Code),
            ("descendant further down", grandchild?.Key.Code),
            ("sibling", sibling?.Key.Code),
            ("former", former?.Key.Code),
            ("other province", elsewhere.Item1),
            ("unit of another province", elsewhere.Item2),
            ("none", Nowhere),
        };
        all.AddRange(above.Select((unit, height) => ($"ancestor {height + 1}", (string?)unit.Key.Code)));
        return [.. all.Where(relation => relation.Code is not null).Select(relation => (relation.Relation, relation.Code!)).DistinctBy(relation => relation.Item2)];
    }

    private static Unit? FirstBelow(Unit? unit, IUnitTree tree, DateOnly today) =>
        unit is not null && tree.Children(unit.Key, today) is [var first, ..] ? first : null;
}
