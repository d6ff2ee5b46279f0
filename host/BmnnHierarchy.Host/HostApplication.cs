using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Api;
using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Live;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Web;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host;

/// <summary>Puts the product together. Nothing runs until it is started.</summary>
internal static class HostApplication
{
    /// <param name="adjust">The last word on services and server, for tests.</param>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. settings.Configuration],
            ApplicationName = typeof(HostApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        Configure(builder, settings);
        LogToStandardError(builder.Logging);
        builder.AddModules();
        builder.AddSecurity(settings.DataFolder);
        builder.Services.AddOptions<TransportSettings>().BindConfiguration(TransportSettings.Section);
        builder.Services.AddOptions<AccessSettings>().BindConfiguration(AccessSettings.Section);
        builder.Services.AddServing();
        builder.Services.AddApi();
        builder.Services.AddLive();
        builder.Services.AddWebPages();
        builder.AddDemo(settings.Demo);

        adjust?.Invoke(builder);
        var app = builder.Build();
        UsePipeline(app, settings);
        MapRoutes(app);
        return app;
    }

    private static void Configure(WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Configuration.AddInMemoryCollection(
        [
            new($"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}", settings.DataFolder),
        ]);
        if (settings.Demo is not null)
        {
            builder.Configuration.AddInMemoryCollection(
            [
                new($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}", nameof(StorageProvider.Sqlite)),
                new($"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}", null),
            ]);
        }

        if (settings.Urls is { } urls)
        {
            builder.WebHost.UseUrls([.. LoopbackOnly.Split(urls)]);
        }

        builder.Services.AddSingleton(settings.Demo?.Today is { } day ? ShiftedTime.To(day, TimeProvider.System) : TimeProvider.System);
    }

    /// <summary>Standard output belongs to what a command answers.</summary>
    private static void LogToStandardError(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Keys lie in a folder of the process alone; there is no key store to encrypt them with on a closed server.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void UsePipeline(WebApplication app, HostSettings settings)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (settings.Demo is null && app.Services.GetRequiredService<IOptions<TransportSettings>>().Value.BehindLocalProxy)
        {
            // What the framework trusts by itself is loopback alone: nobody else can say where he comes from.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        if (app.Services.GetRequiredService<IOptions<TransportSettings>>().Value.RequireHttps)
        {
            app.UseHttpsOnly();
        }

        if (settings.Demo is not null)
        {
            app.UseMiddleware<LoopbackGate>();
        }

        app.UseResponseCompression();
        app.UseStatusCodePages(StatusPages.WriteAsync);
        app.UseExceptionHandler();
        app.UseMiddleware<ServingGate>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<UnfinishedGate>();
        app.UseMiddleware<ExportTrail>();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static void MapRoutes(WebApplication app)
    {
        app.MapHealth();
        app.MapApi();
        app.MapLive();
        app.MapHome();
        app.MapWebPages();
    }
}
