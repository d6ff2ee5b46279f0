using BmnnHierarchy.Accountability.Catalogue;
using BmnnHierarchy.Accountability.Delivery;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Grains;
using BmnnHierarchy.Accountability.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Accountability;

/// <summary>Requests for explanation, urgent directives, difficulties, commendation and criticism.</summary>
public static class AccountabilityModule
{
    public static IServiceCollection AddAccountability(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AccountabilitySurroundings>();
        services.TryAddSingleton<WaitingDifficulties>();
        services.TryAddSingleton<DueUnits>();
        services.TryAddSingleton<IAccountabilityReads, AccountabilityReads>();
        services.AddSingleton<IOutboxHandler, DirectiveDelivery>();
        services.AddSingleton<IOutboxHandler, MatterDelivery>();
        services.AddSingleton<IFacetReplay, AccountabilityReplay>();
        services.AddMeasures(AccountabilityMeasureCatalogue.All);
        services.AddHostedService<AccountabilityClockService>();
        services.AddSingleton(new SchemaScripts("accountability", typeof(AccountabilityModule).Assembly));
        return services;
    }
}
