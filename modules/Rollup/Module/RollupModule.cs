using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup.Catalogue;
using BmnnHierarchy.Rollup.Delivery;
using BmnnHierarchy.Rollup.Feed;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Rollup.Lineages;
using BmnnHierarchy.Rollup.Nightly;
using BmnnHierarchy.Rollup.Rebuilding;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Rollup.Verification;
using Microsoft.Extensions.Configuration;
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
        services.TryAddSingleton<IHeadVerification, HeadVerification>();
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
        services.TryAddSingleton<IRollupRebuild, RollupRebuild>();
        services.TryAddSingleton<IVerificationRecord, VerificationRecord>();
        return services;
    }

    /// <summary>What a serving host does beside: units follow the tree, and each night everything is verified.</summary>
    /// <param name="configuration">Section <see cref="VerificationSettings.Section"/>.</param>
    public static IServiceCollection AddRollupServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VerificationSettings>().Bind(configuration.GetSection(VerificationSettings.Section))
            .Validate(settings => settings.Hour is >= 0 and <= 23, "Verification:Hour is 0 to 23.").ValidateOnStart();
        services.AddHostedService<TreeFollower>();
        services.AddHostedService<NightlyVerification>();
        return services;
    }
}
