using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Access.Tokens;

/// <summary>Whom a principal stands for. A principal that names a token is nobody unless the request has shown that token.</summary>
internal sealed class PrincipalCallers(IAccounts accounts, IHttpContextAccessor contexts) : IPrincipalCallers
{
    // Sealing a caller costs microseconds: the same account through the same token is the same object while it stays in memory.
    private readonly ConditionalWeakTable<Caller, ConcurrentDictionary<int, Caller>> _limited = [];

    public async ValueTask<Caller?> CallerAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.Identity is not { IsAuthenticated: true, Name: { } name } || await accounts.CallerAsync(name, cancellationToken) is not { } caller)
        {
            return null;
        }

        if (!principal.HasClaim(claim => claim.Type == TokenAuthentication.NumberClaim))
        {
            return caller;
        }

        return contexts.HttpContext?.Features.Get<TokenInUse>() is { } token && token.Account == name
            ? _limited.GetOrCreateValue(caller).GetOrAdd(token.View.Number, _ => Through(caller, token.View))
            : null;
    }

    private static Caller Through(Caller caller, TokenView token) =>
        caller with { Limit = new CallerLimit(token.Number, token.Name, token.Unit, token.Permissions) };
}
