using System.Globalization;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Sign-in by name and password through ASP.NET Core Identity.</summary>
internal sealed class PasswordSignIn(
    SignInManager<Account> signIn, IPasswordHasher<Account> hasher, IAccounts accounts, SignInGate gate) : ISignIn
{
    // Checked against when the name is unknown, so that the answer takes as long as for a known one.
    private static readonly Account Nobody = new("nobody");
    private static string? _nobodysHash;

    public async Task<Result<Caller>> SignInAsync(string account, string password, CancellationToken cancellationToken)
    {
        var name = account.Trim().ToLowerInvariant();
        using var turn = await gate.EnterAsync(name, cancellationToken);
        if (await signIn.UserManager.FindByNameAsync(name) is not { } user)
        {
            _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
            return Refusal.Of(AccessRefusals.NameOrPasswordIsWrong);
        }

        var outcome = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (outcome.IsLockedOut)
        {
            var minutes = signIn.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes;
            return Refusal.Of(AccessRefusals.AccountIsLocked, null, minutes.ToString(CultureInfo.InvariantCulture));
        }

        if (!outcome.Succeeded || await accounts.CallerAsync(name, cancellationToken) is not { } caller)
        {
            return Refusal.Of(AccessRefusals.NameOrPasswordIsWrong);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return caller;
    }

    public Task SignOutAsync() => signIn.SignOutAsync();
}
