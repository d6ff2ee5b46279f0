using System.Reflection;
using BmnnHierarchy.Access;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Host.Tests.Security.Matrix;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Orleans;
using Orleans.Runtime;
using Xunit.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>
/// The matrix of grain calls, generated from the assemblies of the running host: every method of every grain interface, each
/// role as it can be held, each relation between the role's unit and the grain's, with and without the second factor. The call
/// filter lets through exactly what the policy table allows, and nothing to whoever has a second factor still to enrol.
/// </summary>
[Collection(TestHostCollection.Name)]
public sealed class EveryGrainMethodTests(TestHost host, ITestOutputHelper output)
{
    private static readonly string[] Nobodys = ["unit:", "clock", "days", "31-11146", "unit:31-11146/x", ""];

    [Fact]
    public async Task Every_grain_method_is_open_to_exactly_those_whom_the_policy_allows()
    {
        var callers = host.Services.GetRequiredService<ICallerContext>();
        var tree = host.Services.GetRequiredService<IUnitDirectory>().Current;
        var expected = new ExpectedAccess(host.Services.GetRequiredService<IAccessPolicy>(), tree, TestHost.Today);
        var filter = host.Services.GetServices<IIncomingGrainCallFilter>().OfType<GrainAccessFilter>().Single();
        var methods = GrainMethods().ToList();
        methods.Count.ShouldBeGreaterThan(15);
        var (cells, open, without) = (0, 0, 0);
        foreach (var method in methods)
        {
            var needed = method.GetCustomAttribute<NeedsAttribute>()?.Permission;
            needed.ShouldNotBeNull($"{method.DeclaringType!.Name}.{method.Name} says nobody may call it");
            foreach (var holder in Holder.All)
            {
                var grants = holder.Grants(TestHost.Today);
                using var scope = callers.Use(new Caller("thu.nghiem", "Thử", [.. grants]) { IsUnfinished = holder.MustWait });
                foreach (var (relation, target) in Relations.Of(holder.Unit, tree, TestHost.Today))
                {
                    var passes = await PassesAsync(filter, method, $"unit:{target}");
                    passes.ShouldBe(!holder.MustWait && expected.OnUnit(grants, needed.Value, target), $"{holder}: {method.DeclaringType!.Name}.{method.Name} of {target} ({relation})");
                    cells++;
                    open += passes ? 1 : 0;
                    without += holder.MustWait ? 1 : 0;
                }

                foreach (var key in Nobodys)
                {
                    (await PassesAsync(filter, method, key)).ShouldBe(!holder.MustWait && needed is Permission.SeeUnits, $"{holder}: {method.Name} of '{key}'");
                    cells++;
                }
            }

            (await PassesAsync(filter, method, "unit:31-11146")).ShouldBeFalse($"nobody: {method.Name}");
            cells++;
        }

        output.WriteLine($"{methods.Count} methods, {cells} cells, {open} of them open, {without} without the second factor");
        open.ShouldBeGreaterThan(100);
        without.ShouldBeGreaterThan(1000);
        cells.ShouldBeGreaterThan(15_000);
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
