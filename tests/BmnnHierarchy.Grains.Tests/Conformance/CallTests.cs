using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Orleans;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class CallTests
{
    [Fact]
    public async Task A_call_returns_the_result_of_the_method()
    {
        await using var host = await StartAsync();
        (await host.Grains.GetGrain<ITallyGrain>("unit:31").AddAsync(3, default)).ShouldBe(3);
    }

    [Fact]
    public async Task A_call_of_a_method_without_result_completes()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        await grain.NoteAsync("một");
        (await grain.ReadAsync(default)).Notes.ShouldBe(["một"]);
    }

    [Fact]
    public async Task The_same_key_reaches_the_same_activation()
    {
        await using var host = await StartAsync();
        var first = await host.Grains.GetGrain<ITallyGrain>("unit:31").ActivationAsync();
        (await host.Grains.GetGrain<ITallyGrain>("unit:31").ActivationAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Another_key_reaches_another_activation()
    {
        await using var host = await StartAsync();
        var first = await host.Grains.GetGrain<ITallyGrain>("unit:31").ActivationAsync();
        (await host.Grains.GetGrain<ITallyGrain>("unit:40").ActivationAsync()).ShouldNotBe(first);
    }

    [Fact]
    public async Task Two_interfaces_of_one_class_reach_the_same_activation()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<ITallyGrain>("unit:31").AddAsync(5, default);
        (await host.Grains.GetGrain<ITallyAuditGrain>("unit:31").AuditedCountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task A_grain_knows_its_key()
    {
        await using var host = await StartAsync();
        (await host.Grains.GetGrain<ITallyGrain>("unit:31-11146").KeyAsync()).ShouldBe("unit:31-11146");
    }

    [Fact]
    public async Task A_reference_knows_its_key()
    {
        await using var host = await StartAsync();
        host.Grains.GetGrain<ITallyGrain>("unit:31-11146").GetPrimaryKeyString().ShouldBe("unit:31-11146");
    }

    [Fact]
    public async Task Turns_do_not_reenter_while_a_turn_awaits()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.AddSlowlyAsync(1, default)));
        (await grain.ReadAsync(default)).Count.ShouldBe(200);
    }

    [Fact]
    public async Task A_grain_that_deactivates_itself_is_activated_anew_by_the_next_call()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        var before = await grain.ActivationAsync();
        await grain.LeaveAsync();
        (await grain.ActivationAsync()).ShouldNotBe(before);
    }

    private static Task<GrainTestHost> StartAsync() => TestEngine.StartAsync();
}
