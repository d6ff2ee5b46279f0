using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Demo.Simulation;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Demo;

/// <summary>Journal, grains and the simulation on a database, without web server and accounts.</summary>
internal sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly GrainTestHost _host;

    private SimulatedWorld(GrainTestHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    /// <param name="appendsUntilFailure">After so many appends the disk fails; null: never.</param>
    public static async Task<SimulatedWorld> StartAsync(TestDatabase database, int? appendsUntilFailure = null)
    {
        var host = await GrainTestHost.StartAsync(
            services =>
            {
                services.AddSingleton(new SimulatedClock(new ManualTimeProvider()));
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<SimulatedClock>()));
                services.AddJournal(database.Configure);
                services.AddAccess();
                services.AddUnits();
                services.AddPlans();
                services.AddSteering();
                services.AddCommittees();

                // In the product the simulation is over before days begin to pass and the roll-up is delivered.
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "DayPassingService"));
                services.AddSingleton<CommitteeStage>();
                services.AddSingleton<SimulationStage>();
                services.AddSingleton<SimulatedState>();
                if (appendsUntilFailure is { } appends)
                {
                    var journal = services.Last(s => s.ServiceType == typeof(IJournal));
                    services.Replace(ServiceDescriptor.Singleton<IJournal>(provider =>
                        new FailingJournal((IJournal)ActivatorUtilities.CreateInstance(provider, journal.ImplementationType!), appends)));
                }
            },
            typeof(UnitsModule).Assembly, typeof(PlansModule).Assembly, typeof(SteeringModule).Assembly, typeof(CommitteesModule).Assembly);
        var world = new SimulatedWorld(host);
        using (world.AsSystem())
        {
            (await host.Services.GetRequiredService<IUnitReferenceLoader>().LoadAsync(CancellationToken.None)).IsRefused.ShouldBeFalse();
        }

        return world;
    }

    public async Task SimulateAsync()
    {
        using var scope = AsSystem();
        await Services.GetRequiredService<SimulatedState>().PrepareAsync(CancellationToken.None);
    }

    /// <summary>All duties of a province's units.</summary>
    public async Task<List<DutyView>> DutiesAsync(string province)
    {
        using var scope = AsSystem();
        var duties = new List<DutyView>();
        foreach (var unit in Services.GetRequiredService<IUnitDirectory>().Current.Children(UnitKey.FromCode(province), new DateOnly(2026, 11, 21)))
        {
            var grain = Services.GetRequiredService<IGrainFactory>().GetGrain<ISteeringGrain>(unit.Key.ToString());
            duties.AddRange((await grain.GetDutiesAsync(CancellationToken.None)).ToResult().Value.Duties);
        }

        return duties;
    }

    public Task<long> EventsAsync() => CountAsync("SELECT count(*) FROM journal_event");

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Services.GetRequiredService<IStorage>().OpenReadAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public IDisposable AsSystem() => Services.GetRequiredService<ICallerContext>().Use(Caller.System);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
