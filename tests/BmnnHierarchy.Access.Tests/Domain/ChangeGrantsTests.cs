using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests.Domain;

public sealed class ChangeGrantsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Trees Tree = new();

    [Fact]
    public void A_second_role_on_another_unit_is_given()
    {
        var given = ChangeGrants.Give(Holding(Role.UnitAdministrator, "31-11146"), GrantOf(Role.UnitHead, "31-so_nv"), "Kiêm nhiệm", Tree, Today);

        given.Value.ShouldBe([new AccountEvent.GrantGiven(Role.UnitHead, "unit:31-so_nv", Today, null, "Kiêm nhiệm")]);
    }

    [Fact]
    public void The_same_role_on_the_same_unit_is_not_given_twice() =>
        ChangeGrants.Give(Holding(Role.UnitHead, "31-so_nv"), GrantOf(Role.UnitHead, "31-so_nv"), "x", Tree, Today)
            .Refusal!.Code.ShouldBe(AccessRefusals.GrantIsHeldAlready);

    [Theory]
    [InlineData(Role.SystemAdministrator, "31", Role.ProvincialLeader, "31")]
    [InlineData(Role.UnitAdministrator, "31-11146", Role.SystemAdministrator, "bca")]
    [InlineData(Role.UnitAdministrator, "31-11146", Role.Inspector, "31")]
    [InlineData(Role.Inspector, "31", Role.UnitHead, "31-so_nv")]
    public void Duties_that_must_be_separate_are_not_given_to_one_person(Role held, string heldAt, Role asked, string at) =>
        ChangeGrants.Give(Holding(held, heldAt), GrantOf(asked, at), "x", Tree, Today).Refusal!.Code.ShouldBe(AccessRefusals.RolesMustBeSeparate);

    [Fact]
    public void What_has_ended_does_not_stand_in_the_way()
    {
        var state = AccountState.None with
        {
            Grants = [new GrantState(Role.SystemAdministrator, "unit:31", Trees.Opening, Today, "system", default, "x", null, null)],
        };

        ChangeGrants.Give(state, GrantOf(Role.ProvincialLeader, "31"), "Chuyển công tác", Tree, Today).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_holder_lends_his_role_for_some_days()
    {
        var lent = Lend(Holding(Role.ProvincialLeader, "31"), Role.ProvincialLeader, "31", Today, Today.AddDays(10));

        lent.Value.ShouldHaveSingleItem().ShouldBe(new AccountEvent.GrantLent(
            Role.ProvincialLeader, "unit:31", Today, Today.AddDays(10), "truong", Capacity.Deputising, "Đi họp"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, 400)]
    public void A_lent_role_ends_within_a_year(int from, int? to) =>
        Lend(Holding(Role.ProvincialLeader, "31"), Role.ProvincialLeader, "31", Today.AddDays(from), to is { } days ? Today.AddDays(days) : null)
            .Refusal!.Code.ShouldBe(AccessRefusals.DelegationNeedsAnEnd);

    [Fact]
    public void Nobody_lends_what_he_does_not_hold_on_all_days()
    {
        Lend(Holding(Role.ProvincialLeader, "31", Today.AddDays(5)), Role.ProvincialLeader, "31", Today, Today.AddDays(10))
            .Refusal!.Code.ShouldBe(AccessRefusals.LenderMustHoldTheRole);
        Lend(AccountState.None, Role.ProvincialLeader, "31", Today, Today.AddDays(10)).Refusal!.Code.ShouldBe(AccessRefusals.LenderMustHoldTheRole);
    }

    [Fact]
    public void What_was_lent_is_not_lent_on_and_administration_is_not_lent()
    {
        var borrowed = Holding(Role.ProvincialLeader, "31");
        borrowed = borrowed with { Grants = [borrowed.Grants[0] with { Lent = new Lent("khac", Capacity.Authorised) }] };
        Lend(borrowed, Role.ProvincialLeader, "31", Today, Today.AddDays(10)).Refusal!.Code.ShouldBe(AccessRefusals.LenderMustHoldTheRole);
        Lend(Holding(Role.SystemAdministrator, "31"), Role.SystemAdministrator, "31", Today, Today.AddDays(10))
            .Refusal!.Code.ShouldBe(AccessRefusals.LenderMustHoldTheRole);
    }

    [Fact]
    public void A_grant_is_ended_once_and_by_its_number()
    {
        var state = Holding(Role.UnitHead, "31-so_nv");
        ChangeGrants.End(state, 0, Today).Value.ShouldBe([new AccountEvent.GrantEnded(0, Today)]);
        ChangeGrants.End(state, 1, Today).Refusal!.Code.ShouldBe(AccessRefusals.GrantIsUnknown);
        var ended = state with { Grants = [state.Grants[0] with { To = Today, Ended = new GrantEnd(default, "quantri", "x") }] };
        ChangeGrants.End(ended, 0, Today).Refusal!.Code.ShouldBe(AccessRefusals.GrantHasEnded);
    }

    private static Result<ImmutableArray<AccountEvent>> Lend(AccountState lender, Role role, string unit, DateOnly from, DateOnly? to) =>
        ChangeGrants.Lend(
            AccountState.None,
            lender,
            new Delegation("truong", Capacity.Deputising, new Grant(role, UnitKey.FromCode(unit), new DateRange(from, to))),
            "Đi họp",
            Tree,
            Today);

    private static Grant GrantOf(Role role, string unit) => new(role, UnitKey.FromCode(unit), new DateRange(Today, null));

    private static AccountState Holding(Role role, string unit, DateOnly? to = null) => AccountState.None with
    {
        Grants = [new GrantState(role, $"unit:{unit}", Trees.Opening, to, "system", default, "x", null, null)],
    };
}
