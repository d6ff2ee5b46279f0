using System.Net;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>A host that wants HTTPS and few requests.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-transport-").FullName;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        await StartedData.OfDemo.CopyToAsync(_folder);
        _app = HostApplication.Build(
            new HostSettings(
                _folder,
                null,
                ["--Transport:RequireHttps", "true", "--Transport:SignInsOfAnAddress", "5", "--Transport:RequestsOfAnAddress", "40", "--https_port", "443"],
                new DemoSettings(true, TestHost.Today)),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.UseQuickPasswords();
            });
        await ServingHost.StartAsync(_app, default);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    [Fact]
    public async Task Plain_http_is_sent_on_and_https_says_to_come_back_that_way()
    {
        var plain = await SendAsync("GET", "/dang-nhap", "http");
        plain.Response.StatusCode.ShouldBe(StatusCodes.Status307TemporaryRedirect);
        plain.Response.Headers.Location.ToString().ShouldStartWith("https://");
        var secure = await SendAsync("GET", "/dang-nhap", "https");
        secure.Response.Headers.StrictTransportSecurity.ToString().ShouldContain("max-age=31536000");
        secure.Response.Headers.SetCookie.ToString().ShouldContain("secure", Case.Insensitive);
    }

    [Fact]
    public async Task An_address_that_guesses_passwords_or_floods_is_told_to_wait()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await SendAsync("POST", "/api/v1/session", "https")).Response.StatusCode.ShouldNotBe(StatusCodes.Status429TooManyRequests);
        }

        var refused = await SendAsync("POST", "/api/v1/session", "https");
        refused.Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
        refused.Response.Headers.RetryAfter.ToString().ShouldBe("60");
        using var reader = new StreamReader(refused.Response.Body);
        (await reader.ReadToEndAsync()).ShouldContain("host.TooManyRequests");

        var statuses = new List<int>();
        for (var request = 0; request < 45; request++)
        {
            statuses.Add((await SendAsync("GET", "/api/v1/units", "https")).Response.StatusCode);
        }

        statuses.ShouldContain(StatusCodes.Status401Unauthorized);
        statuses[^1].ShouldBe(StatusCodes.Status429TooManyRequests);
    }

    private Task<HttpContext> SendAsync(string method, string path, string scheme) => _app.GetTestServer().SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = method;
        context.Request.Scheme = scheme;
        context.Request.Host = new HostString("bmnn.example");
        context.Request.Path = path;
    });
}
