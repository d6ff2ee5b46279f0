using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Grains.Tests.Conformance;

/// <summary>What a method ends with is what its caller gets, with and without a filter in between.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [CombinatorialEndings]
    public async Task A_method_without_result_ends_for_the_caller_as_it_ended_in_the_grain(Ending ending, bool filtered)
    {
        await using var host = await StartAsync(filtered);
        var grain = host.Grains.GetGrain<IOutcomeGrain>("outcome:one");
        await ExpectAsync(ending, () => grain.DoAsync(ending));
    }

    [Theory]
    [CombinatorialEndings]
    public async Task A_method_with_result_ends_for_the_caller_as_it_ended_in_the_grain(Ending ending, bool filtered)
    {
        await using var host = await StartAsync(filtered);
        var grain = host.Grains.GetGrain<IOutcomeGrain>("outcome:one");
        await ExpectAsync(ending, async () => (await grain.AskAsync(ending)).ShouldBe(OutcomeGrain.Answer));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_result_that_is_null_arrives_as_null(bool filtered)
    {
        await using var host = await StartAsync(filtered);
        (await host.Grains.GetGrain<IOutcomeGrain>("outcome:one").NothingAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_call_leaves_the_grain_in_service()
    {
        await using var host = await StartAsync(filtered: false);
        var grain = host.Grains.GetGrain<IOutcomeGrain>("outcome:one");
        await Should.ThrowAsync<PlannedFaultException>(() => grain.DoAsync(Ending.ThrowLater));
        (await grain.DoneAsync()).ShouldBe(1);
    }

    private static Task<GrainTestHost> StartAsync(bool filtered) => TestEngine.StartAsync(services =>
    {
        if (filtered)
        {
            services.AddSingleton<IIncomingGrainCallFilter>(provider => new LoggingFilter(provider.GetRequiredService<Signals>(), "filter"));
        }
    });

    private static Task ExpectAsync(Ending ending, Func<Task> call) => ending switch
    {
        Ending.ThrowAtOnce or Ending.ThrowLater => Should.ThrowAsync<PlannedFaultException>(call),
        Ending.CancelAtOnce or Ending.CancelLater => Should.ThrowAsync<OperationCanceledException>(call),
        _ => call(),
    };

    private sealed class CombinatorialEndingsAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from ending in Enum.GetValues<Ending>()
            from filtered in (bool[])[false, true]
            select new object[] { ending, filtered };
    }
}
