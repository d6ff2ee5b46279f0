using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What time does to sessions, lockouts and tokens, through the running host.</summary>
public sealed class SessionClockTests : IAsyncLifetime
{
    private ClockedHost _host = null!;

    public async Task InitializeAsync() => _host = await ClockedHost.StartAsync(
        "--Access:Sessions:Idle", "00:30:00", "--Access:Sessions:Absolute", "02:00:00", "--Access:Sessions:MostAtOnce", "2", "--Access:Lockout:Attempts", "3");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_session_that_is_not_used_ends_after_the_idle_time_and_one_that_is_goes_on()
    {
        await _host.OpenAsync("nghi.lau");
        using var idle = await _host.SignInAsync("nghi.lau");
        using var busy = await _host.SignInAsync("nghi.lau");
        for (var minutes = 0; minutes < 40; minutes += 10)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(10));
            (await busy.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("nghi.lau");
        }

        await Problem.RefusedAsync(idle.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        var ended = (await _host.Services.GetRequiredService<ISessions>().ListAsync("nghi.lau", 10, default)).Single(one => one.EndedAt is not null);
        ended.Why.ShouldBe(SessionEnd.Expired);
    }

    [Fact]
    public async Task A_session_ends_at_the_absolute_limit_however_much_it_is_used()
    {
        await _host.OpenAsync("lam.mai");
        using var session = await _host.SignInAsync("lam.mai");
        for (var minutes = 10; minutes < 120; minutes += 10)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(10));
            (await session.ReadAsync("/api/v1/session")).GetProperty("account").GetString().ShouldBe("lam.mai");
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Problem.RefusedAsync(session.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        using var page = await session.GetAsync("/tim");
        page.Headers.Location!.ToString().ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task No_more_sessions_at_once_than_configured_and_expired_ones_do_not_count()
    {
        await _host.OpenAsync("nhieu.may");
        using var first = await _host.SignInAsync("nhieu.may");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await _host.SignInAsync("nhieu.may");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var third = await _host.SignInAsync("nhieu.may");

        await Problem.RefusedAsync(first.GetAsync("/api/v1/session"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        await second.ReadAsync("/api/v1/session");
        await third.ReadAsync("/api/v1/session");
        var gone = (await _host.Services.GetRequiredService<ISessions>().ListAsync("nhieu.may", 10, default)).Single(one => one.EndedAt is not null);
        gone.Why.ShouldBe(SessionEnd.GaveWay);
    }

    [Fact]
    public async Task Lockouts_last_longer_each_time_end_by_themselves_and_are_forgotten_after_a_right_password()
    {
        await _host.OpenAsync("do.dam");
        foreach (var minutes in (int[])[15, 30, 60])
        {
            await GuessAsync(3);
            await Problem.RefusedAsync(TryAsync(ClockedHost.Password), HttpStatusCode.Forbidden, AccessRefusals.AccountIsLocked);
            _host.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await Problem.RefusedAsync(TryAsync(ClockedHost.Password), HttpStatusCode.Forbidden, AccessRefusals.AccountIsLocked);
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        using (var right = await TryAsync(ClockedHost.Password))
        {
            right.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await GuessAsync(3);
        _host.Clock.Advance(TimeSpan.FromMinutes(15));
        using var again = await TryAsync(ClockedHost.Password);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_elses_password_is_changed_first_by_the_rules_of_this_installation()
    {
        await _host.OpenAsync("moi.vao", mustChange: true, ClockedHost.Head());
        using var session = await _host.SignInAsync("moi.vao");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31-11146/duties"), HttpStatusCode.Forbidden, AccessRefusals.PasswordMustBeChanged);
        using (var weak = await ChangeAsync(session, "ngan"))
        {
            weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            WebUtility.HtmlDecode(await weak.Content.ReadAsStringAsync()).ShouldContain("ít nhất 12");
        }

        using (var changed = await ChangeAsync(session, "thuyen giay qua cau"))
        {
            changed.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await changed.Content.ReadAsStringAsync());
        }

        await session.ReadAsync("/api/v1/units/31-11146/duties");
    }

    [Fact]
    public async Task Outside_a_demonstration_there_is_no_account_and_the_demonstrations_password_is_too_short()
    {
        foreach (var account in Host.Demo.DemoAccounts.All)
        {
            (await _host.Services.GetRequiredService<IAccounts>().FindAsync(account.Name, default)).ShouldBeNull();
        }

        var refused = await _host.Services.GetRequiredService<IAccounts>().CreateAsync(
            new NewAccount("ai.do", "Ai đó", Host.Demo.DemoAccounts.Password, [], "Thử"), Caller.SystemAccount, default);
        refused.Refusal!.Code.ShouldBe(AccessRefusals.PasswordIsTooShort);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Session session, string next) => session.SubmitAsync(
        "/tai-khoan/mat-khau", "password", ("current", ClockedHost.Password), ("next", next), ("repeated", next));

    private async Task GuessAsync(int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
        {
            (await TryAsync("sai mat khau roi")).Dispose();
        }
    }

    private async Task<HttpResponseMessage> TryAsync(string password)
    {
        using var nobody = _host.Anonymous();
        return await nobody.PostAsync("/api/v1/session", new { account = "do.dam", password });
    }
}
