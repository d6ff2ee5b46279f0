using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A grain class: its stable name, how to make an instance, and its methods behind their interfaces.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory _factory;
    private readonly ConcurrentDictionary<MethodInfo, MethodInfo> _implementations = new();

    public GrainClass(Type type)
    {
        Type = type;
        Name = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.GrainTypeName ?? DefaultName(type));
        _factory = ActivatorUtilities.CreateFactory(type, []);
    }

    public Type Type { get; }

    public GrainType Name { get; }

    public Grain NewInstance(IServiceProvider services) => (Grain)_factory(services, null);

    public MethodInfo ImplementationOf(MethodInfo interfaceMethod) => _implementations.GetOrAdd(interfaceMethod, static (method, type) =>
    {
        var map = type.GetInterfaceMap(method.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, method)];
    }, Type);

    private static string DefaultName(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }
}
