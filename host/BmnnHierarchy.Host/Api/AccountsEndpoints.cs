using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

/// <summary>Administration of accounts. Which accounts and units, the module asks the policy again for each act.</summary>
internal static class AccountsEndpoints
{
    private const int MostAPage = 100;

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("/", ListAsync).WithName("ListAccounts").WithSummary("Accounts by name, without diacritics")
            .NeedsSomewhere(Permission.ManageAccounts).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        accounts.MapGet("/{account}", GetAsync).WithName("GetAccount").WithSummary("One account with every role it holds or held")
            .NeedsSomewhere(Permission.ManageAccounts).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(accounts.MapPost("/", OpenAsync), "OpenAccount", "Open an account; its first sign-in has to change the password");
        Describe(accounts.MapPost("/{account}/grants", GiveAsync), "GiveRole", "Give a role for a unit and a period");
        Describe(accounts.MapPost("/{account}/disable", DisableAsync), "DisableAccount", "Nobody can sign in with it any more");
        Describe(accounts.MapPost("/{account}/enable", EnableAsync), "EnableAccount", "Take the disabling back");
        Describe(accounts.MapPost("/{account}/password", ResetAsync), "ResetPassword", "Set a password that has to be changed, end all sessions");
        Describe(accounts.MapPost("/{account}/second-factor/removal", RemoveFactorAsync), "RemoveSecondFactor", "For a person who has lost it");

        // Whoever holds a role may lend it, and take back what he lent.
        Describe(accounts.MapPost("/{account}/delegations", LendAsync), "LendRole", "Lend a role for some days (KT., TUQ.)", isForHolders: true);
        Describe(accounts.MapPost("/{account}/grants/{number:int}/end", EndAsync), "EndGrant", "End a role today", isForHolders: true);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, bool isForHolders = false)
    {
        endpoint.WithName(name).WithSummary(summary);
        _ = isForHolders ? endpoint.AllowsSignedIn() : endpoint.NeedsSomewhere(Permission.ManageAccounts);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 422])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Results<Ok<AccountPageResponse>, ProblemHttpResult>> ListAsync(
        [Description("Part of account or display name")] string? q,
        [Description("A role that the account holds or held (unitHead)")] string? role,
        [Description("open or disabled")] string? condition,
        [Description("From 1")] int? page,
        [Description("1 to 100, default 50")] int? size,
        IAccountAdministration accounts,
        ICallerContext callers,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var asked = QueryWord.Read<Role>(role, nameof(role));
        var state = QueryWord.Read<AccountCondition>(condition, nameof(condition));
        if ((asked.Refusal ?? state.Refusal) is { } refused)
        {
            return ProblemMapper.From(refused, context);
        }

        var filter = new AccountFilter(q, asked.Value, state.Value, Math.Clamp(page ?? 1, 1, 100_000), Math.Clamp(size ?? 50, 1, MostAPage));
        var found = await accounts.ListAsync(filter, callers.Current!, cancellationToken);
        return TypedResults.Ok(new AccountPageResponse(found.Total, [.. found.Accounts.Select(AccountResponse.From)]));
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> GetAsync(
        string account, IAccountAdministration accounts, ICallerContext callers, HttpContext context, CancellationToken cancellationToken) =>
        await accounts.FindAsync(account, callers.Current!, cancellationToken) is { } found
            ? TypedResults.Ok(AccountResponse.From(found))
            : ProblemMapper.From(Refusal.Of(AccessRefusals.AccountIsUnknown, "account"), context);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> OpenAsync(
        OpenAccountRequest request, IAccountAdministration accounts, ICallerContext callers, HttpContext context)
    {
        var grants = GrantRequest.Read(request.Grants);
        return grants.IsRefused
            ? ProblemMapper.From(grants.Refusal, context)
            : Answer(await accounts.OpenAsync(
                new NewAccount(request.Name, request.DisplayName, request.Password, grants.Value, request.Reason, MustChangePassword: true),
                callers.Current!,
                CancellationToken.None), context);
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> GiveAsync(
        string account, GiveRoleRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context)
    {
        var grants = GrantRequest.Read([request.Grant]);
        return grants.IsRefused
            ? ProblemMapper.From(grants.Refusal, context)
            : Answer(await accounts.GiveAsync(account, grants.Value[0], headers.Act(request.Reason, callers), CancellationToken.None), context);
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> LendAsync(
        string account, LendRoleRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context)
    {
        var grants = GrantRequest.Read([request.Grant]);
        return grants.IsRefused
            ? ProblemMapper.From(grants.Refusal, context)
            : Answer(await accounts.DelegateAsync(
                account,
                new Delegation(request.OnBehalfOf, request.Capacity, grants.Value[0]),
                headers.Act(request.Reason, callers),
                CancellationToken.None), context);
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> EndAsync(
        string account, int number, ReasonRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context) =>
        Answer(await accounts.EndGrantAsync(account, number, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> DisableAsync(
        string account, ReasonRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context) =>
        Answer(await accounts.DisableAsync(account, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> EnableAsync(
        string account, ReasonRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context) =>
        Answer(await accounts.EnableAsync(account, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> ResetAsync(
        string account, ResetPasswordRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context) =>
        Answer(await accounts.ResetPasswordAsync(account, request.Password, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> RemoveFactorAsync(
        string account, ReasonRequest request, [AsParameters] ActHeaders headers, IAccountAdministration accounts, ICallerContext callers, HttpContext context) =>
        Answer(await accounts.RemoveSecondFactorAsync(account, headers.Act(request.Reason, callers), CancellationToken.None), context);

    private static Results<Ok<AccountResponse>, ProblemHttpResult> Answer(Result<AccountView> outcome, HttpContext context) =>
        outcome.IsRefused ? ProblemMapper.From(outcome.Refusal, context) : TypedResults.Ok(AccountResponse.From(outcome.Value));
}

/// <param name="IdempotencyKey">1 to 64 letters, digits, dots, hyphens and underscores; the same for a retry.</param>
internal sealed record ActHeaders([property: FromHeader(Name = Conditions.IdempotencyKey)] string? IdempotencyKey)
{
    public AccountAct Act(string? reason, ICallerContext callers) => new(IdempotencyKey ?? string.Empty, reason ?? string.Empty, callers.Current!);
}
