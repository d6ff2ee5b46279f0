using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Live;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Sign-in for programs; people use the sign-in page.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("/", SignInAsync).WithName("SignIn").WithSummary("Sign in; the session is a cookie").AllowsAnyone()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        session.MapPost("/second-factor", EnterCodeAsync).WithName("EnterCode")
            .WithSummary("After access.SecondFactorIsNeeded: the authenticator's code, or a recovery code").AllowsAnyone()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        session.MapPost("/certificate", PresentCertificateAsync).WithName("SignInWithCertificate")
            .WithSummary("Sign in with the client certificate of this connection, alone or after access.SecondFactorIsNeeded").AllowsAnyone()
            .ProducesProblem(StatusCodes.Status403Forbidden);
        session.MapGet("/", GetSession).WithName("GetSession").WithSummary("Who is signed in, with the grants in force or to come").AllowsSignedIn().AllowsUnfinished();
        session.MapDelete("/", SignOutAsync).WithName("SignOut").WithSummary("Sign out").AllowsSignedIn().AllowsUnfinished();
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> SignInAsync(
        SignInRequest request, ISignIn signIn, HttpContext context, CancellationToken cancellationToken)
    {
        var signedIn = await signIn.SignInAsync(request.Account, request.Password, cancellationToken);
        return signedIn.IsRefused
            ? ProblemMapper.From(signedIn.Refusal, context)
            : TypedResults.Ok(SessionResponse.From(signedIn.Value));
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> EnterCodeAsync(
        SecondFactorRequest request, ISignIn signIn, HttpContext context, CancellationToken cancellationToken)
    {
        var signedIn = await signIn.EnterCodeAsync(request.Code, cancellationToken);
        return signedIn.IsRefused
            ? ProblemMapper.From(signedIn.Refusal, context)
            : TypedResults.Ok(SessionResponse.From(signedIn.Value));
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> PresentCertificateAsync(
        bool? afterPassword, ICertificateSignIn certificates, HttpContext context, CancellationToken cancellationToken)
    {
        var signedIn = afterPassword == true ? await certificates.EnterAsync(cancellationToken) : await certificates.SignInAsync(cancellationToken);
        return signedIn.IsRefused
            ? ProblemMapper.From(signedIn.Refusal, context)
            : TypedResults.Ok(SessionResponse.From(signedIn.Value));
    }

    private static Ok<SessionResponse> GetSession(ICallerContext callers) => TypedResults.Ok(SessionResponse.From(callers.Current!));

    private static async Task<NoContent> SignOutAsync(ISignIn signIn, ICallerContext callers, LiveConnections live)
    {
        await signIn.SignOutAsync();
        live.End(callers.Current!.Account);
        return TypedResults.NoContent();
    }
}

internal sealed record SignInRequest(string Account, string Password);

internal sealed record SecondFactorRequest(string Code);

internal sealed record SessionResponse(string Account, string DisplayName, IReadOnlyList<GrantResponse> Grants)
{
    public static SessionResponse From(Caller caller) =>
        new(caller.Account, caller.DisplayName, [.. caller.Grants.Select(GrantResponse.From)]);
}

/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">The day after the last one, or null.</param>
internal sealed record GrantResponse(Role Role, string Unit, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static GrantResponse From(Grant grant) => new(grant.Role, grant.Unit.Code, grant.Period.From, grant.Period.To);
}
