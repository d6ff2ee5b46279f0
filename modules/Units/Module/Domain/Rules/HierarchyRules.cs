using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Rules;

/// <summary>What makes the rows one tree under the Ministry, on every day.</summary>
internal static class HierarchyRules
{
    public static Refusal? FirstBroken(UnitListing listing) =>
        listing.Entries.Select(e => OnlyTheMinistryHasNoParent(e) ?? ParentMustExist(listing, e)).FirstOrDefault(r => r is not null)
        ?? UnitsMustNotFormACycle(listing)
        ?? listing.Entries.Select(e => ParentMustBeInForceThroughout(listing, e)).FirstOrDefault(r => r is not null);

    private static Refusal? OnlyTheMinistryHasNoParent(ListedUnit entry) =>
        entry.Unit.Parent is null != (entry.Unit.Kind is UnitKind.Ministry)
            ? entry.Origin.Refuse(UnitsRefusals.OnlyTheMinistryHasNoParent, entry.Unit.Key.Code)
            : null;

    private static Refusal? ParentMustExist(UnitListing listing, ListedUnit entry) =>
        entry.Unit.Parent is { } parent && !listing.Knows(parent)
            ? entry.Origin.Refuse(UnitsRefusals.ParentMustExist, parent.Code)
            : null;

    private static Refusal? ParentMustBeInForceThroughout(UnitListing listing, ListedUnit entry) =>
        entry.Unit.Parent is { } parent && !listing.IsInForceThroughout(parent, entry.Unit.InForce)
            ? entry.Origin.Refuse(UnitsRefusals.ParentMustBeInForceThroughout, parent.Code)
            : null;

    private static Refusal? UnitsMustNotFormACycle(UnitListing listing)
    {
        var leadsToTheTop = new HashSet<UnitKey>();
        foreach (var entry in listing.Entries)
        {
            var path = new HashSet<UnitKey>();
            if (IsOnACycle(listing, entry.Unit.Key, path, leadsToTheTop))
            {
                return entry.Origin.Refuse(UnitsRefusals.UnitsMustNotFormACycle, entry.Unit.Key.Code);
            }

            leadsToTheTop.UnionWith(path);
        }

        return null;
    }

    /// <summary>A unit may have had several parents over time; a loop through any of them is a cycle.</summary>
    private static bool IsOnACycle(UnitListing listing, UnitKey key, HashSet<UnitKey> path, HashSet<UnitKey> leadsToTheTop)
    {
        if (leadsToTheTop.Contains(key))
        {
            return false;
        }

        if (!path.Add(key))
        {
            return true;
        }

        foreach (var row in listing.Rows(key))
        {
            if (row.Unit.Parent is { } parent && IsOnACycle(listing, parent, path, leadsToTheTop))
            {
                return true;
            }
        }

        leadsToTheTop.Add(key);
        return false;
    }
}
