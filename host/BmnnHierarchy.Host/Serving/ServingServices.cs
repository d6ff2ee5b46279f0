using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Host.Serving;

/// <summary>Readiness and the right to serve.</summary>
internal static class ServingServices
{
    public static void AddServing(this IServiceCollection services)
    {
        var journals = services.Last(service => service.ServiceType == typeof(IServingLock));
        services.TryAddSingleton(provider => new ServingRight((IServingLock)journals.ImplementationFactory!(provider)));
        services.Replace(ServiceDescriptor.Singleton<IServingLock>(provider => provider.GetRequiredService<ServingRight>()));
        services.TryAddSingleton<Readiness>();
        services.AddHostedService<ReferenceDataStart>();
    }
}
