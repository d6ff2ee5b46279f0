using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_grain_is_activated_once_before_its_first_call()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).GreetAsync();
        await Grain(host).GreetAsync();
        host.Signals().Lines.ShouldBe(["activating", "activated", "greeting", "greeting"]);
    }

    [Fact]
    public async Task Getting_a_reference_activates_nothing()
    {
        await using var host = await TestEngine.StartAsync();
        _ = Grain(host);
        await host.Grains.GetGrain<ITallyGrain>("unit:31").KeyAsync();
        host.Signals().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_wait_until_the_activation_is_complete()
    {
        await using var host = await TestEngine.StartAsync();
        host.LifePlan().HoldActivation = true;
        var call = Grain(host).GreetAsync();
        await host.Signals().WaitAsync("activating");
        call.IsCompleted.ShouldBeFalse();
        host.Signals().Raise("activate go");
        await call;
        host.Signals().Lines.ShouldBe(["activating", "activated", "greeting"]);
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_that_waits_for_it()
    {
        await using var host = await TestEngine.StartAsync();
        host.LifePlan().FailuresLeft = 1;
        await Should.ThrowAsync<PlannedFaultException>(() => Grain(host).GreetAsync());
        host.Signals().Lines.ShouldNotContain("greeting");
    }

    [Fact]
    public async Task The_call_after_a_failed_activation_tries_again()
    {
        await using var host = await TestEngine.StartAsync();
        host.LifePlan().FailuresLeft = 1;
        await Should.ThrowAsync<PlannedFaultException>(() => Grain(host).GreetAsync());
        (await Grain(host).GreetAsync()).ShouldBe("xin chào, life:one");
    }

    [Fact]
    public async Task A_grain_that_leaves_is_deactivated_for_that_reason()
    {
        await using var host = await TestEngine.StartAsync();
        host.Signals().Raise("leave go");
        await Grain(host).LeaveAsync();
        await host.Signals().WaitAsync("deactivated");
        host.Signals().Lines.ShouldContain($"deactivating {DeactivationReasonCode.ApplicationRequested}");
    }

    [Fact]
    public async Task The_turn_that_leaves_ends_before_the_deactivation_begins()
    {
        await using var host = await TestEngine.StartAsync();
        var leaving = Grain(host).LeaveAsync();
        await host.Signals().WaitAsync("leaving");
        host.Signals().IsRaised("deactivating").ShouldBeFalse();
        host.Signals().Raise("leave go");
        await leaving;
        await host.Signals().WaitAsync("deactivated");
        host.Signals().Lines.Take(4).ShouldBe(["activating", "activated", "left", $"deactivating {DeactivationReasonCode.ApplicationRequested}"]);
    }

    [Fact]
    public async Task A_call_during_the_deactivation_is_served_by_the_next_activation_when_the_old_one_has_ended()
    {
        await using var host = await TestEngine.StartAsync();
        host.LifePlan().HoldDeactivation = true;
        host.Signals().Raise("leave go");
        await Grain(host).LeaveAsync();
        await host.Signals().WaitAsync("deactivating");
        var call = Grain(host).GreetAsync();
        host.LifePlan().HoldDeactivation = false;
        host.Signals().Raise("deactivate go");
        (await call).ShouldBe("xin chào, life:one");
        host.Signals().Lines.Where(line => line != "belonging disposed").ShouldBe(
        [
            "activating", "activated", "left", $"deactivating {DeactivationReasonCode.ApplicationRequested}", "deactivated",
            "activating", "activated", "greeting",
        ]);
    }

    [Fact]
    public async Task Calls_that_wait_when_a_grain_leaves_are_all_served()
    {
        await using var host = await TestEngine.StartAsync();
        var leaving = Grain(host).LeaveAsync();
        await host.Signals().WaitAsync("leaving");
        var waiting = Enumerable.Range(0, 5).Select(_ => Grain(host).GreetAsync()).ToArray();
        host.Signals().Raise("leave go");
        await leaving;
        (await Task.WhenAll(waiting)).ShouldAllBe(answer => answer == "xin chào, life:one");
    }

    [Fact]
    public async Task A_grain_that_leaves_while_it_is_activated_still_serves_its_caller()
    {
        await using var host = await TestEngine.StartAsync();
        host.LifePlan().LeaveWhenActivated = true;
        (await Grain(host).GreetAsync()).ShouldBe("xin chào, life:one");
        await host.Signals().WaitAsync("deactivated");
    }

    [Fact]
    public async Task What_belongs_to_an_activation_is_disposed_when_it_ends()
    {
        await using var host = await TestEngine.StartAsync();
        host.Signals().Raise("leave go");
        await Grain(host).LeaveAsync();
        while (await host.Signals().NextLineAsync() != "belonging disposed")
        {
        }
    }

    [Fact]
    public async Task A_grain_whose_state_was_overtaken_is_activated_anew()
    {
        await using var host = await TestEngine.StartAsync();
        await Should.ThrowAsync<InconsistentStateException>(() => Grain(host).FindStateOvertakenAsync());
        await Grain(host).GreetAsync();
        host.Signals().Lines.Count(line => line == "activated").ShouldBe(2);
    }

    [Fact]
    public async Task A_grain_that_hears_of_anothers_overtaken_state_stays()
    {
        await using var host = await TestEngine.StartAsync();
        await Should.ThrowAsync<InconsistentStateException>(() => Grain(host).AskOvertakenAsync("life:other"));
        await Grain(host).GreetAsync();
        host.Signals().Lines.Count(line => line == "activated").ShouldBe(2);
    }

    [Fact]
    public async Task A_stopping_engine_deactivates_its_grains()
    {
        await using var host = await TestEngine.StartAsync();
        var signals = host.Signals();
        await Grain(host).GreetAsync();
        await host.StopAsync();
        signals.Lines.ShouldContain($"deactivating {DeactivationReasonCode.ShuttingDown}");
    }

    [Fact]
    public async Task A_call_after_the_stop_is_refused()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await host.StopAsync();
        await Should.ThrowAsync<SiloUnavailableException>(() => grain.GreetAsync());
    }

    [Fact]
    public async Task An_interface_that_no_class_implements_is_refused()
    {
        await using var host = await TestEngine.StartAsync();
        Should.Throw<ArgumentException>(() => host.Grains.GetGrain<INobodysGrain>("nobody:one"));
    }

    private static ILifeGrain Grain(GrainTestHost host) => host.Grains.GetGrain<ILifeGrain>("life:one");
}
