using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Serving;

/// <summary>
/// Waits while another host serves the same database. It listens on the same addresses and answers that it lives and is
/// not ready, so that a balancer sends nobody here; grains, pages and the journal's writer are not started.
/// </summary>
internal static class StandbyHost
{
    /// <summary>Completes when this host may serve.</summary>
    /// <exception cref="OperationCanceledException">The process was told to end while it waited.</exception>
    public static async Task WaitAsync(WebApplication waiting, IServingLock servingLock, CancellationToken cancellationToken)
    {
        waiting.Logger.LogInformation("Another host serves this database: waiting as standby");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(waiting.Configuration);
        builder.WebHost.UseKestrelCore();
        await using var standby = builder.Build();
        standby.Run(AnswerAsync);
        await standby.StartAsync(cancellationToken);

        // A signal to end the process reaches the application that runs: while waiting, that is this one.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, standby.Lifetime.ApplicationStopping);
        await servingLock.AcquireAsync(ended.Token);
        await standby.StopAsync(cancellationToken);
        waiting.Logger.LogInformation("The other host has gone: taking over");
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var alive = context.Request.Path == HealthEndpoints.Live;
        context.Response.StatusCode = alive ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(alive ? HealthEndpoints.Alive : HealthEndpoints.Standby);
    }
}
