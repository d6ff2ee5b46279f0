using BmnnHierarchy.Grains.Embedded;
using BmnnHierarchy.Grains.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Registering_twice_runs_one_engine_with_the_grains_of_both()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEmbeddedGrains(typeof(TallyGrain).Assembly).AddEmbeddedGrains(typeof(TallyGrain).Assembly);
        builder.Services.AddSingleton<Signals>();
        using var host = builder.Build();
        await host.StartAsync();
        host.Services.GetServices<IHostedService>().Count(service => service is GrainEngineService).ShouldBe(1);
        (await host.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>("unit:31").AddAsync(1, default)).ShouldBe(1);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_call_before_the_start_is_refused()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEmbeddedGrains(typeof(TallyGrain).Assembly);
        using var host = builder.Build();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>("unit:31");
        await Should.ThrowAsync<SiloUnavailableException>(() => grain.KeyAsync());
    }

    [Fact]
    public async Task Settings_that_make_no_sense_do_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEmbeddedGrains(typeof(TallyGrain).Assembly);
        builder.Services.Configure<EmbeddedGrainOptions>(options => options.ResponseTimeout = TimeSpan.Zero);
        using var host = builder.Build();
        await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task A_reminder_without_a_table_is_refused()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEmbeddedGrains(typeof(TallyGrain).Assembly);
        builder.Services.AddSingleton<Signals>();
        using var host = builder.Build();
        await host.StartAsync();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IAlarmGrain>("alarm:one");
        await Should.ThrowAsync<InvalidOperationException>(() => grain.SetAsync("watch", TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_blank_key_is_refused(string key)
    {
        await using var host = await TestEngine.StartAsync();
        Should.Throw<ArgumentException>(() => host.Grains.GetGrain<ITallyGrain>(key));
    }

    [Fact]
    public void A_grain_made_without_the_engine_says_so() =>
        Should.Throw<InvalidOperationException>(() => new TallyGrain().GetPrimaryKeyString());
}
