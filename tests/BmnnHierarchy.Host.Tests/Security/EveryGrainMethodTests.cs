using System.Reflection;
using BmnnHierarchy.Access;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>
/// The matrix of grain calls, generated from the assemblies of the running host: every method of every grain interface, each
/// role, each relation between the role's unit and the grain's. The call filter lets through exactly what the policy allows.
/// </summary>
[Collection(TestHostCollection.Name)]
public sealed class EveryGrainMethodTests(TestHost host)
{
    private static readonly DateRange InForce = new(new(2025, 7, 1), null);
    private static readonly string[] Targets = ["bca", "31", "31-11146", "31-so_nv", "40", "40-16738", "31-288", "31-99999"];

    private static readonly (Role Role, string Unit)[] Holders =
    [
        (Role.ProvincialLeader, "31"), (Role.StandingBodyOfficer, "31"), (Role.Inspector, "31"), (Role.UnitAdministrator, "31-11146"),
        (Role.UnitHead, "31-11146"), (Role.MinistryLiaison, "bca"), (Role.SystemAdministrator, "bca"), (Role.SystemAdministrator, "31"),
    ];

    [Fact]
    public async Task Every_grain_method_is_open_to_exactly_those_whom_the_policy_allows()
    {
        var callers = host.Services.GetRequiredService<ICallerContext>();
        var policy = host.Services.GetRequiredService<IAccessPolicy>();
        var filter = host.Services.GetServices<IIncomingGrainCallFilter>().OfType<GrainAccessFilter>().Single();
        var methods = GrainMethods().ToList();
        methods.Count.ShouldBeGreaterThan(15);
        var combinations = 0;
        foreach (var method in methods)
        {
            var needed = method.GetCustomAttribute<NeedsAttribute>()?.Permission;
            needed.ShouldNotBeNull($"{method.DeclaringType!.Name}.{method.Name} says nobody may call it");
            foreach (var (role, unit) in Holders)
            {
                var caller = new Caller("thu.nghiem", "Thử", [new Grant(role, UnitKey.FromCode(unit), InForce)]);
                foreach (var target in Targets)
                {
                    combinations++;
                    using var scope = callers.Use(caller);
                    (await PassesAsync(filter, method, $"unit:{target}")).ShouldBe(
                        policy.Allows(caller, needed.Value, UnitKey.FromCode(target)), $"{role} of {unit}: {method.DeclaringType!.Name}.{method.Name} of {target}");
                }
            }

            (await PassesAsync(filter, method, "unit:31-11146")).ShouldBeFalse($"nobody: {method.Name}");
        }

        combinations.ShouldBe(methods.Count * Holders.Length * Targets.Length);
    }

    private static IEnumerable<MethodInfo> GrainMethods() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name is { } name
            && name.StartsWith("BmnnHierarchy.", StringComparison.Ordinal)
            && name.EndsWith(".Contracts", StringComparison.Ordinal))
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrainWithStringKey)))
        .SelectMany(type => type.GetMethods());

    private static async Task<bool> PassesAsync(GrainAccessFilter filter, MethodInfo method, string key)
    {
        var passed = false;
        var context = Substitute.For<IIncomingGrainCallContext>();
        context.InterfaceMethod.Returns(method);
        context.TargetId.Returns(GrainId.Create("thu", key));
        context.Invoke().Returns(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        try
        {
            await filter.Invoke(context);
        }
        catch (AccessDeniedException)
        {
            passed.ShouldBeFalse();
        }

        return passed;
    }
}
