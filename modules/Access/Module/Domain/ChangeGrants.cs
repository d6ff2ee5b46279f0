using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides on giving, lending and ending roles of an account that exists. Who may ask is the caller's to check.</summary>
internal static class ChangeGrants
{
    private const int MostDaysLent = 366;

    public static Result<ImmutableArray<AccountEvent>> Give(AccountState state, Grant grant, string reason, IUnitTree tree, DateOnly today)
    {
        if ((GrantRules.RefuseByItself(grant, tree) ?? GrantRules.RefuseBeside(grant, Held(state, today))) is { } refused)
        {
            return refused;
        }

        return ImmutableArray.Create<AccountEvent>(AccountEvent.GrantGiven.Of(grant, reason));
    }

    /// <param name="lender">The account whose role is lent.</param>
    public static Result<ImmutableArray<AccountEvent>> Lend(
        AccountState state, AccountState lender, Delegation delegation, string reason, IUnitTree tree, DateOnly today)
    {
        var grant = delegation.Grant;
        if ((GrantRules.RefuseByItself(grant, tree) ?? GrantRules.RefuseBeside(grant, Held(state, today))) is { } refused)
        {
            return refused;
        }

        if (grant.Period.To is not { } to || to.DayNumber - grant.Period.From.DayNumber > MostDaysLent)
        {
            return Refusal.Of(AccessRefusals.DelegationNeedsAnEnd, "to");
        }

        // What was lent is not lent on, and who administers accounts is appointed, not lent.
        var holds = lender.Grants.Any(held =>
            held.Lent is null && held.Role == grant.Role && held.Unit == grant.Unit.ToString()
            && held.From <= grant.Period.From && (held.To is not { } end || end >= to));
        if (!holds || grant.Role is Role.SystemAdministrator)
        {
            return Refusal.Of(AccessRefusals.LenderMustHoldTheRole, "onBehalfOf");
        }

        return ImmutableArray.Create<AccountEvent>(new AccountEvent.GrantLent(
            grant.Role, grant.Unit.ToString(), grant.Period.From, to, delegation.OnBehalfOf, delegation.Capacity, reason));
    }

    public static Result<ImmutableArray<AccountEvent>> End(AccountState state, int number, DateOnly today)
    {
        if (number < 0 || number >= state.Grants.Length)
        {
            return Refusal.Of(AccessRefusals.GrantIsUnknown, "number");
        }

        var grant = state.Grants[number];
        return grant.Ended is not null || (grant.To is { } to && to <= today)
            ? Refusal.Of(AccessRefusals.GrantHasEnded, "number")
            : ImmutableArray.Create<AccountEvent>(new AccountEvent.GrantEnded(number, today));
    }

    private static IEnumerable<Grant> Held(AccountState state, DateOnly today) =>
        state.Grants.Where(held => !held.Period.IsEmpty && (held.To is not { } to || to > today)).Select(held => held.ToGrant());
}
