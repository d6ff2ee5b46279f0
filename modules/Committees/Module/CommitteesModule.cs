using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Grains;
using BmnnHierarchy.Committees.Prescription;
using BmnnHierarchy.Committees.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Committees;

/// <summary>Steering committees (Ban Chỉ đạo bảo vệ bí mật nhà nước): who sits on them, by which decision, and what is vacant.</summary>
public static class CommitteesModule
{
    /// <summary>Reads and checks the compositions that the product ships; a host does not start with reference data that breaks a rule.</summary>
    public static IServiceCollection AddCommittees(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CompositionCatalogue.LoadEmbedded());
        services.TryAddSingleton<CurrentCompositions>();
        services.TryAddSingleton<ICompositionLoader>(provider => provider.GetRequiredService<CurrentCompositions>());
        services.TryAddSingleton<CommitteeSurroundings>();
        services.TryAddSingleton<ICommitteeReads, CommitteeReads>();
        services.TryAddSingleton<ICommitteePrescription, CommitteePrescription>();
        services.AddSingleton<IFacetReplay, CommitteeReplay>();
        services.AddMeasures(CommitteeMeasureCatalogue.All);
        services.AddSingleton<IOutboxHandler, CompositionDelivery>();
        services.AddSingleton(new SchemaScripts("committees", typeof(CommitteesModule).Assembly));
        return services;
    }
}
