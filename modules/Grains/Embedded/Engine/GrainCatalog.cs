using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>The grain classes of the registered assemblies.</summary>
internal sealed class GrainCatalog
{
    private readonly Dictionary<GrainType, GrainClass> _classes = [];
    private readonly ConcurrentDictionary<Type, GrainInterface> _interfaces = new();
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _implementations = new();

    public GrainCatalog(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()).Where(IsGrainClass))
        {
            var grainClass = new GrainClass(type);
            if (!_classes.TryAdd(grainClass.Name, grainClass))
            {
                throw new InvalidOperationException(
                    $"Two grain classes are called {grainClass.Name}: {type} and {_classes[grainClass.Name].Type}. Give one a [GrainType].");
            }
        }
    }

    public GrainClass ClassOf(GrainId id) => _classes[id.Type];

    public bool Knows(GrainId id) => _classes.ContainsKey(id.Type);

    public GrainInterface InterfaceOf(Type type) => _interfaces.GetOrAdd(type, static type => new GrainInterface(type));

    public GrainClass ImplementationOf(Type type, string? prefix) =>
        _implementations.TryGetValue((type, prefix), out var known) ? known : Find(type, prefix);

    private static bool IsGrainClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Grain));

    private GrainClass Find(Type type, string? prefix)
    {
        var candidates = _classes.Values
            .Where(candidate => type.IsAssignableFrom(candidate.Type))
            .Where(candidate => prefix is null || candidate.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal))
            .ToArray();
        return candidates switch
        {
            [var only] => _implementations.GetOrAdd((type, prefix), only),
            [] => throw new ArgumentException($"No grain class implements {type}. Is its assembly registered?"),
            _ => throw new ArgumentException($"More than one grain class implements {type}: {string.Join(", ", candidates.Select(candidate => candidate.Type.Name))}."),
        };
    }
}
