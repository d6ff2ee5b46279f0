using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>The roll-up over a real database: journal, outbox dispatcher, access filter and grains as in the product.</summary>
public abstract class RollupFacts : StorageFacts
{
    private static readonly IUnitDirectory Units = SyntheticUnits.Country(provinces: 2, communes: 3);

    protected static UnitKey Ministry => SyntheticUnits.Ministry;

    protected static UnitKey Province => SyntheticUnits.Province(1);

    protected static UnitKey Commune => SyntheticUnits.Commune(1, 1);

    /// <summary>The product, serving. Until it is disposed of, it delivers.</summary>
    protected Task<GrainTestHost> ServeAsync() => GrainTestHost.StartAsync(
        services =>
        {
            services.AddJournal(Database.Configure);
            Add(services);
        },
        typeof(RollupModule).Assembly);

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(Units).AddSingleton<IFacetReplay, SampleFacet>().AddAccess().AddRollup();

    /// <summary>A commune's update, durable together with its message; nothing is delivered here.</summary>
    protected static async Task ReportAsync(IServiceProvider services, UnitKey unit, long count, DateTimeOffset? at = null, string? reason = null)
    {
        var journal = services.GetRequiredService<IJournal>();
        (await journal.AppendAsync(await SampleFacet.AppendTo(journal, unit, count, at, reason), CancellationToken.None))
            .ShouldBeOfType<AppendOutcome.Appended>();
    }

    protected static Task DeliveredAsync(GrainTestHost host) =>
        host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

    protected static async Task<Snapshot> SnapshotOfAsync(GrainTestHost host, UnitKey unit)
    {
        using var system = host.Services.GetRequiredService<ICallerContext>().Use(Caller.System);
        return (await host.Grains.GetGrain<IRollupGrain>(unit.ToString()).GetSnapshotAsync(CancellationToken.None)).ToResult().Value;
    }

    protected static long CountOf(Snapshot snapshot) =>
        snapshot.Totals.SingleOrDefault(figure => figure.Key == "things")?.Measure.Values[0] ?? 0;

    protected Task<RollupVerificationReport> VerifyAsync() =>
        Services.GetRequiredService<IRollupVerification>().VerifyAsync(CancellationToken.None);
}
