using BmnnHierarchy.Host.Serving;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// The product without a server, for a command that changes something: schema, reference data, journal and grains as when
/// serving, and the right to serve is held meanwhile, so nobody else writes.
/// </summary>
internal static class OfflineHost
{
    public static async Task<int> RunAsync(
        HostSettings settings, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings, builder =>
        {
            builder.Services.AddSingleton<IServer, NobodysServer>();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        if (await app.Services.GetRequiredService<ServingRight>().TryAcquireAsync(cancellationToken) is null)
        {
            throw new CannotRunException(new Bilingual(
                "Một máy chủ đang phục vụ cơ sở dữ liệu này. Dừng máy chủ rồi chạy lại, hoặc dùng trang Quản trị tài khoản.",
                "A host is serving this database. Stop it and run this again, or use the pages for accounts."));
        }

        await ServingHost.StartAsync(app, cancellationToken);
        try
        {
            return await work(app.Services, cancellationToken);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Listens nowhere.</summary>
    private sealed class NobodysServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
