using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Tokens;

/// <summary>Issues, lists and revokes tokens.</summary>
internal sealed class AccessTokens(
    TokenReads reads, AccountReads accounts, AccountActing acting, AdministrationRights rights, IAccessPolicy policy,
    IOptions<AccessSettings> settings, TimeProvider time) : IAccessTokens
{
    public ImmutableArray<Permission> ForPrograms => ChangeTokens.ForPrograms;

    public async Task<Result<IssuedToken>> IssueAsync(NewToken token, AccountAct act, CancellationToken cancellationToken)
    {
        var account = act.By.Account;
        var text = TokenText.Make();
        var digest = TokenText.DigestOf(text);
        var issued = await acting.ActAsync(
            account,
            act,
            $"token {token.Name} {token.Unit} {string.Join(' ', token.Permissions.IsDefault ? [] : token.Permissions)} {token.LastDay:O}",
            () => policy.Allows(act.By, Permission.IssueTokens, token.Unit),
            state => ChangeTokens.Issue(
                state, token, act.Reason.Trim(), permission => policy.Allows(act.By, permission, token.Unit), settings.Value.Tokens, time.GetUtcNow()),
            cancellationToken,
            state => [AccountExtraTables.DigestRow(digest, account, state.Tokens.Length - 1)]);
        if (issued.IsRefused)
        {
            return issued.Refusal;
        }

        // Carried out by an earlier attempt, the command left that attempt's digest and not this one.
        return await reads.FindAsync(digest, cancellationToken) is { } kept
            ? new IssuedToken(kept.View, text)
            : Refusal.Of(AccessRefusals.TokenIsIssuedAlready);
    }

    public async Task<Result<TokenView>> RevokeAsync(string account, int number, AccountAct act, CancellationToken cancellationToken)
    {
        var isAllowed = await RefuseAsync(account, act.By, cancellationToken) is null;
        var revoked = await acting.ActAsync(
            account, act, $"revoke-token {number}", () => isAllowed, state => ChangeTokens.Revoke(state, number, time.GetUtcNow()), cancellationToken);
        return revoked.IsRefused ? revoked.Refusal : (await reads.ListAsync(account, cancellationToken)).Single(one => one.Number == number);
    }

    public async Task<Result<ImmutableArray<TokenView>>> ListAsync(string account, Caller by, CancellationToken cancellationToken) =>
        await RefuseAsync(account, by, cancellationToken) is { } refused ? refused : await reads.ListAsync(account, cancellationToken);

    private async Task<Refusal?> RefuseAsync(string account, Caller by, CancellationToken cancellationToken) =>
        by.Account == account
            ? null
            : rights.RefuseReading(by, AccountName.IsWellFormed(account) ? await accounts.FindAsync(account, cancellationToken) : null);
}
