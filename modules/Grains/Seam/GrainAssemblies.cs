using System.Collections.Immutable;
using System.Reflection;

namespace BmnnHierarchy.Grains;

/// <summary>Assemblies with grain classes, as one registration names them.</summary>
public sealed record GrainAssemblySet(ImmutableArray<Assembly> Assemblies);

/// <summary>All assemblies with grain classes of this process.</summary>
public sealed class GrainAssemblies(IEnumerable<GrainAssemblySet> sets)
{
    public ImmutableArray<Assembly> All { get; } = [.. sets.SelectMany(set => set.Assemblies).Distinct()];
}
