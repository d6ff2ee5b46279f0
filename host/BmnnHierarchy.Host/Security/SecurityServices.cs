using System.IO.Compression;
using BmnnHierarchy.Host.Problems;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;

namespace BmnnHierarchy.Host.Security;

/// <summary>Sign-in cookie, deny by default on routes, antiforgery, keys.</summary>
internal static class SecurityServices
{
    private const int LargestRequest = 64 * 1024;

    public static void AddSecurity(this WebApplicationBuilder builder, string dataFolder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        services.AddDataProtection().SetApplicationName("BmnnHierarchy");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(
            (options, logs) => options.XmlRepository = new KeyFolder(dataFolder, logs));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(RouteAccessRequirement.Policy)
            .SetDefaultPolicy(RouteAccessRequirement.Policy);
        services.AddSingleton<IAuthorizationHandler, RouteAccessHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RouteAccessOutcome>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bmnn-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, ConfigureSignInCookie);
        services.AddResponseCompression(options =>
        {
            // No answer mixes a secret with text that a stranger can choose; antiforgery tokens differ in every answer.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
    }

    private static void ConfigureSignInCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "bmnn-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
    }
}
