using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What only a real socket shows: limits of the server, broken HTTP, paths as they are sent, TLS.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private const string CertificatePassword = "thu";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-socket-").FullName;
    private WebApplication _app = null!;
    private IPEndPoint _plain = null!;
    private IPEndPoint _tls = null!;

    public async Task InitializeAsync()
    {
        var certificate = Path.Combine(_folder, "tls.pfx");
        await File.WriteAllBytesAsync(certificate, SelfSigned());
        await StartedData.OfDemo.CopyToAsync(Path.Combine(_folder, "data"));
        _app = HostApplication.Build(
            new HostSettings(
                Path.Combine(_folder, "data"),
                null,
                [
                    "--Kestrel:Endpoints:Plain:Url", "http://127.0.0.1:0", "--Kestrel:Endpoints:Tls:Url", "https://127.0.0.1:0",
                    "--Kestrel:Endpoints:Tls:Certificate:Path", certificate, "--Kestrel:Endpoints:Tls:Certificate:Password", CertificatePassword,
                    "--Transport:RequireHttps", "true", "--Keys:CertificateFile", certificate, "--Keys:CertificatePassword", CertificatePassword,
                ],
                new DemoSettings(ReferenceDataOnly: true, TestHost.Today)),
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Error);
                builder.UseQuickPasswords();
                builder.Services.PostConfigure<KestrelServerOptions>(kestrel =>
                {
                    // The same limits with less patience than the product has, so that a test need not wait for it.
                    kestrel.Limits.RequestHeadersTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(15));
                    kestrel.Limits.MinRequestBodyDataRate.ShouldNotBeNull();
                    kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
                    kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(1.5));
                });
            });
        await ServingHost.StartAsync(_app, default);
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        _plain = new IPEndPoint(IPAddress.Loopback, addresses.Single(address => address.Scheme == "http").Port);
        _tls = new IPEndPoint(IPAddress.Loopback, addresses.Single(address => address.Scheme == "https").Port);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    [Fact]
    public async Task Requests_over_the_limits_are_turned_away()
    {
        (await OverTlsAsync($"GET /dang-nhap HTTP/1.1\r\nHost: a\r\nX: {new string('x', 20_000)}\r\n\r\n")).ShouldStartWith("HTTP/1.1 431");
        (await OverTlsAsync($"GET /{new string('x', 20_000)} HTTP/1.1\r\nHost: a\r\n\r\n")).ShouldStartWith("HTTP/1.1 414");
        (await OverTlsAsync("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{")).ShouldStartWith("HTTP/1.1 413");
        var chunk = $"8000\r\n{new string(' ', 0x8000)}\r\n";
        (await OverTlsAsync("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk + "0\r\n\r\n"))
            .ShouldStartWith("HTTP/1.1 413");
    }

    [Fact]
    public async Task Who_sends_slowly_does_not_hold_a_connection()
    {
        // Both calls come back when the server closes: nothing here waits by the clock.
        (await OverTlsAsync("GET /dang-nhap HTTP/1.1\r\nHost: a\r\nX-Slow: ")).ShouldStartWith("HTTP/1.1 408");
        (await OverTlsAsync("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"account\":")).ShouldStartWith("HTTP/1.1 4");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}")]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("\u0001\u0002\u0003\r\n\r\n")]
    public async Task Broken_HTTP_is_refused_and_the_host_goes_on(string request)
    {
        (await OverTlsAsync(request)).ShouldStartWith("HTTP/1.1 400");
        (await OverTlsAsync("GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).ShouldStartWith("HTTP/1.1 200");
    }

    [Theory]
    [InlineData("/assets/x/../../appsettings.json")]
    [InlineData("/assets/x/..%2f..%2fappsettings.json")]
    [InlineData("/assets/x/%2e%2e/%2e%2e/bmnn.db")]
    [InlineData("/assets/x/....//....//bmnn.db")]
    [InlineData("/assets/x/..%5c..%5cBmnnHierarchy.Host.dll")]
    [InlineData("/assets/x//etc/passwd")]
    [InlineData("/assets/x/%252e%252e%252fetc%252fpasswd")]
    [InlineData("/openapi/..%2f..%2fetc%2fpasswd.json")]
    [InlineData("/keys/key.xml")]
    [InlineData("/bmnn.db")]
    [InlineData("/appsettings.json")]
    [InlineData("/.git/config")]
    [InlineData("/BmnnHierarchy.Host.dll")]
    public async Task No_path_leads_to_a_file_of_the_machine(string path)
    {
        var answer = await OverTlsAsync($"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        var status = int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        status.ShouldBeOneOf(302, 400, 401, 404);
        answer.ShouldNotContain("root:x");
        answer.ShouldNotContain("SQLite format");
        answer.ShouldNotContain("<key id");
        answer.ShouldNotContain("\nServer:");
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("CONNECT")]
    [InlineData("DEBUG")]
    public async Task Methods_that_nobody_needs_are_refused_and_echo_nothing(string method)
    {
        var answer = await OverTlsAsync($"{method} /dang-nhap HTTP/1.1\r\nHost: a\r\nX-Secret: bi-mat-cua-toi\r\nConnection: close\r\n\r\n");
        answer[..12].ShouldBeOneOf("HTTP/1.1 400", "HTTP/1.1 405", "HTTP/1.1 302", "HTTP/1.1 401");
        answer.ShouldNotContain("bi-mat-cua-toi");
    }

    [Fact]
    public async Task Over_plain_HTTP_a_program_is_refused_and_a_person_sent_on()
    {
        var program = await OverPlainAsync("POST /api/v1/session HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        program.ShouldStartWith("HTTP/1.1 403");
        program.ShouldContain("host.HttpsIsNeeded");
        var person = await OverPlainAsync("GET /dang-nhap HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        person.ShouldStartWith("HTTP/1.1 307");
        person.ShouldContain($"Location: https://a:{_tls.Port}/dang-nhap");
        (await OverPlainAsync("GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task Over_TLS_cookies_are_bound_to_this_host_and_browsers_told_to_come_back_that_way()
    {
        var answer = await OverTlsAsync("GET /dang-nhap HTTP/1.1\r\nHost: bmnn.example\r\nConnection: close\r\n\r\n");
        answer.ShouldContain("Strict-Transport-Security: max-age=31536000; includeSubDomains");
        foreach (var cookie in answer.Split("\r\n").Where(line => line.StartsWith("Set-Cookie:", StringComparison.Ordinal)))
        {
            cookie.ShouldStartWith("Set-Cookie: __Host-");
            cookie.ShouldContain("; secure", Case.Insensitive);
            cookie.ShouldContain("; path=/;", Case.Insensitive);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Only_TLS_1_2_and_1_3_are_spoken()
    {
        (await VersionAsync(System.Security.Authentication.SslProtocols.None)).ShouldBe(System.Security.Authentication.SslProtocols.Tls13);
        (await VersionAsync(System.Security.Authentication.SslProtocols.Tls12)).ShouldBe(System.Security.Authentication.SslProtocols.Tls12);
#pragma warning disable SYSLIB0039, CA5397 // That they are refused is what is asked.
        await Should.ThrowAsync<Exception>(() => VersionAsync(System.Security.Authentication.SslProtocols.Tls11));
#pragma warning restore SYSLIB0039, CA5397
    }

    [Fact]
    public async Task With_a_certificate_configured_the_keys_of_cookies_lie_encrypted()
    {
        await OverTlsAsync("GET /dang-nhap HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        var keys = Directory.GetFiles(Path.Combine(_folder, "data", "keys"), "key-*.xml");
        keys.ShouldNotBeEmpty();
        foreach (var key in keys)
        {
            var text = await File.ReadAllTextAsync(key);
            text.ShouldContain("EncryptedKey");
            text.ShouldNotContain("<value>");
        }
    }

    private static bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => certificate?.Subject == "CN=a";

    private static byte[] SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        return certificate.Export(X509ContentType.Pfx, CertificatePassword);
    }

    private async Task<string> OverPlainAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_plain);
        return await SpeakAsync(client.GetStream(), request);
    }

    private async Task<string> OverTlsAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_tls);
        await using var tls = new SslStream(client.GetStream(), false, IsOurs);
        await tls.AuthenticateAsClientAsync("a");
        return await SpeakAsync(tls, request);
    }

    private async Task<System.Security.Authentication.SslProtocols> VersionAsync(System.Security.Authentication.SslProtocols offered)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_tls);
        await using var tls = new SslStream(client.GetStream(), false, IsOurs);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "a", EnabledSslProtocols = offered });
        return tls.SslProtocol;
    }

    /// <summary>Sends, and reads until the server closes or has answered a request that did not ask it to.</summary>
    private static async Task<string> SpeakAsync(Stream stream, string request)
    {
        using var giveUp = new CancellationTokenSource(Patience);
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), giveUp.Token);
            await stream.FlushAsync(giveUp.Token);
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, giveUp.Token)) > 0)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // The server has closed while it was still being sent to: what it said before is the answer.
        }

        return answer.ToString();
    }
}
