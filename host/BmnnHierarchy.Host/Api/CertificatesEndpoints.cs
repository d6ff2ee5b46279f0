using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Which client certificates sign in with which account.</summary>
internal static class CertificatesEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder api)
    {
        var certificates = api.MapGroup("/accounts/{account}/certificates").WithTags("Accounts");
        certificates.MapGet("/", ListAsync).WithName("ListCertificates").WithSummary("Certificates that sign in, or did, with an account")
            .NeedsSomewhere(Permission.ManageAccounts).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(certificates.MapPost("/", MapAsync), "MapCertificate", "Let a certificate sign in with an account");
        Describe(certificates.MapPost("/{number:int}/removal", UnmapAsync), "UnmapCertificate", "The certificate signs in no more, all sessions end");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsSomewhere(Permission.ManageAccounts);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 422])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Results<Ok<CertificateListResponse>, ProblemHttpResult>> ListAsync(
        string account, IAccountCertificates certificates, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var list = await certificates.ListAsync(account, callers.Current!, cancellationToken);
        return list.IsRefused
            ? ProblemMapper.From(list.Refusal, context)
            : TypedResults.Ok(new CertificateListResponse([.. list.Value.Select(CertificateResponse.From)]));
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> MapAsync(
        string account, MapCertificateRequest request, [AsParameters] ActHeaders headers, IAccountCertificates certificates, ICallerContext callers, HttpContext context)
    {
        var mapped = await certificates.MapAsync(account, request.Certificate ?? string.Empty, request.Match, headers.Act(request.Reason, callers), CancellationToken.None);
        return mapped.IsRefused ? ProblemMapper.From(mapped.Refusal, context) : TypedResults.Ok(AccountResponse.From(mapped.Value));
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> UnmapAsync(
        string account, int number, ReasonRequest request, [AsParameters] ActHeaders headers, IAccountCertificates certificates, ICallerContext callers, HttpContext context)
    {
        var unmapped = await certificates.UnmapAsync(account, number, headers.Act(request.Reason, callers), CancellationToken.None);
        return unmapped.IsRefused ? ProblemMapper.From(unmapped.Refusal, context) : TypedResults.Ok(AccountResponse.From(unmapped.Value));
    }
}

/// <param name="Certificate">In PEM, without its key.</param>
internal sealed record MapCertificateRequest(string Certificate, CertificateMatch Match, string Reason);

internal sealed record CertificateListResponse(IReadOnlyList<CertificateResponse> Certificates);

/// <param name="Number">Names the certificate among the account's.</param>
/// <param name="Fingerprint">SHA-256, hexadecimal.</param>
/// <param name="UnmappedAt">Null while it signs in.</param>
internal sealed record CertificateResponse(
    int Number,
    CertificateMatch Match,
    string Subject,
    string Issuer,
    string Serial,
    string Fingerprint,
    DateTimeOffset ValidTo,
    string MappedBy,
    DateTimeOffset MappedAt,
    string Reason,
    DateTimeOffset? UnmappedAt)
{
    public static CertificateResponse From(CertificateView certificate) => new(
        certificate.Number, certificate.Match, certificate.Subject, certificate.Issuer, certificate.Serial, certificate.Fingerprint, certificate.ValidTo,
        certificate.MappedBy, certificate.MappedAt, certificate.Reason, certificate.Unmapped?.At);
}
