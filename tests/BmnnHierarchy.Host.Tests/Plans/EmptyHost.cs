using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>The product as <c>serve</c> runs it, just installed: units of both provinces, no duty, no plan in force, on a day of our choice.</summary>
internal sealed class EmptyHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-empty-").FullName;
    private readonly WebApplication _app;

    private EmptyHost(DateOnly today, string[] configuration) => _app = HostApplication.Build(
        new HostSettings(_folder, Urls: null, configuration),
        builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(ShiftedTime.To(today, TimeProvider.System)));
        });

    public static async Task<EmptyHost> StartAsync(DateOnly today, PostgresServer? server = null)
    {
        var host = new EmptyHost(today, server is null ? [] :
        [
            "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await server.CreateDatabaseAsync("plans")}", "--Storage:MigrateOnStart=true",
        ]);
        await ServingHost.StartAsync(host._app, CancellationToken.None);
        return host;
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A call of somebody who holds one role for one unit; what is refused fails the test.</summary>
    public async Task<TResult> CallAsync<TGrain, TResult>(Role role, string holder, string key, Func<TGrain, Task<Reply<TResult>>> call)
        where TGrain : IGrainWithStringKey
    {
        var person = new Caller($"{role}.{UnitKey.Parse(holder).Code}", "Người thử", [new Grant(role, UnitKey.Parse(holder), new DateRange(new DateOnly(2025, 1, 1), null))]);
        using var scope = Service<ICallerContext>().Use(person);
        var reply = await call(Service<IGrainFactory>().GetGrain<TGrain>(key));
        reply.Refused.ShouldBeNull();
        return reply.Value!;
    }

    /// <summary>What the standing body of a province does with its plans.</summary>
    public Task<T> PlansAsync<T>(string province, Func<IPlansGrain, Task<Reply<T>>> call) =>
        CallAsync(Role.StandingBodyOfficer, province, province, call);

    /// <summary>Waits until what was issued has reached every unit and every figure above it.</summary>
    public Task DeliveredAsync() => Service<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }
}
