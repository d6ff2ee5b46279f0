using System.Reflection;
using BmnnHierarchy.Architecture.Tests.Edges;

namespace BmnnHierarchy.Architecture.Tests;

/// <summary>The built assemblies of the product, from beside the tests.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = Directory
        .EnumerateFiles(AppContext.BaseDirectory, AllowedEdges.Prefix + "*.dll")
        .Where(f => !Path.GetFileNameWithoutExtension(f).EndsWith(".Tests", StringComparison.Ordinal))
        .Select(Assembly.LoadFrom)
        .ToList();

    /// <summary>Assemblies of modules that keep everything but their module class to themselves.</summary>
    public static IEnumerable<Assembly> Modules => All.Where(a => Name(a) is
        "Access" or "Accountability" or "Analysis" or "Committees" or "Journal" or "Plans" or "Rollup" or "Steering" or "Units");

    public static Assembly Named(string name) => All.Single(a => Name(a) == name);

    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal));

    private static string Name(Assembly assembly) => assembly.GetName().Name![AllowedEdges.Prefix.Length..];
}
