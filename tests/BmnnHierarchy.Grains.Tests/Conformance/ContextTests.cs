using System.Diagnostics;
using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class ContextTests
{
    [Fact]
    public async Task The_request_context_travels_into_the_grain()
    {
        await using var host = await TestEngine.StartAsync();
        RequestContext.Set("who", "nguyengiap");
        (await Grain(host).GetAsync("who")).ShouldBe("nguyengiap");
    }

    [Fact]
    public async Task The_request_context_is_still_there_after_an_await()
    {
        await using var host = await TestEngine.StartAsync();
        RequestContext.Set("who", "nguyengiap");
        (await Grain(host).GetAfterAwaitAsync("who")).ShouldBe("nguyengiap");
    }

    [Fact]
    public async Task The_request_context_travels_on_into_the_calls_of_the_grain()
    {
        await using var host = await TestEngine.StartAsync();
        RequestContext.Set("who", "nguyengiap");
        (await Grain(host).AskOtherAsync("context:two", "who")).ShouldBe("nguyengiap");
    }

    [Fact]
    public async Task What_a_grain_sets_travels_on_and_does_not_come_back()
    {
        await using var host = await TestEngine.StartAsync();
        RequestContext.Set("who", "caller");
        (await Grain(host).SetAndAskOtherAsync("context:two", "who", "grain")).ShouldBe("grain");
        RequestContext.Get("who").ShouldBe("caller");
    }

    [Fact]
    public async Task A_call_does_not_see_what_the_call_before_it_has_set()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).SetAsync("left", "behind");
        (await Grain(host).GetAsync("left")).ShouldBeNull();
    }

    [Fact]
    public async Task A_removed_value_does_not_travel()
    {
        await using var host = await TestEngine.StartAsync();
        RequestContext.Set("who", "nguyengiap");
        RequestContext.Remove("who").ShouldBeTrue();
        (await Grain(host).GetAsync("who")).ShouldBeNull();
    }

    [Fact]
    public async Task The_callers_trace_goes_on_in_the_grain()
    {
        await using var host = await TestEngine.StartAsync();
        using var activity = new Activity("test").Start();
        (await Grain(host).TraceIdAsync()).ShouldBe(activity.TraceId.ToString());
    }

    [Fact]
    public async Task Nothing_else_flows_from_the_caller_into_the_grain()
    {
        await using var host = await TestEngine.StartAsync();
        ContextGrain.Ambient.Value = "of the caller";
        (await Grain(host).AmbientAsync()).ShouldBeNull();
    }

    private static IContextGrain Grain(GrainTestHost host) => host.Grains.GetGrain<IContextGrain>("context:one");
}
