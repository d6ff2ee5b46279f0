using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Carries out what administrators decide about accounts.</summary>
internal sealed class AccountAdministration(
    AccountReads reads, AccountActing acting, Accounts accounts, CredentialReset credentials, Sessions sessions, AdministrationRights rights, TimeProvider time)
    : IAccountAdministration
{
    private DateOnly Today => VietnamTime.Today(time);

    private IUnitTree Tree => rights.Tree;

    public async Task<Result<AccountView>> OpenAsync(NewAccount account, Caller by, CancellationToken cancellationToken)
    {
        if (!rights.MayGive(by, account.Grants))
        {
            return Refusal.Of(AccessRefusals.PermissionIsMissing);
        }

        return AccountName.IsWellFormed(account.Name) && await reads.FindAsync(account.Name, cancellationToken) is not null
            ? Refusal.Of(AccessRefusals.AccountNameIsTaken, "name")
            : await acting.OnRecordAsync(
                await accounts.CreateAsync(account, by.Account, cancellationToken), "open", new AccountAct(string.Empty, account.Reason, by), cancellationToken);
    }

    public Task<Result<AccountView>> GiveAsync(string account, Grant grant, AccountAct act, CancellationToken cancellationToken) =>
        act.By.Account == account
            ? Task.FromResult<Result<AccountView>>(Refusal.Of(AccessRefusals.NobodyAdministersHimself))
            : ActAsync(
                account,
                act,
                $"give {grant}",
                () => rights.MayGive(act.By, [grant]),
                state => ChangeGrants.Give(state, grant, act.Reason.Trim(), Tree, Today),
                cancellationToken);

    public async Task<Result<AccountView>> DelegateAsync(string account, Delegation delegation, AccountAct act, CancellationToken cancellationToken)
    {
        if (account == delegation.OnBehalfOf)
        {
            return Refusal.Of(AccessRefusals.LenderMustHoldTheRole, "account");
        }

        var isOwn = act.By.Account == delegation.OnBehalfOf;
        if (act.By.Account == account)
        {
            return Refusal.Of(AccessRefusals.NobodyAdministersHimself);
        }

        var lender = await acting.StateOfAsync(delegation.OnBehalfOf, cancellationToken);
        return await ActAsync(
            account,
            act,
            $"lend {delegation}",
            () => isOwn || rights.MayGive(act.By, [delegation.Grant]),
            state => ChangeGrants.Lend(state, lender, delegation, act.Reason.Trim(), Tree, Today),
            cancellationToken);
    }

    public async Task<Result<AccountView>> EndGrantAsync(string account, int number, AccountAct act, CancellationToken cancellationToken)
    {
        if (act.By.Account == account)
        {
            return Refusal.Of(AccessRefusals.NobodyAdministersHimself);
        }

        var given = (await reads.FindAsync(account, cancellationToken))?.Grants.FirstOrDefault(one => one.Number == number);
        return await ActAsync(
            account,
            act,
            $"end {number}",
            () => given is not null && (given.Lent?.OnBehalfOf == act.By.Account || rights.MayGive(act.By, [given.Grant])),
            state => ChangeGrants.End(state, number, Today),
            cancellationToken);
    }

    public async Task<Result<AccountView>> DisableAsync(string account, AccountAct act, CancellationToken cancellationToken)
    {
        var disabled = await OnWholeAsync(
            account, act, "disable", state => state.IsDisabled ? Refusal.Of(AccessRefusals.AccountIsDisabled) : Events(new AccountEvent.Disabled()), cancellationToken);
        return await EndSessionsAsync(account, disabled, cancellationToken);
    }

    public Task<Result<AccountView>> EnableAsync(string account, AccountAct act, CancellationToken cancellationToken) => OnWholeAsync(
        account, act, "enable", state => state.IsDisabled ? Events(new AccountEvent.Enabled()) : Refusal.Of(AccessRefusals.AccountIsNotDisabled), cancellationToken);

    public async Task<Result<AccountView>> ResetPasswordAsync(string account, string password, AccountAct act, CancellationToken cancellationToken)
    {
        if (credentials.Rules.Refuse(password, account) is { } weak)
        {
            return weak;
        }

        var reset = await OnWholeAsync(
            account,
            act,
            "reset password",
            state => ImmutableArray.Create<AccountEvent>(
                [new AccountEvent.PasswordChanged(), new AccountEvent.PasswordChangeDemanded(), .. ChangeTokens.RevokeAll(state, time.GetUtcNow())]),
            cancellationToken,
            await credentials.WithPasswordAsync(account, password, cancellationToken));
        return await EndSessionsAsync(account, reset, cancellationToken);
    }

    public async Task<Result<AccountView>> RemoveSecondFactorAsync(string account, AccountAct act, CancellationToken cancellationToken)
    {
        var removed = await OnWholeAsync(
            account,
            act,
            "remove second factor",
            state => state.HasSecondFactor ? Events(new AccountEvent.SecondFactorRemoved()) : Refusal.Of(AccessRefusals.SecondFactorIsNotEnrolled),
            cancellationToken,
            await credentials.WithoutSecondFactorAsync(account, cancellationToken));
        return await EndSessionsAsync(account, removed, cancellationToken);
    }

    public Task<AccountPage> ListAsync(AccountFilter filter, Caller by, CancellationToken cancellationToken) =>
        reads.ListAsync(filter, rights.UnitsOf(by), cancellationToken);

    public async Task<AccountView?> FindAsync(string account, Caller by, CancellationToken cancellationToken) =>
        AccountName.IsWellFormed(account) && await reads.FindAsync(account, cancellationToken) is { } found && rights.MaySee(by, found) ? found : null;

    public async Task<ImmutableArray<UnitGrant>> LentByAsync(string account, CancellationToken cancellationToken) =>
    [
        .. from borrower in await reads.BorrowersAsync(account, cancellationToken)
           from given in borrower.Grants
           where given.Lent?.OnBehalfOf == account
           orderby given.GivenAt descending
           select new UnitGrant(borrower.Name, borrower.DisplayName, given),
    ];

    public async Task<ImmutableArray<UnitGrant>> HoldersAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        var above = Tree.PathToRoot(unit).Select(one => one.Key).ToHashSet();
        var holders = await reads.HoldersAsync([.. above.Select(key => key.ToString())], cancellationToken);
        return
        [
            .. from account in holders
               from given in account.Grants
               where given.Effective is { } grant && grant.Period.Contains(Today) && !account.IsDisabled && rights.Reaches(grant, unit)
               select new UnitGrant(account.Name, account.DisplayName, given),
        ];
    }

    /// <summary>An act that concerns everything the account may do.</summary>
    private async Task<Result<AccountView>> OnWholeAsync(
        string account,
        AccountAct act,
        string body,
        Func<AccountState, Result<ImmutableArray<AccountEvent>>> decide,
        CancellationToken cancellationToken,
        Credential? credential = null)
    {
        if (act.By.Account == account)
        {
            return Refusal.Of(AccessRefusals.NobodyAdministersHimself);
        }

        var view = AccountName.IsWellFormed(account) ? await reads.FindAsync(account, cancellationToken) : null;
        return view is null
            ? Refusal.Of(AccessRefusals.AccountIsUnknown, "account")
            : await ActAsync(account, act, body, () => rights.MayAdminister(act.By, view), decide, cancellationToken, credential);
    }

    private Task<Result<AccountView>> ActAsync(
        string account,
        AccountAct act,
        string body,
        Func<bool> isAllowed,
        Func<AccountState, Result<ImmutableArray<AccountEvent>>> decide,
        CancellationToken cancellationToken,
        Credential? credential = null) =>
        acting.ActAsync(account, act, body, isAllowed, decide, cancellationToken, credential is null ? null : _ => AccountTables.RowsOf(credential));

    private async Task<Result<AccountView>> EndSessionsAsync(string account, Result<AccountView> outcome, CancellationToken cancellationToken)
    {
        if (!outcome.IsRefused)
        {
            await sessions.EndAllAsync(account, SessionEnd.Administration, cancellationToken);
        }

        return outcome;
    }

    private static Result<ImmutableArray<AccountEvent>> Events(params ReadOnlySpan<AccountEvent> events) => ImmutableArray.Create(events);
}
