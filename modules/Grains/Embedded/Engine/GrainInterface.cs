using System.Collections.Frozen;
using System.Reflection;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A grain interface and its methods.</summary>
internal sealed class GrainInterface(Type type)
{
    public Type Type { get; } = type;

    public FrozenDictionary<MethodInfo, GrainMethod> Methods { get; } =
        type.GetMethods().ToFrozenDictionary(method => method, method => new GrainMethod(method));
}
