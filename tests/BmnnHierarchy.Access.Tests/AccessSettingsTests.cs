using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Tests;

/// <summary>What the configuration can say, and what it makes of passwords and lockouts.</summary>
public sealed class AccessSettingsTests
{
    [Fact]
    public void What_is_not_configured_is_sound() => Validate(new AccessSettings()).ShouldBeTrue();

    public static TheoryData<AccessSettings> Unsound =>
    [
        new AccessSettings { Passwords = new() { ShortestLength = 3 } },
        new AccessSettings { Passwords = new() { ShortestLength = 129 } },
        new AccessSettings { Passwords = new() { FirstLasts = TimeSpan.FromMinutes(59) } },
        new AccessSettings { Passwords = new() { FirstLasts = TimeSpan.FromDays(31) } },
        new AccessSettings { Passwords = new() { KnownFile = "/no/such/file.txt" } },
        new AccessSettings { SecondFactor = new() { StepsEitherWay = 2 } },
        new AccessSettings { SecondFactor = new() { StepsEitherWay = -1 } },
        new AccessSettings { Sessions = new() { Idle = TimeSpan.Zero } },
        new AccessSettings { Sessions = new() { Idle = TimeSpan.FromHours(2), Absolute = TimeSpan.FromHours(1) } },
        new AccessSettings { Sessions = new() { Absolute = TimeSpan.FromHours(25) } },
        new AccessSettings { Sessions = new() { MostAtOnce = 0 } },
        new AccessSettings { Lockout = new() { Attempts = 0 } },
        new AccessSettings { Lockout = new() { First = TimeSpan.FromSeconds(1) } },
        new AccessSettings { Lockout = new() { Longest = TimeSpan.FromMinutes(1) } },
        new AccessSettings { Tokens = new() { LongestDays = 367 } },
        new AccessSettings { Tokens = new() { MostAtOnce = 0 } },
        new AccessSettings { Certificates = new() { Use = CertificateUse.Alone } },
        new AccessSettings { Certificates = new() { Use = CertificateUse.Alone, Issuers = ["/no/such/file.pem"], AcceptWithoutRevocationList = true } },
    ];

    [Theory, MemberData(nameof(Unsound))]
    public void A_configuration_that_would_leave_accounts_open_is_refused(AccessSettings settings) => Validate(settings).ShouldBeFalse();

    [Fact]
    public void Each_lockout_in_a_row_lasts_twice_as_long_up_to_the_longest()
    {
        var settings = new LockoutSettings { First = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromHours(3) };

        Enumerable.Range(0, 6).Select(before => LockoutBackoff.LengthOf(before, settings).TotalMinutes).ShouldBe([15, 30, 60, 120, 180, 180]);
        LockoutBackoff.LengthOf(int.MaxValue, settings).ShouldBe(settings.Longest);
    }

    [Theory]
    [InlineData("mua thu haiphong nam nay", true)]
    [InlineData("mua thu Hải Phòng nam nay", true)]
    [InlineData("bay con ngua an la tre", false)]
    public void Words_that_are_easily_guessed_here_are_refused(string password, bool isRefused)
    {
        var rules = PasswordRules.Of(new PasswordSettings { Refused = ["Hải Phòng", " "] });

        rules.Refuse(password, "ai.do")?.Code.ShouldBe(isRefused ? AccessRefusals.PasswordContainsARefusedWord : null);
        (rules.Refuse(password, "ai.do") is not null).ShouldBe(isRefused);
    }

    private static bool Validate(AccessSettings settings) => new AccessSettingsRules().Validate(null, settings).Succeeded;
}
