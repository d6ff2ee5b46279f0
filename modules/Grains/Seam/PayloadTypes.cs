using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;

namespace BmnnHierarchy.Grains;

/// <summary>Which types may travel in a grain call: plain values, immutable arrays of them, and annotated immutable records.</summary>
internal static class PayloadTypes
{
    private static readonly FrozenSet<Type> Plain = new[]
    {
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan),
    }.ToFrozenSet();

    /// <summary>What is wrong with a type and all it consists of; the place says where the type is used.</summary>
    public static IReadOnlyList<string> Violations(string place, Type type)
    {
        var found = new List<string>();
        Visit(place, type, [], found);
        return found;
    }

    public static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    private static void Visit(string place, Type type, HashSet<Type> seen, List<string> found)
    {
        if (type.IsPrimitive || type.IsEnum || Plain.Contains(type) || !seen.Add(type))
        {
            return;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            Visit(place, underlying, seen, found);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            Visit(place, type.GetGenericArguments()[0], seen, found);
        }
        else if (!type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            found.Add($"{place}: {NameOf(type)} cannot travel: it is no plain value, no ImmutableArray and not marked [GenerateSerializer].");
        }
        else
        {
            VisitRecord(place, type, seen, found);
        }
    }

    private static void VisitRecord(string place, Type type, HashSet<Type> seen, List<string> found)
    {
        if (type is { IsValueType: false, IsSealed: false })
        {
            found.Add($"{place}: {NameOf(type)} is not sealed.");
        }

        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            VisitLevel($"{place}: {NameOf(level)}", level, found);
            foreach (var field in InstanceFields(level))
            {
                Visit(place, field.FieldType, seen, found);
            }
        }
    }

    private static void VisitLevel(string place, Type type, List<string> found)
    {
        RequireAttribute<GenerateSerializerAttribute>(place, type, found);
        RequireAttribute<ImmutableAttribute>(place, type, found);
        RequireAttribute<AliasAttribute>(place, type, found);
        var ids = new HashSet<uint>();
        foreach (var field in InstanceFields(type))
        {
            MemberInfo member = PropertyBehind(type, field) is { } property ? property : field;
            if (member.GetCustomAttribute<IdAttribute>() is not { } id)
            {
                found.Add($"{place}.{member.Name} has no [Id].");
            }
            else if (!ids.Add(id.Id))
            {
                found.Add($"{place}.{member.Name} has the id {id.Id}, which another member has.");
            }

            if (CanChange(member))
            {
                found.Add($"{place}.{member.Name} can be changed after construction.");
            }
        }
    }

    private static void RequireAttribute<TAttribute>(string place, Type type, List<string> found)
        where TAttribute : Attribute
    {
        if (!type.IsDefined(typeof(TAttribute), inherit: false))
        {
            found.Add($"{place} is not marked [{typeof(TAttribute).Name.Replace("Attribute", "", StringComparison.Ordinal)}].");
        }
    }

    private static FieldInfo[] InstanceFields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    /// <summary>The automatic property whose value a compiler-made field holds, or null for a field that somebody wrote.</summary>
    private static PropertyInfo? PropertyBehind(Type type, FieldInfo field) =>
        field.Name.StartsWith('<') && field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)
            ? type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)],
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            : null;

    private static bool CanChange(MemberInfo member) => member switch
    {
        FieldInfo field => !field.IsInitOnly,
        PropertyInfo { SetMethod: { } setter } => !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
        _ => false,
    };
}
