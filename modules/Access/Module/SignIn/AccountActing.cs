using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Access.Tokens;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Carries out an act on an account: checked, decided, written, forgotten in memory and put on the trail, in that order.</summary>
internal sealed partial class AccountActing(AccountReads reads, AccountStream stream, Accounts accounts, TokenUses tokens, IAuditLog audit)
{
    /// <param name="body">What was asked, so that a command id cannot stand for two things; its first word is what the trail says.</param>
    /// <param name="also">Further rows to keep with the events.</param>
    public async Task<Result<AccountView>> ActAsync(
        string account,
        AccountAct act,
        string body,
        Func<bool> isAllowed,
        Func<AccountState, Result<ImmutableArray<AccountEvent>>> decide,
        CancellationToken cancellationToken,
        Func<AccountState, IEnumerable<RowWrite>>? also = null)
    {
        // Whatever a token allows, it never changes an account: programs read and report, people administer.
        if (act.By.Limit is not null || !isAllowed())
        {
            return Refusal.Of(AccessRefusals.PermissionIsMissing);
        }

        if (!CommandIds().IsMatch(act.CommandId))
        {
            return Refusal.Of(AccessRefusals.CommandIdIsMalformed, "commandId");
        }

        if (!PlainText.Holds(act.Reason, PlainText.LongestReason))
        {
            return Refusal.Of(AccessRefusals.GrantNeedsAReason, "reason");
        }

        if (!AccountName.IsWellFormed(account))
        {
            return Refusal.Of(AccessRefusals.AccountIsUnknown, "account");
        }

        if (await stream.ActAsync(account, act, body, decide, also, cancellationToken) is { } refused)
        {
            return refused;
        }

        accounts.Forget(account);
        tokens.Forget(account);
        return await OnRecordAsync((await reads.FindAsync(account, cancellationToken))!, body, act, cancellationToken);
    }

    /// <summary>The change itself is an event of the account; the trail of access says it to those who read that.</summary>
    public async Task<Result<AccountView>> OnRecordAsync(Result<AccountView> done, string what, AccountAct act, CancellationToken cancellationToken)
    {
        if (!done.IsRefused)
        {
            UnitKey? unit = done.Value.Grants is [.., var last] ? last.Grant.Unit : null;
            await audit.RecordAsync(
                new AccessEntry(AccessKind.Administered, act.By.Account, unit, done.Value.Name, $"{what.Split(' ')[0]}: {act.Reason.Trim()}", string.Empty),
                cancellationToken);
        }

        return done;
    }

    /// <summary>The account as its events say.</summary>
    public Task<AccountState> StateOfAsync(string account, CancellationToken cancellationToken) => stream.StateOfAsync(account, cancellationToken);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex CommandIds();
}
