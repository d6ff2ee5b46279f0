using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Tokens of programs: one's own, and those of the accounts that one administers.</summary>
internal static class TokensEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/tokens").WithTags("Tokens");
        own.MapGet("/", ListOwnAsync).WithName("ListTokens").WithSummary("One's own tokens, the last first; what they are worth is not kept")
            .NeedsSomewhere(Permission.IssueTokens).ProducesProblem(StatusCodes.Status403Forbidden);
        Describe(own.MapPost("/", IssueAsync), "IssueToken", "Issue a token; its text is in this answer and nowhere else", Permission.IssueTokens);
        Describe(own.MapPost("/{number:int}/revoke", RevokeOwnAsync), "RevokeToken", "End one of one's own tokens at once", Permission.IssueTokens);

        var others = api.MapGroup("/accounts/{account}/tokens").WithTags("Tokens");
        others.MapGet("/", ListAsync).WithName("ListTokensOfAccount").WithSummary("Tokens of an account that one administers")
            .NeedsSomewhere(Permission.ManageAccounts).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(others.MapPost("/{number:int}/revoke", RevokeAsync), "RevokeTokenOfAccount", "End a token of an account that one administers", Permission.ManageAccounts);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsSomewhere(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 422])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Ok<TokenListResponse>> ListOwnAsync(IAccessTokens tokens, ICallerContext callers, CancellationToken cancellationToken) =>
        TypedResults.Ok(TokenListResponse.From((await tokens.ListAsync(callers.Current!.Account, callers.Current!, cancellationToken)).Value));

    private static async Task<Results<Ok<TokenListResponse>, ProblemHttpResult>> ListAsync(
        string account, IAccessTokens tokens, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var list = await tokens.ListAsync(account, callers.Current!, cancellationToken);
        return list.IsRefused ? ProblemMapper.From(list.Refusal, context) : TypedResults.Ok(TokenListResponse.From(list.Value));
    }

    private static async Task<Results<Ok<IssuedTokenResponse>, ProblemHttpResult>> IssueAsync(
        IssueTokenRequest request, [AsParameters] ActHeaders headers, IAccessTokens tokens, ICallerContext callers, HttpContext context)
    {
        if (!UnitKey.TryFromCode(request.Unit, out var unit))
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit"), context);
        }

        var issued = await tokens.IssueAsync(
            new NewToken(request.Name, unit, [.. request.Permissions ?? []], request.LastDay), headers.Act(request.Reason, callers), CancellationToken.None);
        return issued.IsRefused
            ? ProblemMapper.From(issued.Refusal, context)
            : TypedResults.Ok(new IssuedTokenResponse(issued.Value.Text, TokenResponse.From(issued.Value.Token)));
    }

    private static Task<Results<Ok<TokenResponse>, ProblemHttpResult>> RevokeOwnAsync(
        int number, ReasonRequest request, [AsParameters] ActHeaders headers, IAccessTokens tokens, ICallerContext callers, HttpContext context) =>
        RevokeAsync(callers.Current!.Account, number, request, headers, tokens, callers, context);

    private static async Task<Results<Ok<TokenResponse>, ProblemHttpResult>> RevokeAsync(
        string account, int number, ReasonRequest request, [AsParameters] ActHeaders headers, IAccessTokens tokens, ICallerContext callers, HttpContext context)
    {
        var revoked = await tokens.RevokeAsync(account, number, headers.Act(request.Reason, callers), CancellationToken.None);
        return revoked.IsRefused ? ProblemMapper.From(revoked.Refusal, context) : TypedResults.Ok(TokenResponse.From(revoked.Value));
    }
}

/// <param name="Unit">Code of the unit; the token counts there and below.</param>
/// <param name="Permissions">seeAggregates, seeRollup, seeDuties, updateDuties, readAudit: what the issuer has himself.</param>
/// <param name="LastDay">The token's last day, in Vietnam.</param>
internal sealed record IssueTokenRequest(string Name, string Unit, IReadOnlyList<Permission> Permissions, DateOnly LastDay, string Reason);

/// <param name="Token">To be sent as <c>Authorization: Bearer</c>. Keep it: it is not shown again.</param>
internal sealed record IssuedTokenResponse(string Token, TokenResponse Issued);

internal sealed record TokenListResponse(IReadOnlyList<TokenResponse> Tokens)
{
    public static TokenListResponse From(ImmutableArray<TokenView> tokens) => new([.. tokens.Select(TokenResponse.From)]);
}

/// <param name="Number">Names the token among the account's.</param>
/// <param name="ExpiresAt">The first instant at which it does not count any more.</param>
/// <param name="LastUsedAt">To the minute.</param>
internal sealed record TokenResponse(
    int Number,
    string Name,
    string Unit,
    IReadOnlyList<Permission> Permissions,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt,
    string Reason,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    DateTimeOffset? LastUsedAt)
{
    public static TokenResponse From(TokenView token) => new(
        token.Number, token.Name, token.Unit.Code, token.Permissions, token.IssuedAt, token.ExpiresAt, token.Reason, token.Revoked?.At, token.Revoked?.By, token.LastUsedAt);
}
