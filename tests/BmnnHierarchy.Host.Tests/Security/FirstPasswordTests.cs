using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>How long a password that somebody else has set opens an account, and how long a code lives, by the configuration.</summary>
public sealed class FirstPasswordTests : IAsyncLifetime
{
    private const string Next = "thuyen giay qua cau";
    private ClockedHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ClockedHost.StartAsync("--Access:Passwords:FirstLasts", "2.00:00:00", "--Access:SecondFactor:RequiredFor:0", "MinistryLiaison", "--Access:SecondFactor:StepsEitherWay", "0");
        await _host.OpenAsync("quan.tri", grants: [new Grant(Role.SystemAdministrator, UnitKey.FromCode("31"), new DateRange(new(2026, 1, 1), null))]);
        await _host.OpenAsync("van.thu", mustChange: true, ClockedHost.Head());
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_first_password_opens_the_account_until_its_days_are_over_and_a_new_one_opens_it_again()
    {
        _host.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        (await _host.SignInAsync("van.thu")).Dispose();

        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var late = _host.Anonymous();
        await Problem.RefusedAsync(SignInAsync(late, ClockedHost.Password), HttpStatusCode.Forbidden, AccessRefusals.FirstPasswordHasExpired);
        await Problem.RefusedAsync(SignInAsync(late, "sai han roi nhe ban"), HttpStatusCode.Unauthorized, AccessRefusals.NameOrPasswordIsWrong);

        using var admin = await _host.SignInAsync("quan.tri");
        using var reset = await admin.PostAsync("/api/v1/accounts/van.thu/password", new { password = Next, reason = "Quá hạn đổi" }, ("Idempotency-Key", "r1"));
        reset.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await SignInAsync(late, Next);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_from_before_does_not_change_it_after_its_days_are_over()
    {
        _host.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        using var session = await _host.SignInAsync("van.thu");
        _host.Clock.Advance(TimeSpan.FromMinutes(2));

        using var changed = await session.SubmitAsync("/tai-khoan/mat-khau", "password", ("current", ClockedHost.Password), ("next", Next), ("repeated", Next));

        changed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await changed.Content.ReadAsStringAsync()).ShouldContain("đã quá hạn đổi");
    }

    [Fact]
    public async Task A_password_of_one_s_own_does_not_run_out()
    {
        _host.Clock.Advance(TimeSpan.FromDays(90));

        (await _host.SignInAsync("quan.tri")).Dispose();
    }

    [Fact]
    public async Task Where_no_step_aside_is_allowed_a_code_lives_30_seconds()
    {
        using var session = await _host.SignInAsync("quan.tri");
        var key = Base32.Read((await Authenticator.EnrolAsync(session, _host.Clock.GetUtcNow())).Key);
        _host.Clock.Advance(TimeSpan.FromMinutes(10));
        var step = AuthenticatorCodes.StepAt(_host.Clock.GetUtcNow());
        using var again = _host.Anonymous();
        await Problem.RefusedAsync(
            again.PostAsync("/api/v1/session", new { account = "quan.tri", password = ClockedHost.Password }), HttpStatusCode.Unauthorized, AccessRefusals.SecondFactorIsNeeded);

        await Problem.RefusedAsync(EnterAsync(again, AuthenticatorCodes.CodeAt(key, step - 1)), HttpStatusCode.Unauthorized, AccessRefusals.CodeIsWrong);
        await Problem.RefusedAsync(EnterAsync(again, AuthenticatorCodes.CodeAt(key, step + 1)), HttpStatusCode.Unauthorized, AccessRefusals.CodeIsWrong);
        using var entered = await EnterAsync(again, AuthenticatorCodes.CodeAt(key, step));
        entered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> SignInAsync(Session session, string password) =>
        session.PostAsync("/api/v1/session", new { account = "van.thu", password });

    private static Task<HttpResponseMessage> EnterAsync(Session session, string code) => session.PostAsync("/api/v1/session/second-factor", new { code });
}
