using BmnnHierarchy.Journal;
using BmnnHierarchy.Units.Domain;
using BmnnHierarchy.Units.Loading;
using BmnnHierarchy.Units.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Units;

/// <summary>The hierarchy: ministry, provinces, their bodies and communes, and the units they replaced.</summary>
public static class UnitsModule
{
    public static IServiceCollection AddUnits(this IServiceCollection services)
    {
        services.TryAddSingleton(ReferenceFiles.Embedded);
        services.TryAddSingleton<UnitDirectory>();
        services.TryAddSingleton<IUnitDirectory>(s => s.GetRequiredService<UnitDirectory>());
        services.TryAddSingleton<IUnitReferenceLoader, UnitReferenceLoader>();
        services.AddSingleton(new SchemaScripts("units", typeof(UnitsModule).Assembly));
        return services;
    }

    /// <summary>The tree of the product's own reference data, without a journal: for tests and tools.</summary>
    public static IUnitTree ReferenceTree() => ReferenceCsv.Read(ReferenceFiles.Embedded).Then(UnitCatalogue.Build).Value;
}
