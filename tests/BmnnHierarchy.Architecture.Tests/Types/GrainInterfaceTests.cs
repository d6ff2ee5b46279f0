using System.Reflection;
using BmnnHierarchy.Access;
using Orleans;

namespace BmnnHierarchy.Architecture.Tests.Types;

public sealed class GrainInterfaceTests
{
    [Fact]
    public void Every_method_of_a_grain_interface_names_the_permission_it_needs() =>
        GrainInterfaces.SelectMany(WithoutPermission).ShouldBeEmpty();

    [Fact]
    public void Every_method_of_a_grain_interface_has_a_wire_name_of_its_own() =>
        GrainInterfaces.SelectMany(WithoutOwnAlias).ShouldBeEmpty();

    [Fact]
    public void Every_method_of_a_grain_interface_ends_with_a_cancellation_token_and_returns_a_task() =>
        GrainInterfaces.SelectMany(WithWrongShape).ShouldBeEmpty();

    [Fact]
    public void There_are_grain_interfaces_to_look_at() =>
        GrainInterfaces.Select(t => t.Name).ShouldBe(["IAccountabilityClockGrain", "IAccountabilityGrain", "ICommitteeGrain", "ICompositionGrain", "IDayPassingGrain", "IPeriodGrain", "IPlansGrain", "IReminderGrain", "IRollupGrain", "ISteeringGrain", "IUnitRegistryGrain"], ignoreOrder: true);

    [Fact]
    public void A_grain_method_without_permission_is_caught() =>
        WithoutPermission(typeof(IPlantedGrain)).ShouldBe(["IPlantedGrain.OpenToAllAsync", "IPlantedGrain.Shapeless"]);

    [Fact]
    public void A_missing_and_a_repeated_wire_name_are_caught() =>
        WithoutOwnAlias(typeof(IPlantedGrain)).ShouldBe(["IPlantedGrain.Shapeless", "IPlantedGrain.TwinAsync"], ignoreOrder: true);

    [Fact]
    public void A_method_that_cannot_travel_is_caught() => WithWrongShape(typeof(IPlantedGrain)).ShouldBe(["IPlantedGrain.Shapeless"]);

    private static IEnumerable<Type> GrainInterfaces => ProductAssemblies.All.SelectMany(a => a.GetTypes())
        .Where(t => t.IsInterface && t != typeof(IGrainWithStringKey) && typeof(IGrainWithStringKey).IsAssignableFrom(t));

    private static IEnumerable<string> WithoutPermission(Type grain) =>
        grain.GetMethods().Where(m => m.GetCustomAttribute<NeedsAttribute>() is null).Select(Name);

    private static IEnumerable<string> WithoutOwnAlias(Type grain) => grain.GetMethods()
        .GroupBy(m => m.GetCustomAttribute<AliasAttribute>()?.Alias)
        .SelectMany(g => g.Key is null ? g : g.Skip(1))
        .Select(Name);

    private static IEnumerable<string> WithWrongShape(Type grain) => grain.GetMethods()
        .Where(m => !typeof(Task).IsAssignableFrom(m.ReturnType) || m.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken))
        .Select(Name);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private interface IPlantedGrain : IGrainWithStringKey
    {
        [Needs(Permission.SeeUnits), Alias("Good")]
        Task GoodAsync(CancellationToken cancellationToken);

        [Needs(Permission.SeeUnits), Alias("Good")]
        Task TwinAsync(CancellationToken cancellationToken);

        [Alias("Open")]
        Task OpenToAllAsync(CancellationToken cancellationToken);

        void Shapeless();
    }
}
