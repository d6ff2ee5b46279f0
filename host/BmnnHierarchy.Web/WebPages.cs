using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Export;
using BmnnHierarchy.Web.Export.Calendars;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Layout;
using BmnnHierarchy.Web.Pages.Answers;
using BmnnHierarchy.Web.Pages.Calendar;
using BmnnHierarchy.Web.Pages.Digest;
using BmnnHierarchy.Web.Pages.Checking;
using BmnnHierarchy.Web.Pages.Committees;
using BmnnHierarchy.Web.Pages.Duties;
using BmnnHierarchy.Web.Pages.Leadership;
using BmnnHierarchy.Web.Pages.Lineage;
using BmnnHierarchy.Web.Pages.Past;
using BmnnHierarchy.Web.Pages.Reminders;
using BmnnHierarchy.Web.Pages.Units;
using BmnnHierarchy.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Web;

/// <summary>The user interface, as the host adds it. The host sets the caller of each request before it gets here.</summary>
public static class WebPages
{
    /// <summary>
    /// Needs from the host: the contracts of Access, Analysis, Units, Rollup and Steering, the grain factory, the time, the working
    /// calendar, and <see cref="IDemoMarker"/> where figures are simulated.
    /// </summary>
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IDemoMarker, NotSimulated>();
        services.AddSingleton<AssetBundle>();
        services.AddScoped<Presentation>(provider => Presentation.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped(provider => provider.GetRequiredService<Presentation>().Texts);
        services.AddScoped(provider => provider.GetRequiredService<Presentation>().Formats);
        services.AddScoped<DashboardReader>();
        services.AddScoped<UnitOverviewReader>();
        services.AddScoped<PublicationExport>();
        services.AddScoped<AnalysisExport>();
        services.AddScoped<DutyReader>();
        services.AddScoped<FigureReader>();
        services.AddScoped<CheckQueueReader>();
        services.AddScoped<DutyExport>();
        services.AddScoped<DeadlineCalendarFile>();
        services.AddScoped<CommitteeReader>();
        services.AddScoped<WhyReader>();
        services.AddSingleton<FigureName>();
        services.AddSingleton<PublishedNames>();
        services.AddScoped<StatusNames>();
        services.AddScoped<PastReader>();
        services.AddScoped<CalendarReader>();
        services.AddScoped<DutyFilters>();
        services.AddScoped<DigestReader>();
        services.AddScoped<SendReader>();
        return services;
    }

    /// <summary>
    /// Maps pages, assets and preferences. Needs authentication, authorization and antiforgery in the pipeline; the host
    /// maps <c>/</c> (to <see cref="HomeOf"/>) and the way out.
    /// </summary>
    public static IEndpointRouteBuilder MapWebPages(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapPreferences();
        routes.MapExports();
        routes.MapRazorComponents<App>();
        return routes;
    }

    /// <summary>The page on which a caller's work begins.</summary>
    public static string HomeOf(Caller caller, DateOnly today) => Menu.HomeOf(caller, today) ?? PageAddress.Account;

    /// <summary>The page for a request that no page answers. The status of the response is set before.</summary>
    /// <param name="trace">What the log knows the request by, when it failed; otherwise null.</param>
    public static async Task AnswerAsync(HttpContext context, Refusal refusal, string? trace)
    {
        // The page that failed may have used the request's services already: the answer gets fresh ones.
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        var page = new RazorComponentResult<AnswerDocument>(new Dictionary<string, object?>
        {
            [nameof(AnswerDocument.Refusal)] = refusal,
            [nameof(AnswerDocument.Trace)] = trace,
        })
        {
            StatusCode = context.Response.StatusCode,
        };
        try
        {
            await page.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }
}
