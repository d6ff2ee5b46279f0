using BmnnHierarchy.Journal;
using BmnnHierarchy.Plans.Catalogue;
using BmnnHierarchy.Plans.Compiler;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Grains;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Plans;

/// <summary>Plans: from the document to the assignments that bind units.</summary>
public static class PlansModule
{
    /// <summary>The plans that the product ships, without a host.</summary>
    public static IPlanCatalogue ReferencePlans() => ShippedPlans.LoadEmbedded();

    /// <summary>The Ministry's core duties, without a host.</summary>
    public static ICoreCatalogue ReferenceCore() => CoreCatalogue.LoadEmbedded();

    /// <summary>A compiler that resolves bodies by a tree, without a host: for tools and tests.</summary>
    public static IPlanCompiler Compiler(IUnitTree tree) => new PlanCompiler(() => tree);

    /// <summary>Reads and checks the plans that the product ships; a host does not start with reference data that breaks a rule.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        var shipped = ShippedPlans.LoadEmbedded();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CurrentPlans(shipped, provider.GetRequiredService<IStorage>()));
        services.TryAddSingleton<IPlanCatalogue>(provider => provider.GetRequiredService<CurrentPlans>());
        services.TryAddSingleton<IPlanCatalogueLoader>(provider => provider.GetRequiredService<CurrentPlans>());
        services.TryAddSingleton(ReferenceCore());
        services.TryAddSingleton(IssuingDefaults.LoadEmbedded());
        services.TryAddSingleton<PlansClock>();
        services.TryAddSingleton<PlansSurroundings>();
        services.AddSingleton(new SchemaScripts("plans", typeof(PlansModule).Assembly));
        services.TryAddSingleton<IPlanCompiler>(provider => new PlanCompiler(() => provider.GetRequiredService<IUnitDirectory>().Current));
        return services;
    }
}
