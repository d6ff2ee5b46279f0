using System.Threading.RateLimiting;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Security;

/// <summary>How many requests an account and an address may make. Requests without an address come from a test in the same process.</summary>
internal static class RequestRates
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRequestRates(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(OfSignIns),
                PartitionedRateLimiter.Create<HttpContext, string>(OfCallers));
            options.OnRejected = RefuseAsync;
        });
    }

    private static RateLimitPartition<string> OfSignIns(HttpContext context) =>
        IsSignIn(context.Request) && AddressOf(context) is { } address
            ? Window($"sign-in {address}", Settings(context).SignInsOfAnAddress)
            : RateLimitPartition.GetNoLimiter("others");

    private static RateLimitPartition<string> OfCallers(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<ICallerContext>().Current is { IsSystem: false } caller)
        {
            return caller.Limit is { } limit
                ? Window($"token {caller.Account} {limit.Token}", Settings(context).RequestsOfAToken)
                : Window($"account {caller.Account}", Settings(context).RequestsOfAnAccount);
        }

        return AddressOf(context) is { } address
            ? Window($"address {address}", Settings(context).RequestsOfAnAddress)
            : RateLimitPartition.GetNoLimiter("in process");
    }

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Minute, QueueLimit = 0 });

    private static bool IsSignIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (request.Path.StartsWithSegments("/dang-nhap") || request.Path.StartsWithSegments("/api/v1/session"));

    private static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private static TransportSettings Settings(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<TransportSettings>>().Value;

    private static async ValueTask RefuseAsync(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        context.Response.Headers.RetryAfter = "60";
        if (!RequestKind.IsPage(context.Request))
        {
            await ProblemMapper.From(Refusal.Of(HostRefusals.TooManyRequests), context).ExecuteAsync(context);
        }
    }
}
