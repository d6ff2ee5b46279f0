using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Files as evidence: read for their digest, size and kind, and not kept.</summary>
internal static class EvidenceFileEndpoints
{
    /// <summary>A little more than the largest file that can be configured.</summary>
    private const long LargestRequest = 26L * 1024 * 1024;

    public static void MapEvidenceFiles(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Evidence");
        Describe(unit.MapPost("/evidence-files", InspectAsync), "InspectEvidenceFile", "Look at a file and tell its digest, size and kind; nothing is kept", Permission.UpdateDuties);
        Describe(unit.MapPost("/duties/{duty}/file-comparison", CompareAsync), "CompareFile", "Compare a file with the digests of a duty's documents; nothing is kept", Permission.SeeDuties);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission).WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .Accepts<Stream>("application/octet-stream");
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 413, 415, 422])
        {
            endpoint.ProducesProblem(status);
        }
    }

    /// <param name="name">The file's name, to be held against its content; it is not kept.</param>
    private static async Task<Results<Ok<EvidenceFile>, ProblemHttpResult>> InspectAsync(
        string code, [FromQuery] string name, HttpRequest request, IEvidenceFiles files, CancellationToken cancellationToken)
    {
        var inspected = await files.InspectAsync(request.Body, name, cancellationToken);
        return inspected.IsRefused ? ProblemMapper.From(inspected.Refusal, request.HttpContext) : TypedResults.Ok(inspected.Value);
    }

    private static async Task<Results<Ok<FileComparisonResponse>, ProblemHttpResult>> CompareAsync(
        string code, string duty, HttpRequest request, IEvidenceFiles files, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), request.HttpContext);
        }

        var imprint = await files.ImprintAsync(request.Body, cancellationToken);
        return imprint.IsRefused
            ? ProblemMapper.From(imprint.Refusal, request.HttpContext)
            : TypedResults.Ok(FileComparisonResponse.Of(imprint.Value, reply.Value!));
    }
}

/// <param name="Digest">SHA-256 of the file that was sent.</param>
/// <param name="Same">Documents of the duty, now or earlier, whose file has that digest.</param>
internal sealed record FileComparisonResponse(string Digest, long Size, IReadOnlyList<Evidence> Same)
{
    public static FileComparisonResponse Of(FileImprint imprint, DutyDetail detail) => new(
        imprint.Digest,
        imprint.Size,
        [
            .. (detail.Duty.Claim?.Documents ?? []).Concat(detail.History.SelectMany(entry => entry.Report?.AllDocuments ?? []))
                .Where(document => document.FileDigest == imprint.Digest).Distinct(),
        ]);
}
