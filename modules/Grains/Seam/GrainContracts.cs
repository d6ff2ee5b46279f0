using System.Collections.Immutable;
using System.Reflection;
using Orleans;

namespace BmnnHierarchy.Grains;

/// <summary>
/// Holds grain interfaces against what both engines can carry. A type that one engine takes in process and the other cannot
/// put on the wire must fail at the start, not in the first cluster.
/// </summary>
public static class GrainContracts
{
    /// <summary>Checks the interfaces of every grain class in the assemblies.</summary>
    /// <exception cref="GrainContractException">Names everything that is wrong.</exception>
    public static void Check(IEnumerable<Assembly> assemblies)
    {
        var violations = assemblies.SelectMany(GrainInterfacesOf).Distinct().SelectMany(type => Violations(type)).ToImmutableArray();
        if (!violations.IsEmpty)
        {
            throw new GrainContractException(violations);
        }
    }

    /// <summary>The string-keyed grain interfaces that the grain classes of an assembly implement.</summary>
    public static IEnumerable<Type> GrainInterfacesOf(Assembly assembly) => assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Grain)))
        .SelectMany(type => type.GetInterfaces())
        .Where(type => type != typeof(IGrainWithStringKey) && type.IsAssignableTo(typeof(IGrainWithStringKey)))
        .Distinct();

    /// <summary>What is wrong with one grain interface, a sentence each.</summary>
    public static ImmutableArray<string> Violations(Type grainInterface) =>
        [.. OfInterface(grainInterface), .. grainInterface.GetMethods().SelectMany(method => OfMethod(grainInterface, method))];

    private static IEnumerable<string> OfInterface(Type grainInterface)
    {
        if (grainInterface.IsGenericType)
        {
            yield return $"{grainInterface.Name}: a grain interface is not generic.";
        }

        if (grainInterface.GetInterfaces().Any(parent => parent != typeof(IGrainWithStringKey) && parent.IsAssignableTo(typeof(IGrainWithStringKey))))
        {
            yield return $"{grainInterface.Name}: a grain interface inherits {nameof(IGrainWithStringKey)} and no other grain interface.";
        }
    }

    private static IEnumerable<string> OfMethod(Type grainInterface, MethodInfo method)
    {
        var place = $"{grainInterface.Name}.{method.Name}";
        if (method.IsGenericMethodDefinition)
        {
            return [$"{place}: a grain method is not generic."];
        }

        return [.. OfResult(place, method.ReturnType), .. OfParameters(place, method.GetParameters())];
    }

    private static IEnumerable<string> OfResult(string place, Type result)
    {
        if (result == typeof(Task))
        {
            return [];
        }

        return result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>)
            ? PayloadTypes.Violations(place, result.GetGenericArguments()[0])
            : [$"{place}: returns {PayloadTypes.NameOf(result)}, not Task or Task<T>."];
    }

    private static IEnumerable<string> OfParameters(string place, ParameterInfo[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = parameters[index];
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                if (index != parameters.Length - 1)
                {
                    yield return $"{place}: the CancellationToken {parameter.Name} is not the last parameter.";
                }

                continue;
            }

            foreach (var violation in PayloadTypes.Violations(place, parameter.ParameterType))
            {
                yield return violation;
            }
        }
    }
}
