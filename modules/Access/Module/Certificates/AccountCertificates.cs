using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Certificates;

/// <summary>Maps certificates to accounts.</summary>
internal sealed class AccountCertificates(
    CertificateReads reads, AccountReads accounts, AccountActing acting, Sessions sessions, AdministrationRights rights) : IAccountCertificates
{
    public async Task<Result<AccountView>> MapAsync(
        string account, string pem, CertificateMatch match, AccountAct act, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(account, act.By, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (ClientCertificate.Read(pem, match, act.Reason.Trim()) is not { } mapped)
        {
            return Refusal.Of(AccessRefusals.CertificateIsMalformed, "certificate");
        }

        var owners = await reads.OwnersAsync(mapped.Fingerprint, mapped.Subject, mapped.Issuer, cancellationToken);
        return await acting.ActAsync(
            account,
            act,
            $"certificate {match} {mapped.Fingerprint}",
            () => true,
            _ => ChangeCertificates.Map(mapped, owners.FirstOrDefault()),
            cancellationToken);
    }

    public async Task<Result<AccountView>> UnmapAsync(string account, int number, AccountAct act, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(account, act.By, cancellationToken) is { } refused)
        {
            return refused;
        }

        var unmapped = await acting.ActAsync(
            account, act, $"unmap-certificate {number}", () => true, state => ChangeCertificates.Unmap(state, number), cancellationToken);
        if (!unmapped.IsRefused)
        {
            await sessions.EndAllAsync(account, SessionEnd.Administration, cancellationToken);
        }

        return unmapped;
    }

    public async Task<Result<ImmutableArray<CertificateView>>> ListAsync(string account, Caller by, CancellationToken cancellationToken)
    {
        var refused = by.Account == account ? null : rights.RefuseReading(by, await FindAsync(account, cancellationToken));
        return refused is not null ? refused : await reads.ListAsync(account, cancellationToken);
    }

    private async Task<Refusal?> RefuseAsync(string account, Caller by, CancellationToken cancellationToken)
    {
        if (by.Account == account)
        {
            return Refusal.Of(AccessRefusals.NobodyAdministersHimself);
        }

        return await FindAsync(account, cancellationToken) switch
        {
            null => Refusal.Of(AccessRefusals.AccountIsUnknown, "account"),
            { } view when !rights.MayAdminister(by, view) => Refusal.Of(AccessRefusals.PermissionIsMissing),
            _ => null,
        };
    }

    private async Task<AccountView?> FindAsync(string account, CancellationToken cancellationToken) =>
        AccountName.IsWellFormed(account) ? await accounts.FindAsync(account, cancellationToken) : null;
}
