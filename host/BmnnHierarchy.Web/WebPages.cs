using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Leadership;
using BmnnHierarchy.Web.Pages.Units;
using BmnnHierarchy.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Web;

/// <summary>The user interface, as the host adds it. The host sets the caller of each request before it gets here.</summary>
public static class WebPages
{
    /// <summary>
    /// Needs from the host: the contracts of Access, Units, Rollup and Steering, the grain factory, the time, the working
    /// calendar, and <see cref="IDemoMarker"/> where figures are simulated.
    /// </summary>
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "bmnn-form");
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IDemoMarker, NotSimulated>();
        services.AddSingleton<AssetBundle>();
        services.AddScoped<Presentation>();
        services.AddScoped(provider => provider.GetRequiredService<Presentation>().Texts);
        services.AddScoped(provider => provider.GetRequiredService<Presentation>().Formats);
        services.AddScoped<DashboardReader>();
        services.AddScoped<UnitOverviewReader>();
        return services;
    }

    /// <summary>
    /// Maps pages, assets, preferences and sign-out. Needs authentication, authorization and antiforgery in the pipeline.
    /// </summary>
    public static IEndpointRouteBuilder MapWebPages(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapPreferences();
        routes.MapSignOut();
        routes.MapRazorComponents<App>();
        return routes;
    }
}
