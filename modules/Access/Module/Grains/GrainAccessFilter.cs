using System.Collections.Concurrent;
using System.Reflection;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Access.Grains;

/// <summary>
/// The policy on every grain call. It acts on the grain interfaces of this product only; the engine's own calls pass. A
/// method without <see cref="NeedsAttribute"/>, a call without a caller or for one who has his second factor still to enrol, a
/// key that names no unit: refused.
/// </summary>
internal sealed class GrainAccessFilter(ICallerContext callers, IAccessPolicy policy, IAuditLog audit) : IIncomingGrainCallFilter
{
    private const string OurAssemblies = "BmnnHierarchy.";
    private readonly ConcurrentDictionary<MethodInfo, Rule> _rules = new();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod is not { } method)
        {
            return context.Invoke();
        }

        var rule = _rules.GetOrAdd(method, RuleOf);
        if (!rule.IsOurs)
        {
            return context.Invoke();
        }

        var key = context.TargetId.Key.ToString() ?? string.Empty;
        var caller = callers.Current;
        if (caller is not null && Allows(caller, rule.Permission, key))
        {
            return context.Invoke();
        }

        var name = $"{method.DeclaringType?.Name}.{method.Name}";
        UnitKey? unit = UnitKey.TryParse(key, out var named) ? named : null;
        audit.Note(new AccessEntry(AccessKind.Refused, caller?.Account ?? string.Empty, unit, name, AccessRefusals.PermissionIsMissing, string.Empty));
        throw new AccessDeniedException(caller?.Account, name, key);
    }

    private static Rule RuleOf(MethodInfo method)
    {
        var assembly = method.DeclaringType?.Assembly.GetName().Name;
        return new Rule(
            assembly?.StartsWith(OurAssemblies, StringComparison.Ordinal) == true && !IsOfTheEngine(method),
            method.GetCustomAttribute<NeedsAttribute>()?.Permission);
    }

    /// <summary>A reminder's tick is the engine's own call; the embedded engine declares its interface in our assembly, under its own namespace.</summary>
    private static bool IsOfTheEngine(MethodInfo method) =>
        method.DeclaringType?.Namespace is { } space && (space == "Orleans" || space.StartsWith("Orleans.", StringComparison.Ordinal));

    private bool Allows(Caller caller, Permission? permission, string key)
    {
        if (caller.IsSystem)
        {
            return true;
        }

        if (permission is not { } needed || caller.IsUnfinished)
        {
            return false;
        }

        // Grains that belong to no unit (the register of units, the clock) can be open to everyone signed in, or to nobody.
        return UnitKey.TryParse(key, out var unit) ? policy.Allows(caller, needed, unit) : needed is Permission.SeeUnits;
    }

    private sealed record Rule(bool IsOurs, Permission? Permission);
}
