using BmnnHierarchy.Grains;

namespace BmnnHierarchy.Architecture.Tests.Types;

/// <summary>What the host checks at its start, before anybody starts it. The check itself is tried on planted contracts in the tests of Grains.</summary>
public sealed class GrainContractTests
{
    [Fact]
    public void Everything_in_a_grain_interface_can_travel_between_hosts() =>
        ProductAssemblies.All.SelectMany(GrainContracts.GrainInterfacesOf).SelectMany(type => GrainContracts.Violations(type)).ShouldBeEmpty();

    [Fact]
    public void There_are_grain_classes_to_look_at() =>
        ProductAssemblies.All.SelectMany(GrainContracts.GrainInterfacesOf).Select(type => type.Name).ShouldContain("ISteeringGrain");
}
