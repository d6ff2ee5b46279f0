using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Enrolment, codes, recovery codes and sessions as a browser meets them.</summary>
[Collection(TestHostCollection.Name)]
public sealed class SecondFactorTests(TestHost host)
{
    private const string Page = Authenticator.Page;

    private DateTimeOffset Now => host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Codes are told apart by steps from the first one asked for: half a minute may pass meanwhile.</summary>
    private long? _step;

    [Fact]
    public async Task Once_enrolled_a_password_alone_signs_nobody_in_and_each_code_counts_once()
    {
        var account = await OpenAsync("hai.lop");
        using var session = await host.SignInAsync(account);
        var (key, codes) = await EnrolAsync(session);
        codes.Count.ShouldBe(10);
        (await PageTextAsync(session, Page)).ShouldNotContain(key);

        using var again = host.Anonymous();
        await Problem.RefusedAsync(SignInAsync(again, account), HttpStatusCode.Unauthorized, AccessRefusals.SecondFactorIsNeeded);
        await Problem.RefusedAsync(again.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);

        // The code that enrolled it has been used; the next step's is good, once.
        var next = CodeAt(key, +1);
        await Problem.RefusedAsync(EnterAsync(again, CodeAt(key, 0)), HttpStatusCode.Unauthorized, AccessRefusals.CodeIsWrong);
        using (var entered = await EnterAsync(again, next))
        {
            entered.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var thief = host.Anonymous();
        await Problem.RefusedAsync(SignInAsync(thief, account), HttpStatusCode.Unauthorized, AccessRefusals.SecondFactorIsNeeded);
        await Problem.RefusedAsync(EnterAsync(thief, next), HttpStatusCode.Unauthorized, AccessRefusals.CodeIsWrong);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var account = await OpenAsync("du.phong");
        using var session = await host.SignInAsync(account);
        var (_, codes) = await EnrolAsync(session);

        using var first = host.Anonymous();
        (await SignInAsync(first, account)).Dispose();
        using (var entered = await EnterAsync(first, codes[3].ToLowerInvariant()))
        {
            entered.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var second = host.Anonymous();
        (await SignInAsync(second, account)).Dispose();
        await Problem.RefusedAsync(EnterAsync(second, codes[3]), HttpStatusCode.Unauthorized, AccessRefusals.CodeIsWrong);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_as_wrong_passwords_do()
    {
        var account = await OpenAsync("do.ma");
        using var session = await host.SignInAsync(account);
        await EnrolAsync(session);

        using var thief = host.Anonymous();
        (await SignInAsync(thief, account)).Dispose();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            (await EnterAsync(thief, "000000")).Dispose();
        }

        await Problem.RefusedAsync(EnterAsync(thief, "000000"), HttpStatusCode.Forbidden, AccessRefusals.AccountIsLocked);
    }

    [Fact]
    public async Task A_code_without_a_password_before_it_is_refused()
    {
        using var nobody = host.Anonymous();
        await Problem.RefusedAsync(EnterAsync(nobody, "123456"), HttpStatusCode.Unauthorized, AccessRefusals.SignInHasExpired);
    }

    [Fact]
    public async Task Nothing_kept_contains_the_key_or_a_recovery_code()
    {
        var account = await OpenAsync("kin.dao");
        using var session = await host.SignInAsync(account);
        var (key, codes) = await EnrolAsync(session);
        var kept = await File.ReadAllBytesAsync(Path.Combine(host.DataFolder, "bmnn.db"));
        var log = await ReadSharedAsync(Path.Combine(host.DataFolder, "bmnn.db-wal"));
        foreach (var secret in codes.Append(key).Append(codes[0].Replace("-", "", StringComparison.Ordinal)))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(secret);
            kept.AsSpan().IndexOf(bytes).ShouldBe(-1);
            log.AsSpan().IndexOf(bytes).ShouldBe(-1);
        }
    }

    private static Task<HttpResponseMessage> EnterAsync(Session session, string code) => session.PostAsync("/api/v1/session/second-factor", new { code });

    private static Task<HttpResponseMessage> SignInAsync(Session session, string account) =>
        session.PostAsync("/api/v1/session", new { account, password = "demo" });

    private static async Task<string> PageTextAsync(Session session, string page)
    {
        using var answer = await session.GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private string CodeAt(string key, int steps) => AuthenticatorCodes.CodeAt(Base32.Read(key), (_step ??= AuthenticatorCodes.StepAt(Now)) + steps);

    private async Task<string> OpenAsync(string name)
    {
        var opened = await host.Services.GetRequiredService<IAccounts>().CreateAsync(new NewAccount(name, "Người thử", "demo", [], "Thử"), "quantri", default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
        return name;
    }

    private async Task<(string Key, List<string> Codes)> EnrolAsync(Session session)
    {
        _step ??= AuthenticatorCodes.StepAt(Now);
        var enrolled = await Authenticator.EnrolAsync(session, DateTimeOffset.FromUnixTimeSeconds(_step.Value * 30));
        return (enrolled.Key, [.. enrolled.RecoveryCodes]);
    }
}
