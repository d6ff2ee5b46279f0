using System.Globalization;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Sign-in by name and password, and the second factor, through ASP.NET Core Identity.</summary>
internal sealed class PasswordSignIn(
    SignInManager<Account> signIn, RulesForPasswords rules, Accounts accounts, Sessions sessions, SignInGate gate, SignInTrail trail, TimeProvider time) : ISignIn
{
    // Checked against when the name is unknown, so that the answer takes as long as for a known one.
    private static readonly Account Nobody = new("nobody");
    private static string? _nobodysHash;

    private UserManager<Account> Users => signIn.UserManager;

    public async Task<Result<Caller>> SignInAsync(string account, string password, CancellationToken cancellationToken)
    {
        // A request may leave either out: that is a wrong name or password like any other.
        var name = (account ?? string.Empty).Trim().ToLowerInvariant();
        var outcome = await CheckPasswordAsync(name, password ?? string.Empty, cancellationToken);
        await trail.RecordAsync(name, outcome, signIn.Context);
        return outcome;
    }

    public async Task<Result<Caller>> EnterCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return Refusal.Of(AccessRefusals.SignInHasExpired);
        }

        var outcome = await CheckCodeAsync(user, code, cancellationToken);
        await trail.RecordAsync(user.Name, outcome, signIn.Context);
        return outcome;
    }

    public async Task SignOutAsync()
    {
        var name = signIn.Context.User.Identity?.Name;
        await signIn.SignOutAsync();
        if (name is not null)
        {
            await trail.RecordLeavingAsync(name, signIn.Context);
        }
    }

    private async Task<Result<Caller>> CheckPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(name, cancellationToken);
        if (await accounts.CallerAsync(name, cancellationToken) is not { } caller || await Users.FindByNameAsync(name) is not { } user)
        {
            _nobodysHash ??= Users.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            Users.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
            return Refusal.Of(AccessRefusals.NameOrPasswordIsWrong);
        }

        // With a second factor, the cookie that this gives leads to the code and nowhere else.
        var outcome = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (outcome.RequiresTwoFactor)
        {
            return Refusal.Of(AccessRefusals.SecondFactorIsNeeded);
        }

        if (!outcome.Succeeded)
        {
            return outcome.IsLockedOut ? Locked(user)
                : Refusal.Of(outcome.IsNotAllowed ? AccessRefusals.FirstPasswordHasExpired : AccessRefusals.NameOrPasswordIsWrong);
        }

        await ForgetLockoutsAsync(user);
        return caller;
    }

    private async Task<Result<Caller>> CheckCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(user.Name, cancellationToken);
        var typed = code.Replace(" ", string.Empty, StringComparison.Ordinal).Trim();
        var outcome = RecoveryCode.LooksLike(typed)
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(typed)
            : await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false);
        if (outcome.IsLockedOut)
        {
            return Locked((await Users.FindByNameAsync(user.Name))!);
        }

        if (!outcome.Succeeded || await accounts.CallerAsync(user.Name, cancellationToken) is not { } caller)
        {
            return Refusal.Of(AccessRefusals.CodeIsWrong, "code");
        }

        await ForgetLockoutsAsync((await Users.FindByNameAsync(user.Name))!);
        return caller;
    }

    public async Task<Refusal?> ChangePasswordAsync(string current, string next, string repeated, CancellationToken cancellationToken)
    {
        if (await CurrentAsync() is not { } who)
        {
            return Refusal.Of(AccessRefusals.SignInIsNeeded);
        }

        using var turn = await gate.EnterAsync(who.Name, cancellationToken);
        var user = (await Users.FindByNameAsync(who.Name))!;
        var checkedPassword = await signIn.CheckPasswordSignInAsync(user, current, lockoutOnFailure: true);
        if (checkedPassword.IsLockedOut)
        {
            return Locked(user);
        }

        if (!checkedPassword.Succeeded)
        {
            return Refusal.Of(checkedPassword.IsNotAllowed ? AccessRefusals.FirstPasswordHasExpired : AccessRefusals.CurrentPasswordIsWrong, "current");
        }

        if (RefuseNext(user.Name, current, next, repeated) is { } refused)
        {
            return refused;
        }

        var changed = await Users.ChangePasswordAsync(user, current, next);
        if (!changed.Succeeded)
        {
            throw new InvalidOperationException($"The password could not be changed: {string.Join(", ", changed.Errors.Select(error => error.Code))}.");
        }

        accounts.Forget(user.Name);
        await sessions.EndAllAsync(user.Name, SessionEnd.PasswordChanged, cancellationToken);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, signIn.Context.User.FindAll("amr"));
        return null;
    }

    public async Task SignOutEverywhereAsync(CancellationToken cancellationToken)
    {
        if (await CurrentAsync() is not { } user)
        {
            return;
        }

        await Users.UpdateSecurityStampAsync(user);
        await sessions.EndAllAsync(user.Name, SessionEnd.SignedOutEverywhere, cancellationToken);
        await signIn.SignOutAsync();
    }

    private Refusal? RefuseNext(string account, string current, string next, string repeated)
    {
        if (next != repeated)
        {
            return Refusal.Of(AccessRefusals.PasswordsDiffer, "repeated");
        }

        return next == current
            ? Refusal.Of(AccessRefusals.PasswordIsTheOldOne, "next")
            : rules.Current.Refuse(next, account, "next");
    }

    private async Task<Account?> CurrentAsync() =>
        signIn.Context.User.Identity is { IsAuthenticated: true, Name: { } name } ? await Users.FindByNameAsync(name) : null;

    private async Task ForgetLockoutsAsync(Account user)
    {
        if (user.Lockouts > 0)
        {
            user.Lockouts = 0;
            await Users.UpdateAsync(user);
        }
    }

    private Refusal Locked(Account user)
    {
        var left = (user.LockedUntil ?? time.GetUtcNow()) - time.GetUtcNow();
        var minutes = Math.Clamp((int)Math.Ceiling(left.TotalMinutes), 1, 24 * 60);
        return Refusal.Of(AccessRefusals.AccountIsLocked, null, minutes.ToString(CultureInfo.InvariantCulture));
    }
}
