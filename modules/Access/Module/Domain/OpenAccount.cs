using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides whether an account can be opened with its first grants.</summary>
internal static class OpenAccount
{
    private const int LongestDisplayName = 100;
    private const int LongestReason = 200;

    public static Result<ImmutableArray<AccountEvent>> Decide(NewAccount account, int shortestPassword, IUnitTree tree)
    {
        if (!AccountName.IsWellFormed(account.Name))
        {
            return Refusal.Of(AccessRefusals.AccountNameIsMalformed, "name");
        }

        if (!IsPlainText(account.DisplayName, LongestDisplayName))
        {
            return Refusal.Of(AccessRefusals.DisplayNameIsMalformed, "displayName");
        }

        if (account.Password.Length < shortestPassword)
        {
            return Refusal.Of(AccessRefusals.PasswordIsTooShort, "password", $"{shortestPassword}");
        }

        if (!IsPlainText(account.Reason, LongestReason))
        {
            return Refusal.Of(AccessRefusals.GrantNeedsAReason, "reason");
        }

        if (account.Grants.Select(grant => Refuse(grant, tree)).FirstOrDefault(refusal => refusal is not null) is { } refused)
        {
            return refused;
        }

        return ImmutableArray.Create<AccountEvent>(
            [
                new AccountEvent.Created(account.DisplayName.Trim()),
                .. account.Grants.Select(grant => AccountEvent.GrantGiven.Of(grant, account.Reason.Trim())),
                new AccountEvent.PasswordChanged(),
            ]);
    }

    private static Refusal? Refuse(Grant grant, IUnitTree tree)
    {
        if (grant.Period.IsEmpty)
        {
            return Refusal.Of(AccessRefusals.GrantPeriodIsEmpty, "grants", grant.Unit.Code);
        }

        if (tree.Find(grant.Unit) is not { } unit)
        {
            return Refusal.Of(AccessRefusals.GrantUnitIsUnknown, "grants", grant.Unit.Code);
        }

        return RoleFitsTheUnit.Holds(grant.Role, unit.Kind)
            ? null
            : Refusal.Of(AccessRefusals.RoleDoesNotFitTheUnit, "grants", $"{grant.Role}", grant.Unit.Code);
    }

    private static bool IsPlainText(string text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= longest && !text.Any(char.IsControl);
}
