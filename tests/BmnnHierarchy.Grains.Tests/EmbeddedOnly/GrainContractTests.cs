using System.Collections.Immutable;
using BmnnHierarchy.Grains.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using static BmnnHierarchy.Grains.Tests.EmbeddedOnly.Planted;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

public sealed class GrainContractTests
{
    [Theory]
    [InlineData(typeof(IReturnsValueTask), "IReturnsValueTask.AskAsync", "ValueTask")]
    [InlineData(typeof(IReturnsNothing), "IReturnsNothing.Ask", "Void")]
    [InlineData(typeof(ITakesTokenFirst), "ITakesTokenFirst.AskAsync", "cancellationToken")]
    [InlineData(typeof(IGenericMethod), "IGenericMethod.AskAsync", "generic")]
    [InlineData(typeof(IGenericInterface<int>), "IGenericInterface", "generic")]
    [InlineData(typeof(IInherits), "IInherits", "inherits")]
    [InlineData(typeof(ITakesList), "ITakesList.AskAsync", "List<String>")]
    [InlineData(typeof(ITakesDateTime), "ITakesDateTime.AskAsync", "DateTime")]
    public void A_method_that_cannot_travel_is_named(Type grainInterface, string place, string cause) =>
        GrainContracts.Violations(grainInterface).ShouldContain(violation => violation.StartsWith(place) && violation.Contains(cause));

    [Theory]
    [InlineData(typeof(Unmarked), "Unmarked")]
    [InlineData(typeof(NotImmutable), "NotImmutable is not marked [Immutable]")]
    [InlineData(typeof(WithoutAlias), "WithoutAlias is not marked [Alias]")]
    [InlineData(typeof(Open), "Open is not sealed")]
    [InlineData(typeof(WithoutId), "WithoutId.Number has no [Id]")]
    [InlineData(typeof(SameId), "SameId.Text has the id 0")]
    [InlineData(typeof(Settable), "Settable.Number can be changed")]
    [InlineData(typeof(WithField), "WithField.Number can be changed")]
    [InlineData(typeof(WithPrivateField), "WithPrivateField._number has no [Id]")]
    [InlineData(typeof(Derived), "Base.Number has no [Id]")]
    [InlineData(typeof(Deep), "Unmarked")]
    [InlineData(typeof(Reply<Unmarked>), "Unmarked")]
    [InlineData(typeof(ImmutableArray<Unmarked>), "Unmarked")]
    [InlineData(typeof(object), "Object")]
    [InlineData(typeof(int[]), "Int32[]")]
    public void A_payload_that_cannot_travel_is_named_with_its_member(Type payload, string cause)
    {
        var violations = GrainContracts.Violations(typeof(ITakes<>).MakeGenericType(payload));
        violations.ShouldContain(violation => violation.Contains(".AskAsync") && violation.Contains(cause));
    }

    [Theory]
    [InlineData(typeof(Sound))]
    [InlineData(typeof(Reply<Sound>))]
    [InlineData(typeof(Reply<int>))]
    [InlineData(typeof(ImmutableArray<DateOnly>))]
    [InlineData(typeof(DayOfWeek?))]
    public void A_sound_payload_passes(Type payload) =>
        GrainContracts.Violations(typeof(ITakes<>).MakeGenericType(payload)).ShouldAllBe(violation => violation.Contains("a grain interface is not generic"));

    [Fact]
    public void The_grains_of_this_assembly_are_sound_and_there_are_some()
    {
        GrainContracts.GrainInterfacesOf(typeof(TallyGrain).Assembly).Count().ShouldBeGreaterThan(8);
        GrainContracts.Check([typeof(TallyGrain).Assembly]);
    }

    [Fact]
    public async Task A_host_with_a_contract_that_cannot_travel_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddGrainAssemblies(UnsoundAssembly.Build());
        using var host = builder.Build();
        var exception = await Should.ThrowAsync<GrainContractException>(() => host.StartAsync());
        exception.Violations.ShouldNotBeEmpty();
    }
}
