using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Tests.Domain;

public sealed class OpenAccountTests
{
    private static readonly NewAccount Sound = new(
        "lanhdao.hp", "Lãnh đạo thành phố", "mat khau du dai", [GrantOf(Role.ProvincialLeader, "31")], "Bổ nhiệm");

    [Fact]
    public void A_sound_request_opens_the_account_with_its_grants_and_its_password()
    {
        var events = Decide(Sound).Value;

        events.Length.ShouldBe(3);
        events[0].ShouldBe(new AccountEvent.Created("Lãnh đạo thành phố"));
        events[1].ShouldBe(AccountEvent.GrantGiven.Of(Sound.Grants[0], "Bổ nhiệm"));
        events[2].ShouldBeOfType<AccountEvent.PasswordChanged>();
    }

    [Fact]
    public void No_event_carries_the_password() =>
        Decide(Sound).Value.ShouldAllBe(happened => !happened.ToNew().Payload.Contains(Sound.Password, StringComparison.Ordinal));

    [Theory]
    [InlineData("a")]
    [InlineData("Lanhdao")]
    [InlineData(".lanhdao")]
    [InlineData("lanhdao.")]
    [InlineData("lãnhđạo")]
    [InlineData("lanhdao\n")]
    [InlineData("lan hdao")]
    [InlineData("a1234567890123456789012345678901234567890")]
    [InlineData("system")]
    public void A_malformed_or_reserved_name_is_refused(string name) =>
        Decide(Sound with { Name = name }).Refusal!.Code.ShouldBe(AccessRefusals.AccountNameIsMalformed);

    [Theory]
    [InlineData("", AccessRefusals.DisplayNameIsMalformed)]
    [InlineData("có\tdấu", AccessRefusals.DisplayNameIsMalformed)]
    public void A_display_name_without_readable_text_is_refused(string name, string code) =>
        Decide(Sound with { DisplayName = name }).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_short_password_is_refused_with_the_least_length() =>
        Decide(Sound with { Password = "ngan" }).Refusal.ShouldBe(Refusal.Of(AccessRefusals.PasswordIsTooShort, "password", "12"));

    [Fact]
    public void Grants_without_a_reason_are_refused() =>
        Decide(Sound with { Reason = " " }).Refusal!.Code.ShouldBe(AccessRefusals.GrantNeedsAReason);

    [Fact]
    public void A_grant_on_an_unknown_unit_is_refused() =>
        Decide(Sound with { Grants = [GrantOf(Role.UnitHead, "31-99999")] }).Refusal!.Code.ShouldBe(AccessRefusals.GrantUnitIsUnknown);

    [Fact]
    public void A_grant_without_a_day_is_refused() =>
        Decide(Sound with { Grants = [new Grant(Role.ProvincialLeader, UnitKey.FromCode("31"), new DateRange(Trees.Opening, Trees.Opening))] })
            .Refusal!.Code.ShouldBe(AccessRefusals.GrantPeriodIsEmpty);

    [Theory]
    [InlineData(Role.ProvincialLeader, "bca")]
    [InlineData(Role.StandingBodyOfficer, "bca")]
    [InlineData(Role.Inspector, "bca")]
    [InlineData(Role.MinistryLiaison, "31")]
    [InlineData(Role.UnitAdministrator, "31")]
    [InlineData(Role.UnitHead, "bca")]
    [InlineData(Role.SystemAdministrator, "31-11146")]
    public void A_role_is_refused_for_a_unit_where_it_would_reach_too_far_or_means_nothing(Role role, string unit) =>
        Decide(Sound with { Grants = [GrantOf(role, unit)] }).Refusal!.Code.ShouldBe(AccessRefusals.RoleDoesNotFitTheUnit);

    [Fact]
    public void Every_role_fits_some_unit() =>
        Enum.GetValues<Role>().ShouldAllBe(role => Enum.GetValues<UnitKind>().Any(kind => RoleFitsTheUnit.Holds(role, kind)));

    private static Grant GrantOf(Role role, string unit) => new(role, UnitKey.FromCode(unit), new DateRange(Trees.Opening, null));

    private static Result<ImmutableArray<AccountEvent>> Decide(NewAccount account) => OpenAccount.Decide(account, new PasswordRules(12), new Trees());
}
