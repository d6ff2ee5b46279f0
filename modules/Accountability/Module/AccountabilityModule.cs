using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Accountability;

/// <summary>Requests for explanation, urgent directives, difficulties, commendation and criticism.</summary>
public static class AccountabilityModule
{
    public static IServiceCollection AddAccountability(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
