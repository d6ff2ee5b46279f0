using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Tokens;

/// <summary>
/// Tokens in <c>Authorization: Bearer</c> (RFC 6750), for the API only. A request that carries the header is judged by it
/// alone: a cookie beside a token that is not good signs nobody in.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenUses uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "bmnn.token";

    /// <summary>The scheme that chooses between cookie and token.</summary>
    public const string Choice = "bmnn";

    public const string NumberClaim = "bmnn.token";
    private const string Bearer = "Bearer ";

    public static string SchemeFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && Carries(context.Request) ? SchemeName : IdentityConstants.ApplicationScheme;

    /// <summary>Another scheme in the header is judged here too: it is no token, so it signs nobody in.</summary>
    public static bool Carries(HttpRequest request) => request.Headers.Authorization.Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var text = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : string.Empty;
        var address = Context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        if (await uses.UseAsync(text, address, Context.RequestAborted) is not (var account, var view))
        {
            return AuthenticateResult.Fail(AccessRefusals.TokenIsNotGood);
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, account), new Claim(NumberClaim, view.Number.ToString(CultureInfo.InvariantCulture))], SchemeName);
        Context.Features.Set(new TokenInUse(account, view));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}

/// <summary>The token that the request under way came with.</summary>
internal sealed record TokenInUse(string Account, TokenView View);
