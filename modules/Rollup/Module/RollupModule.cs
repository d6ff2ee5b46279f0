using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup.Catalogue;
using BmnnHierarchy.Rollup.Delivery;
using BmnnHierarchy.Rollup.Feed;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Rollup.Lineages;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Rollup.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Rollup;

/// <summary>The roll-up of figures from commune to province to Ministry.</summary>
public static class RollupModule
{
    /// <summary>Needs the journal, the units' directory and the access contracts' services beside it.</summary>
    public static IServiceCollection AddRollup(this IServiceCollection services)
    {
        var assembly = typeof(RollupModule).Assembly;
        services.AddSingleton(new GrainAssemblySet([assembly]));
        services.AddSingleton(new SchemaScripts("rollup", assembly));
        services.TryAddSingleton<IRollupStore, RollupStore>();
        services.TryAddSingleton<RollupFeed>();
        services.TryAddSingleton<IRollupFeed>(provider => provider.GetRequiredService<RollupFeed>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, ContributionDelivery>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, SnapshotDelivery>());
        services.TryAddSingleton<IRollupVerification, RollupVerification>();
        services.TryAddSingleton<ILineage, LineageReader>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMeasureCatalogue, MeasureCatalogue>();
        services.TryAddSingleton<HistoryCache>();
        services.TryAddSingleton<PastContributions>();
        services.TryAddSingleton<TrendReader>();
        services.TryAddSingleton<PeriodFigures>();
        services.TryAddSingleton<IPeriodReview, PeriodReviewer>();
        services.TryAddSingleton<RollupHistory>();
        services.TryAddSingleton<IRollupHistory>(provider => provider.GetRequiredService<RollupHistory>());
        return services;
    }
}
