using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Client certificates over TLS on loopback, through Kestrel as it is served. Certificates are made in the test.</summary>
public sealed class CertificateTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-tls-").FullName;
    private readonly TestIssuer _issuer = new("Ban Cơ yếu", Now);
    private readonly List<X509Certificate2> _made = [];
    private WebApplication? _app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_app is { } app)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

    }

    public void Dispose()
    {
        _made.ForEach(one => one.Dispose());
        _issuer.Dispose();
        TestFolder.Delete(_folder);
    }

    [Fact]
    public async Task A_mapped_certificate_signs_in_alone_and_the_session_says_so()
    {
        await ServeAsync("Alone");
        var card = Make("Nguyễn Văn A");
        await OpenAsync("nguyen.a", card);

        (await SignInAsync(card)).ShouldBe("nguyen.a");
        var session = (await Get<ISessions>().ListAsync("nguyen.a", 5, default)).ShouldHaveSingleItem();
        session.Factors.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_not_good_or_not_mapped_signs_nobody_in_and_says_why()
    {
        await ServeAsync("Alone");
        var card = Make("Nguyễn Văn A");
        await OpenAsync("nguyen.a", card);
        using var other = new TestIssuer("Ban Cơ yếu", Now);

        (await SignInAsync(null)).ShouldBe(AccessRefusals.CertificateIsMissing);
        (await SignInAsync(Make("Nguyễn Văn A", issuer: other))).ShouldBe(AccessRefusals.CertificateIsNotTrusted);
        (await SignInAsync(Make("Nguyễn Văn A", to: Now.AddDays(-1)))).ShouldBe(AccessRefusals.CertificateIsOutOfDate);
        (await SignInAsync(Make("Nguyễn Văn A", TestIssuer.ServerAuthentication))).ShouldBe(AccessRefusals.CertificateHasAnotherPurpose);

        // The same subject of the same issuer, but another certificate: this account was mapped to one.
        (await SignInAsync(Make("Nguyễn Văn A"))).ShouldBe(AccessRefusals.CertificateIsNotMapped);

        await File.WriteAllBytesAsync(Path.Combine(_folder, "crl.der"), _issuer.Revoke(Now.AddDays(7), card));
        (await SignInAsync(card)).ShouldBe(AccessRefusals.CertificateIsRevoked);
    }

    [Fact]
    public async Task A_locked_a_disabled_and_an_unmapped_account_is_not_signed_in_to()
    {
        await ServeAsync("Alone");
        var card = Make("Nguyễn Văn A");
        await OpenAsync("nguyen.a", card);
        await GuessAsync(5);
        (await SignInAsync(card)).ShouldBe(AccessRefusals.AccountIsLocked);

        var second = Make("Trần Thị B");
        await OpenAsync("tran.b", second);
        (await Get<IAccountAdministration>().DisableAsync("tran.b", Act(), default)).IsRefused.ShouldBeFalse();
        (await SignInAsync(second)).ShouldBe(AccessRefusals.CertificateIsNotMapped);

        var third = Make("Lê C");
        await OpenAsync("le.c", third);
        using var client = Client(third);
        (await SignInAsync(client)).ShouldBe("le.c");
        (await Get<IAccountCertificates>().UnmapAsync("le.c", 0, Act(), default)).IsRefused.ShouldBeFalse();
        (await client.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(third)).ShouldBe(AccessRefusals.CertificateIsNotMapped);
    }

    [Fact]
    public async Task A_renewed_card_goes_on_where_the_subject_is_mapped_and_one_certificate_is_for_one_account()
    {
        await ServeAsync("Alone");
        var card = Make("Nguyễn Văn A");
        await OpenAsync("nguyen.a", card, CertificateMatch.Subject);
        (await SignInAsync(Make("Nguyễn Văn A"))).ShouldBe("nguyen.a");

        await OpenAsync("tran.b");
        var taken = await Get<IAccountCertificates>().MapAsync("tran.b", Make("Nguyễn Văn A").ExportCertificatePem(), CertificateMatch.Same, Act(), default);
        taken.Refusal!.Code.ShouldBe(AccessRefusals.CertificateIsTaken);
        var none = await Get<IAccountCertificates>().MapAsync("tran.b", "-----BEGIN NOTHING-----", CertificateMatch.Same, Act(), default);
        none.Refusal!.Code.ShouldBe(AccessRefusals.CertificateIsMalformed);
    }

    [Fact]
    public async Task As_a_second_factor_it_follows_a_password_and_never_stands_alone()
    {
        await ServeAsync("SecondFactor");
        var card = Make("Nguyễn Văn A");
        var other = Make("Trần Thị B");
        await OpenAsync("nguyen.a", card);
        await OpenAsync("tran.b", other);

        (await SignInAsync(card)).ShouldBe(AccessRefusals.CertificatesAreOff);

        // A password alone no longer signs in, and another person's card does not follow it.
        using var wrong = Client(other);
        (await CodeOfAsync(await PasswordAsync(wrong))).ShouldBe(AccessRefusals.SecondFactorIsNeeded);
        (await wrong.GetAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(wrong, afterPassword: true)).ShouldBe(AccessRefusals.CertificateIsNotMapped);

        using var right = Client(card);
        (await SignInAsync(right, afterPassword: true)).ShouldBe(AccessRefusals.SignInHasExpired);
        await GuessAsync(4);
        (await PasswordAsync(right)).Dispose();
        (await SignInAsync(right, afterPassword: true)).ShouldBe("nguyen.a");

        // Wrong entries before a right sign-in count no more.
        await GuessAsync(4);
        using var again = Client(card);
        (await CodeOfAsync(await PasswordAsync(again))).ShouldBe(AccessRefusals.SecondFactorIsNeeded);
        (await Get<ISessions>().ListAsync("nguyen.a", 5, default)).ShouldHaveSingleItem().Factors.ShouldBe(2);
    }

    [Fact]
    public async Task Mapping_and_signing_in_are_on_the_trail_and_the_page_signs_in_by_form()
    {
        await ServeAsync("Alone");
        var card = Make("Nguyễn Văn A");
        await OpenAsync("nguyen.a", card);
        using var client = Client(card);
        var html = await client.GetStringAsync("/dang-nhap");
        var tokens = System.Text.RegularExpressions.Regex.Matches(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"");
        using var posted = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", tokens[^1].Groups[1].Value), new("_handler", "sign-in-certificate"),
        ]));
        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await posted.Content.ReadAsStringAsync());
        (await client.GetStringAsync("/tai-khoan")).ShouldContain(Convert.ToHexStringLower(card.GetCertHash(HashAlgorithmName.SHA256)));

        var entries = (await Get<IAuditReads>().ListAsync(new AuditFilter(null, null, null, null, null, null, 1, 50), Caller.System, default)).Entries;
        entries.ShouldContain(one => one.Entry.Kind == AccessKind.Administered && one.Entry.Subject == "nguyen.a" && one.Entry.Detail.StartsWith("certificate", StringComparison.Ordinal));
        entries.ShouldContain(one => one.Entry.Kind == AccessKind.SignedIn && one.Entry.Actor == "nguyen.a");
    }

    private T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    private static AccountAct Act() => new(Guid.NewGuid().ToString("N"), "Cấp thẻ", Caller.System);

    private X509Certificate2 Make(string subject, string purpose = TestIssuer.ClientAuthentication, DateTimeOffset? to = null, TestIssuer? issuer = null)
    {
        var made = (issuer ?? _issuer).Issue(subject, purpose, to: to);
        _made.Add(made);
        return made;
    }

    private async Task OpenAsync(string name, X509Certificate2? card = null, CertificateMatch match = CertificateMatch.Same)
    {
        var opened = await Get<IAccounts>().CreateAsync(
            new NewAccount(name, $"Người thử {name}", ClockedHost.Password, [new Grant(Role.UnitHead, UnitKey.FromCode("31-11146"), new DateRange(new(2026, 1, 1), null))], "Thử"),
            Caller.SystemAccount,
            default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
        if (card is not null)
        {
            var mapped = await Get<IAccountCertificates>().MapAsync(name, card.ExportCertificatePem(), match, Act(), default);
            mapped.IsRefused.ShouldBeFalse(mapped.Refusal?.Code);
            mapped.Value.Certificates.ShouldBe(1);
        }
    }

    private async Task ServeAsync(string use)
    {
        var server = _issuer.Issue("localhost", TestIssuer.ServerAuthentication, host: "127.0.0.1");
        _made.Add(server);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "server.pfx"), server.Export(X509ContentType.Pkcs12, "server"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "root.pem"), _issuer.Certificate.ExportCertificatePem());
        await File.WriteAllBytesAsync(Path.Combine(_folder, "crl.der"), _issuer.Revoke(Now.AddDays(7)));
        await StartedData.OfInstallation.CopyToAsync(Path.Combine(_folder, "data"));
        _app = HostApplication.Build(
            new HostSettings(
                Path.Combine(_folder, "data"),
                null,
                [
                    "--Kestrel:Endpoints:Tls:Url", "https://127.0.0.1:0", "--Kestrel:Endpoints:Tls:Certificate:Path", Path.Combine(_folder, "server.pfx"),
                    "--Kestrel:Endpoints:Tls:Certificate:Password", "server", "--Access:Certificates:Use", use,
                    "--Access:Certificates:Issuers:0", Path.Combine(_folder, "root.pem"), "--Access:Certificates:RevocationLists:0", Path.Combine(_folder, "crl.der"),
                ]),
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.UseQuickPasswords();
            });
        await ServingHost.StartAsync(_app, default);
    }

    /// <summary>A browser with a card, or without one.</summary>
    private HttpClient Client(X509Certificate2? card)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented is X509Certificate2 server && server.IssuerName.RawData.AsSpan().SequenceEqual(_issuer.Certificate.SubjectName.RawData);
        if (card is not null)
        {
            handler.SslOptions.ClientCertificates = [card];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => card;
        }

        var address = _app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    private async Task<string> SignInAsync(X509Certificate2? card)
    {
        using var client = Client(card);
        return await SignInAsync(client);
    }

    /// <summary>The account, or the code of the refusal.</summary>
    private static async Task<string> SignInAsync(HttpClient client, bool afterPassword = false)
    {
        using var answer = await client.PostAsync($"/api/v1/session/certificate?afterPassword={(afterPassword ? "true" : "false")}", null);
        return await CodeOfAsync(answer);
    }

    private async Task GuessAsync(int times)
    {
        using var nobody = Client(null);
        for (var attempt = 0; attempt < times; attempt++)
        {
            (await nobody.PostAsJsonAsync("/api/v1/session", new { account = "nguyen.a", password = "sai mat khau" })).Dispose();
        }
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient client) =>
        client.PostAsJsonAsync("/api/v1/session", new { account = "nguyen.a", password = ClockedHost.Password });

    private static async Task<string> CodeOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (body.TryGetProperty("account", out var account) ? account : body.GetProperty("code")).GetString()!;
    }
}
