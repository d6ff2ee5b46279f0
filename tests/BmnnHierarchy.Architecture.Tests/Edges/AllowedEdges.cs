namespace BmnnHierarchy.Architecture.Tests.Edges;

/// <summary>
/// Who may know whom: the only place where this is written. Names are those of projects and assemblies, without the prefix.
/// An edge that is not here is forbidden, and so is a project that has no line.
/// </summary>
internal static class AllowedEdges
{
    public const string Prefix = "BmnnHierarchy.";

    private static readonly string[] EveryContract = ["Access.Contracts", "Journal.Contracts", "Rollup.Contracts", "Steering.Contracts", "Units.Contracts"];

    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Kernel"] = [],
        ["Grains"] = ["Kernel"],

        ["Journal.Contracts"] = ["Kernel"],
        ["Access.Contracts"] = ["Kernel", "Grains"],
        ["Units.Contracts"] = ["Kernel", "Grains", "Access.Contracts"],
        ["Steering.Contracts"] = ["Kernel", "Grains", "Access.Contracts"],
        ["Rollup.Contracts"] = ["Kernel", "Grains", "Access.Contracts", "Journal.Contracts"],

        ["Journal"] = ["Kernel", "Journal.Contracts"],
        ["Units"] = ["Kernel", "Grains", "Units.Contracts", "Journal.Contracts", "Access.Contracts"],
        ["Access"] = ["Kernel", "Grains", "Access.Contracts", "Units.Contracts", "Journal.Contracts"],
        ["Rollup"] = ["Kernel", "Grains", "Rollup.Contracts", "Units.Contracts", "Journal.Contracts", "Access.Contracts"],
        ["Steering"] = ["Kernel", "Grains", "Steering.Contracts", "Rollup.Contracts", "Units.Contracts", "Journal.Contracts", "Access.Contracts"],

        ["Web"] = ["Kernel", "Grains", "Access.Contracts", "Rollup.Contracts", "Steering.Contracts", "Units.Contracts"],
        ["Host"] = ["Kernel", "Grains", .. EveryContract, "Journal", "Units", "Access", "Rollup", "Steering", "Web"],
    };

    public static IEnumerable<string> Projects => Table.Keys;

    /// <summary>One sentence for each edge of the project that the table does not have.</summary>
    public static IEnumerable<string> Violations(string project, IEnumerable<string> references)
    {
        if (!Table.TryGetValue(project, out var allowed))
        {
            return [$"{project} has no line in the table of allowed edges"];
        }

        return references.Where(r => !allowed.Contains(r)).Select(r => $"{project} may not know {r}");
    }
}
