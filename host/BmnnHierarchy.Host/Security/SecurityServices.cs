using System.IO.Compression;
using System.Security.Authentication;
using BmnnHierarchy.Host.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Security;

/// <summary>Sign-in cookie, deny by default on routes, antiforgery, keys.</summary>
internal static class SecurityServices
{
    private const int LargestRequest = 64 * 1024;
    private const int LargestHeaders = 16 * 1024;

    public static void AddSecurity(this WebApplicationBuilder builder, string dataFolder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        });
        builder.WebHost.UseClientCertificates();
        services.AddDataProtection().SetApplicationName("BmnnHierarchy").ProtectKeysAtRest(builder.Configuration);
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(
            (options, logs) => options.XmlRepository = new KeyFolder(dataFolder, logs));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(RouteAccessRequirement.Policy)
            .SetDefaultPolicy(RouteAccessRequirement.Policy);
        services.AddSingleton<RequestTrail>();
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
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, ConfigureCodeCookie);
        services.AddRequestRates();
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        SecureCookiesWhereHttpsIsRequired(services);
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

    private static void SecureCookiesWhereHttpsIsRequired(IServiceCollection services)
    {
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).PostConfigure<IOptions<TransportSettings>>((options, transport) => Secure(options.Cookie, transport.Value));
        }

        services.AddOptions<AntiforgeryOptions>().PostConfigure<IOptions<TransportSettings>>((options, transport) => Secure(options.Cookie, transport.Value));
    }

    /// <summary>The prefix makes browsers refuse such a cookie from plain HTTP, from a neighbouring host or for a part of the paths.</summary>
    private static void Secure(CookieBuilder cookie, TransportSettings transport)
    {
        if (transport.RequireHttps)
        {
            (cookie.SecurePolicy, cookie.Path, cookie.Name) = (CookieSecurePolicy.Always, "/", $"__Host-{cookie.Name}");
        }
    }

    /// <summary>Between password and code: it is good for the code only, and not for long.</summary>
    private static void ConfigureCodeCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "bmnn-code";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }

    /// <summary>How long a session lasts is the session's own to say (AccessSettings); the cookie outlives it.</summary>
    private static void ConfigureSignInCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "bmnn-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(24);
        options.SlidingExpiration = false;
    }
}
