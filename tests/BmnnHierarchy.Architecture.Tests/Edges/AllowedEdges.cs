namespace BmnnHierarchy.Architecture.Tests.Edges;

/// <summary>
/// Who may know whom: the only place where this is written. Names are those of projects and assemblies, without the prefix.
/// An edge that is not here is forbidden, and so is a project that has no line.
/// </summary>
internal static class AllowedEdges
{
    public const string Prefix = "BmnnHierarchy.";

    private static readonly string[] EveryContract =
    [
        "Access.Contracts", "Accountability.Contracts", "Analysis.Contracts", "Committees.Contracts", "Journal.Contracts", "Plans.Contracts", "Rollup.Contracts",
        "Steering.Contracts", "Units.Contracts",
    ];

    /// <summary>What every module stands on, beside its own contracts.</summary>
    private static readonly string[] Ground = ["Kernel", "Grains", "Access.Contracts", "Journal.Contracts", "Units.Contracts"];

    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Kernel"] = [],
        ["Grains"] = ["Kernel"],

        ["Journal.Contracts"] = ["Kernel"],
        ["Access.Contracts"] = ["Kernel", "Grains"],
        ["Units.Contracts"] = ["Kernel", "Grains", "Access.Contracts"],
        ["Plans.Contracts"] = ["Kernel", "Grains", "Access.Contracts", "Units.Contracts"],
        ["Steering.Contracts"] = ["Kernel", "Grains", "Access.Contracts", "Plans.Contracts"],
        ["Committees.Contracts"] = ["Kernel", "Grains", "Access.Contracts"],
        ["Accountability.Contracts"] = ["Kernel", "Grains", "Access.Contracts"],
        ["Analysis.Contracts"] = ["Kernel", "Access.Contracts"],
        ["Rollup.Contracts"] = ["Kernel", "Grains", "Access.Contracts", "Journal.Contracts"],

        ["Journal"] = ["Kernel", "Journal.Contracts"],
        ["Units"] = Ground,
        ["Access"] = Ground,
        ["Plans"] = [.. Ground, "Plans.Contracts"],
        ["Rollup"] = [.. Ground, "Rollup.Contracts"],
        ["Steering"] = [.. Ground, "Plans.Contracts", "Rollup.Contracts", "Steering.Contracts"],
        ["Committees"] = [.. Ground, "Committees.Contracts", "Plans.Contracts", "Rollup.Contracts"],
        ["Accountability"] = [.. Ground, "Accountability.Contracts", "Rollup.Contracts"],

        // Reads the measures of all facets and is read by none.
        ["Analysis"] =
        [
            .. Ground, "Analysis.Contracts", "Accountability.Contracts", "Committees.Contracts", "Plans.Contracts", "Rollup.Contracts", "Steering.Contracts",
        ],

        ["Web"] = ["Kernel", "Grains", .. EveryContract.Except(["Journal.Contracts"])],
        ["Host"] =
        [
            "Kernel", "Grains", .. EveryContract, "Journal", "Units", "Access", "Accountability", "Analysis", "Committees", "Plans", "Rollup", "Steering", "Web",
        ],
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
