using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Enrolment of an authenticator through ASP.NET Core Identity.</summary>
internal sealed class SecondFactor(
    SignInManager<Account> signIn, IUserStore<Account> store, Accounts accounts, SignInGate gate, IOptions<AccessSettings> settings) : ISecondFactor
{
    private UserManager<Account> Users => signIn.UserManager;

    private IUserTwoFactorRecoveryCodeStore<Account> Codes => (IUserTwoFactorRecoveryCodeStore<Account>)store;

    public async Task<SecondFactorState> StateAsync(CancellationToken cancellationToken)
    {
        var user = await CurrentAsync();
        return new SecondFactorState(user.HasSecondFactor, await IsRequiredAsync(user, cancellationToken), user.RecoveryHashes.Length);
    }

    public async Task<Result<Enrolment>> BeginAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(NameOfCurrent, cancellationToken);
        var user = await CurrentAsync();
        if (user.HasSecondFactor)
        {
            return Refusal.Of(AccessRefusals.SecondFactorIsEnrolled);
        }

        if (user.AuthenticatorKey is null)
        {
            await Users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        var key = (await Users.GetAuthenticatorKeyAsync(user))!;
        var issuer = Uri.EscapeDataString(settings.Value.SecondFactor.Issuer);
        return new Enrolment(key, $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Name)}?secret={key}&issuer={issuer}&digits=6&period=30");
    }

    public async Task<Result<ImmutableArray<string>>> ConfirmAsync(string code, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(NameOfCurrent, cancellationToken);
        var user = await CurrentAsync();
        if (user.HasSecondFactor)
        {
            return Refusal.Of(AccessRefusals.SecondFactorIsEnrolled);
        }

        if (!await IsRightAsync(user, code))
        {
            return Refusal.Of(AccessRefusals.CodeIsWrong, "code");
        }

        user.HasSecondFactor = true;
        return await MakeCodesAsync(user, cancellationToken);
    }

    public async Task<Result<ImmutableArray<string>>> RenewRecoveryCodesAsync(string code, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(NameOfCurrent, cancellationToken);
        var user = await CurrentAsync();
        return await RefuseWithoutCodeAsync(user, code) is { } refused ? refused : await MakeCodesAsync(user, cancellationToken);
    }

    public async Task<Refusal?> GiveUpAsync(string code, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(NameOfCurrent, cancellationToken);
        var user = await CurrentAsync();
        if (await IsRequiredAsync(user, cancellationToken))
        {
            return Refusal.Of(AccessRefusals.SecondFactorIsRequired);
        }

        if (await RefuseWithoutCodeAsync(user, code) is { } refused)
        {
            return refused;
        }

        await Users.SetTwoFactorEnabledAsync(user, false);
        accounts.Forget(user.Name);
        await signIn.RefreshSignInAsync(user);
        return null;
    }

    private string NameOfCurrent => signIn.Context.User.Identity?.Name ?? string.Empty;

    private async Task<Account> CurrentAsync() =>
        await Users.FindByNameAsync(NameOfCurrent) ?? throw new InvalidOperationException("Nobody is signed in.");

    private async Task<Refusal?> RefuseWithoutCodeAsync(Account user, string code)
    {
        if (!user.HasSecondFactor)
        {
            return Refusal.Of(AccessRefusals.SecondFactorIsNotEnrolled);
        }

        return await IsRightAsync(user, code) ? null : Refusal.Of(AccessRefusals.CodeIsWrong, "code");
    }

    /// <summary>Wrong codes count here too: a session left open must not be a place to guess.</summary>
    private async Task<bool> IsRightAsync(Account user, string code)
    {
        if (await Users.IsLockedOutAsync(user))
        {
            return false;
        }

        var isRight = await Users.VerifyTwoFactorTokenAsync(
            user, Users.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", string.Empty, StringComparison.Ordinal));
        if (!isRight)
        {
            await Users.AccessFailedAsync(user);
        }

        return isRight;
    }

    private async Task<Result<ImmutableArray<string>>> MakeCodesAsync(Account user, CancellationToken cancellationToken)
    {
        ImmutableArray<string> codes = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.Make())];
        await Codes.ReplaceCodesAsync(user, codes, cancellationToken);
        await Users.UpdateAsync(user);
        accounts.Forget(user.Name);
        return codes;
    }

    private async Task<bool> IsRequiredAsync(Account user, CancellationToken cancellationToken) =>
        await accounts.CallerAsync(user.Name, cancellationToken) is { } caller
        && settings.Value.NeedsSecondFactor(caller.Grants.Select(grant => grant.Role));
}
