using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Identity's sign-in, with a session of ours for each cookie that it gives.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(users, contexts, principals, options, logger, schemes, confirmation)
{
    /// <summary>A new session each time: an id from before sign-in is never carried over.</summary>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var sessions = Context.RequestServices.GetRequiredService<Sessions>();
        if (SessionClaims.SessionOf(Context.User) is { } before)
        {
            await sessions.EndIfOpenAsync(before, SessionEnd.Renewed, Context.RequestAborted);
        }

        var claims = additionalClaims.Where(claim => claim.Type != SessionClaims.Session).ToList();
        var factors = claims.Find(claim => claim.Type == "amr")?.Value switch
        {
            "mfa" => 2,
            "cert" => 3,
            _ => 1,
        };
        var id = await sessions.BeginAsync(
            user.Name,
            factors,
            Context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            Context.Request.Headers.UserAgent.ToString(),
            Context.RequestAborted);
        claims.Add(new Claim(SessionClaims.Session, id));
        await base.SignInWithClaimsAsync(user, authenticationProperties, claims);
    }

    /// <summary>A mapped certificate is a second factor as an authenticator is: a password alone does not sign in beside it.</summary>
    public override async Task<bool> IsTwoFactorEnabledAsync(Account user) =>
        await base.IsTwoFactorEnabledAsync(user) || await Context.RequestServices.GetRequiredService<Accounts>().HasCertificateAsync(user.Name, Context.RequestAborted);

    /// <summary>A password that somebody else has set opens the account for some days only. Said to whoever knows it, and to nobody else.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(Account user, string password, bool lockoutOnFailure)
    {
        var outcome = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        return outcome.Succeeded && await Context.RequestServices.GetRequiredService<FirstPasswords>().HasExpiredAsync(user.Name, Context.RequestAborted)
            ? SignInResult.NotAllowed
            : outcome;
    }

    public override async Task SignOutAsync()
    {
        if (SessionClaims.SessionOf(Context.User) is { } id)
        {
            await Context.RequestServices.GetRequiredService<Sessions>().EndIfOpenAsync(id, SessionEnd.SignedOut, Context.RequestAborted);
        }

        await base.SignOutAsync();
    }
}
