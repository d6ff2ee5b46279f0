using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class FilterTests
{
    [Fact]
    public async Task Filters_run_around_the_call_in_the_order_of_their_registration()
    {
        await using var host = await TestEngine.StartAsync(services =>
        {
            services.AddSingleton<IIncomingGrainCallFilter>(provider => new LoggingFilter(provider.GetRequiredService<Signals>(), "outer"));
            services.AddSingleton<IIncomingGrainCallFilter>(provider => new LoggingFilter(provider.GetRequiredService<Signals>(), "inner"));
        });
        await host.Grains.GetGrain<ITallyGrain>("unit:31").AddAsync(2, default);
        host.Signals().Lines.ShouldBe(
        [
            "outer before AddAsync of unit:31",
            "inner before AddAsync of unit:31",
            "inner after AddAsync: 2",
            "outer after AddAsync: 2",
        ]);
    }

    [Fact]
    public async Task A_filter_that_throws_keeps_the_call_from_the_grain()
    {
        await using var host = await StartAsync(context =>
            context.InterfaceMethod.Name == nameof(ITallyGrain.AddAsync) ? throw new PlannedFaultException("refused") : context.Invoke());
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        await Should.ThrowAsync<PlannedFaultException>(() => grain.AddAsync(1, default));
        (await grain.ReadAsync(default)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_may_replace_the_result()
    {
        await using var host = await StartAsync(async context =>
        {
            await context.Invoke();
            if (context.Result is int number)
            {
                context.Result = number * 10;
            }
        });
        (await host.Grains.GetGrain<ITallyGrain>("unit:31").AddAsync(2, default)).ShouldBe(20);
    }

    [Fact]
    public async Task A_filter_may_turn_a_fault_into_one_that_can_travel()
    {
        await using var host = await StartAsync(async context =>
        {
            try
            {
                await context.Invoke();
            }
            catch (OperationCanceledException fault)
            {
                throw new PlannedFaultException(fault.Message);
            }
        });
        var grain = host.Grains.GetGrain<IOutcomeGrain>("outcome:one");
        await Should.ThrowAsync<PlannedFaultException>(() => grain.DoAsync(Ending.CancelLater));
    }

    [Fact]
    public async Task A_filter_sees_the_request_context_of_the_caller_and_the_grain_sees_what_the_filter_adds()
    {
        await using var host = await StartAsync(context =>
        {
            RequestContext.Set("seen", $"filter saw {RequestContext.Get("who")}");
            return context.Invoke();
        });
        RequestContext.Set("who", "nguyengiap");
        (await host.Grains.GetGrain<IContextGrain>("context:one").GetAsync("seen")).ShouldBe("filter saw nguyengiap");
    }

    [Fact]
    public async Task A_filter_knows_method_interface_and_key_of_the_call()
    {
        await using var host = await StartAsync(context =>
        {
            RequestContext.Set("seen", $"{context.InterfaceMethod.DeclaringType!.Name}.{context.MethodName} {context.TargetId.Key} {context.ImplementationMethod.DeclaringType!.Name}");
            return context.Invoke();
        });
        (await host.Grains.GetGrain<IContextGrain>("context:one").GetAsync("seen")).ShouldBe("IContextGrain.GetAsync context:one ContextGrain");
    }

    private static Task<GrainTestHost> StartAsync(Func<IIncomingGrainCallContext, Task> filter) =>
        TestEngine.StartAsync(services => services.AddSingleton<IIncomingGrainCallFilter>(new FunctionFilter(filter)));
}
