using System.Collections.Concurrent;
using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>With every category logged at its lowest level, no password, code, key or cookie of a session stands in the log, and no line of it can be made two.</summary>
public sealed class LoggedSecretsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-log-").FullName;
    private readonly ConcurrentQueue<string> _lines = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        await StartedData.OfDemo.CopyToAsync(_folder);
        _app = HostApplication.Build(
            new HostSettings(_folder, Urls: null, [], new DemoSettings(ReferenceDataOnly: true, TestHost.Today)),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(new EveryLine(_lines)).SetMinimumLevel(LogLevel.Trace);
                builder.Logging.Services.Configure<LoggerFilterOptions>(options => options.Rules.Clear());
            });
        await ServingHost.StartAsync(_app, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    [Fact]
    public async Task Nothing_that_opens_an_account_is_logged()
    {
        const string Password = "mat-khau-rieng-7391";
        const string Wrong = "mat-khau-sai-5520";
        (await _app.Services.GetRequiredService<IAccounts>().CreateAsync(new NewAccount("ghi.nhat.ky", "Người thử", Password, [], "Thử"), Caller.SystemAccount, default)).IsRefused.ShouldBeFalse();
        using var session = new Session(_app.GetTestServer().CreateHandler());
        (await session.PostAsync("/api/v1/session", new { account = "ghi.nhat.ky", password = Wrong })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var signedIn = await session.PostAsync("/api/v1/session", new { account = "ghi.nhat.ky", password = Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("bmnn-session=", StringComparison.Ordinal)).Split('=', ';')[1];
        var authenticator = await Authenticator.EnrolAsync(session, _app.Services.GetRequiredService<TimeProvider>().GetUtcNow());

        _lines.Count.ShouldBeGreaterThan(100);
        foreach (var secret in (string[])[Password, Wrong, cookie, authenticator.Key, .. authenticator.RecoveryCodes])
        {
            _lines.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_a_request_says_cannot_begin_a_line_of_its_own()
    {
        using var written = new StringWriter();
        _app.Services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == ConsoleFormatterNames.Simple)
            .Write(new LogEntry<string>(LogLevel.Warning, "thu", default, "GET /x\nfail: gia mao\r\nfail: nua", null, (state, _) => state), null, written);

        written.ToString().TrimEnd().ShouldNotContain('\n');
    }

    private sealed class EveryLine(ConcurrentQueue<string> all) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Line(all);

        public void Dispose()
        {
        }

        private sealed class Line(ConcurrentQueue<string> all) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                all.Enqueue($"{state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                all.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
