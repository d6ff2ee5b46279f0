using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>
/// The product without its web side: engine, access filter, journal, steering and roll-up, with a synthetic tree. Every
/// commune has the duties that the plan of Hải Phòng gives to a commune, and an administrator who may update them.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly ICallerContext _callers;
    private readonly Dictionary<UnitKey, (ISteeringGrain Grain, Caller Administrator)> _communes;
    private string[] _duties = [];

    private World(IHost host, SyntheticTree tree)
    {
        _host = host;
        Tree = tree;
        Grains = host.Services.GetRequiredService<IGrainFactory>();
        _callers = host.Services.GetRequiredService<ICallerContext>();
        _communes = tree.Communes.ToDictionary(c => c, c => (Grains.GetGrain<ISteeringGrain>(c.ToString()), AdministratorOf(c)));
    }

    public SyntheticTree Tree { get; }

    public IGrainFactory Grains { get; }

    public IStorage Storage => _host.Services.GetRequiredService<IStorage>();

    /// <summary>Duties that each commune has.</summary>
    public int DutiesOfEach => _duties.Length;

    public static async Task<World> StartAsync(SyntheticTree tree, Action<StorageOptions> storage, ArrivalWatch? arrivals = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IUnitDirectory>(tree);
        var plans = new SyntheticPlans(tree.Provinces);
        services.AddSingleton<IPlanCatalogue>(plans);
        services.AddSingleton<IPlanCatalogueLoader>(plans);
        services.AddJournal(options =>
        {
            storage(options);
            options.MigrateOnStart = true;
        });
        services.AddAccess().AddRollup().AddSteering();
        services.AddEmbeddedGrains(typeof(SteeringModule).Assembly, typeof(RollupModule).Assembly);
        arrivals?.Watch(services);
        var host = builder.Build();
        await host.StartAsync();
        var world = new World(host, tree);
        await world.AssignAsync();
        await world.SettleAsync();
        return world;
    }

    /// <summary>One update of the commune's n-th duty; returns when it is durable, with the instant the event carries.</summary>
    public async Task<DateTimeOffset> UpdateAsync(UnitKey commune, long number, CancellationToken cancellationToken)
    {
        var (grain, administrator) = _communes[commune];
        using var scope = _callers.Use(administrator);
        var command = new UpdateDuty(
            $"bench-{number.ToString("D8", CultureInfo.InvariantCulture)}",
            _duties[number % _duties.Length],
            null,
            new DutyReport((int)(number / _duties.Length % 99) + 1, null, null, null));
        var reply = await grain.UpdateAsync(command, cancellationToken);
        return reply.IsRefused ? throw new InvalidOperationException(reply.Refused.Code) : reply.Value!.Duty.LastUpdateAt!.Value;
    }

    /// <summary>What the first screen of a province reads.</summary>
    public async Task<Scorecard> ReadAsync(UnitKey province, CancellationToken cancellationToken)
    {
        using var scope = _callers.Use(Caller.System);
        return (await Grains.GetGrain<IRollupGrain>(province.ToString()).GetScorecardAsync(cancellationToken)).Value!;
    }

    /// <summary>Everything recomputed from the journal and held against the live figures.</summary>
    public Task<RollupVerificationReport> VerifyAsync(CancellationToken cancellationToken) =>
        _host.Services.GetRequiredService<IRollupVerification>().VerifyAsync(cancellationToken);

    /// <summary>Reads every event once and drops it; answers how many there are.</summary>
    public async Task<long> ReadEventsAsync(CancellationToken cancellationToken)
    {
        var events = 0L;
        await using var view = await _host.Services.GetRequiredService<IJournalViews>().OpenAsync(cancellationToken);
        await foreach (var stream in view.ReadStreamsAsync(string.Empty, cancellationToken))
        {
            events += stream.Events.Length;
        }

        return events;
    }

    /// <summary>Returns when everything on its way has arrived.</summary>
    public Task SettleAsync() => _host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private async Task AssignAsync()
    {
        using var scope = _callers.Use(Caller.System);
        var templates = SyntheticPlans.CommuneTemplates();
        await Parallel.ForEachAsync(_communes, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (commune, cancellationToken) =>
        {
            var province = Tree.ProvinceOf(commune.Key)!.Key;
            var reply = await commune.Value.Grain.AssignAsync(new AssignDuties("bench-assign", SyntheticPlans.CodeOf(province), templates), cancellationToken);
            if (reply.IsRefused)
            {
                throw new InvalidOperationException(reply.Refused.Code);
            }
        });
        var duties = await _communes.First().Value.Grain.GetDutiesAsync(CancellationToken.None);
        _duties = [.. duties.Value!.Duties.Select(d => d.Id)];
    }

    private static Caller AdministratorOf(UnitKey commune) =>
        new($"admin.{commune.Code}", "Cán bộ", [new Grant(Role.UnitAdministrator, commune, new DateRange(new DateOnly(2025, 7, 1), null))]);
}
