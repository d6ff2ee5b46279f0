using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.PersonalData;

/// <summary>Gathers what is held about an account's person, and takes requests to correct it.</summary>
internal sealed class PersonalDataOfAccounts(
    AccountReads accounts, AccountActing acting, CorrectionReads corrections, AdministrationRights rights, PersonalDataSections sections, TimeProvider time)
    : IPersonalData
{
    public async Task<PersonalDataExport?> ExportAsync(string account, Caller by, CancellationToken cancellationToken)
    {
        if (await FindAsync(account, cancellationToken) is not { } view || (by.Account != account && !rights.MayAdminister(by, view)))
        {
            return null;
        }

        return new PersonalDataExport(account, view.DisplayName, time.GetUtcNow(), await sections.OfAsync(view, cancellationToken));
    }

    public async Task<Result<CorrectionView>> AskAsync(CorrectionField field, string wanted, AccountAct act, CancellationToken cancellationToken)
    {
        var asked = await acting.ActAsync(
            act.By.Account,
            act,
            $"ask-correction {field} {wanted}",
            () => true,
            state => ChangeCorrections.Ask(state, field, wanted, act.Reason.Trim()),
            cancellationToken);
        return asked.IsRefused
            ? asked.Refusal
            : (await corrections.ListAsync(act.By.Account, cancellationToken)).First(one => one.Field == field);
    }

    public async Task<Result<CorrectionView>> DecideAsync(
        string account, int number, bool isAgreed, AccountAct act, CancellationToken cancellationToken)
    {
        if (act.By.Account == account)
        {
            return Refusal.Of(AccessRefusals.NobodyAdministersHimself);
        }

        if (await FindAsync(account, cancellationToken) is not { } view)
        {
            return Refusal.Of(AccessRefusals.AccountIsUnknown, "account");
        }

        var decided = await acting.ActAsync(
            account,
            act,
            $"decide-correction {number} {isAgreed}",
            () => rights.MayAdminister(act.By, view),
            state => ChangeCorrections.Decide(state, number, isAgreed, act.Reason.Trim()),
            cancellationToken);
        return decided.IsRefused
            ? decided.Refusal
            : (await corrections.ListAsync(account, cancellationToken)).Single(one => one.Number == number);
    }

    public async Task<ImmutableArray<OpenCorrection>> OpenOnesAsync(Caller by, CancellationToken cancellationToken)
    {
        var open = ImmutableArray.CreateBuilder<OpenCorrection>();
        foreach (var (account, correction) in await corrections.OpenOnesAsync(cancellationToken))
        {
            if (await FindAsync(account, cancellationToken) is { } view && rights.MayAdminister(by, view))
            {
                open.Add(new OpenCorrection(account, view.DisplayName, correction));
            }
        }

        return open.ToImmutable();
    }

    private async Task<AccountView?> FindAsync(string account, CancellationToken cancellationToken) =>
        AccountName.IsWellFormed(account) ? await accounts.FindAsync(account, cancellationToken) : null;
}
