using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Access.Tests.Domain;

/// <summary>What a host may not serve without: begun again where the machine is only slow, and the end of the host where it fails.</summary>
public sealed class WorkAtStartTests
{
    [Fact]
    public async Task Work_that_was_not_answered_in_time_is_begun_again_under_the_systems_name()
    {
        var work = new Tries(late: 2);
        using var host = HostOf(work);
        await host.StartAsync();

        await work.Done.Task.WaitAsync(TimeSpan.FromMinutes(1));

        work.Callers.ShouldBe([Caller.System, Caller.System, Caller.System]);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_failure_stops_the_host()
    {
        using var host = HostOf(new Tries(late: 0, new InvalidOperationException("The clock cannot be set.")));
        var stopped = new TaskCompletionSource();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopped.SetResult);
        await host.StartAsync();

        await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static IHost HostOf(Tries tries)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(tries);
        builder.Services.AddSingleton<ICallerContext, OneCaller>();
        builder.Services.AddHostedService<Clock>();
        return builder.Build();
    }

    private sealed class Tries(int late, Exception? failure = null)
    {
        public List<Caller?> Callers { get; } = [];

        public TaskCompletionSource Done { get; } = new();

        public void Try(Caller? caller)
        {
            Callers.Add(caller);
            if (Callers.Count <= late)
            {
                throw new TimeoutException();
            }

            if (failure is not null)
            {
                throw failure;
            }

            Done.SetResult();
        }
    }

    private sealed class OneCaller : ICallerContext, IDisposable
    {
        public Caller? Current { get; private set; }

        public IDisposable Use(Caller caller)
        {
            Current = caller;
            return this;
        }

        public void Dispose() => Current = null;
    }

    private sealed class Clock(Tries tries, ICallerContext callers, IHostApplicationLifetime lifetime, ILogger<Clock> logger)
        : WorkAtStart(callers, lifetime, logger)
    {
        private readonly ICallerContext _callers = callers;

        protected override Task WorkAsync(CancellationToken cancellationToken)
        {
            tries.Try(_callers.Current);
            return Task.CompletedTask;
        }
    }
}
