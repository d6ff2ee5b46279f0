using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides whether an account can be opened with its first grants.</summary>
internal static class OpenAccount
{
    public static Result<ImmutableArray<AccountEvent>> Decide(NewAccount account, PasswordRules passwords, IUnitTree tree)
    {
        if (!AccountName.IsWellFormed(account.Name))
        {
            return Refusal.Of(AccessRefusals.AccountNameIsMalformed, "name");
        }

        if (!PlainText.Holds(account.DisplayName, PlainText.LongestDisplayName))
        {
            return Refusal.Of(AccessRefusals.DisplayNameIsMalformed, "displayName");
        }

        if (passwords.Refuse(account.Password, account.Name) is { } weak)
        {
            return weak;
        }

        if (!PlainText.Holds(account.Reason, PlainText.LongestReason))
        {
            return Refusal.Of(AccessRefusals.GrantNeedsAReason, "reason");
        }

        if (GrantRules.RefuseTogether(account.Grants, tree) is { } refused)
        {
            return refused;
        }

        return ImmutableArray.Create<AccountEvent>(
            [
                new AccountEvent.Created(account.DisplayName.Trim()),
                .. account.Grants.Select(grant => AccountEvent.GrantGiven.Of(grant, account.Reason.Trim())),
                new AccountEvent.PasswordChanged(),
                .. account.MustChangePassword ? [new AccountEvent.PasswordChangeDemanded()] : ImmutableArray<AccountEvent>.Empty,
            ]);
    }
}
