using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Why a figure is what it is: its parts, the proof that it is in the sums above, and a recomputation from the journal.</summary>
internal static class LineageEndpoints
{
    public static void MapLineage(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Roll-up");
        unit.MapGet("/lineage", ExplainAsync).WithName("ExplainFigure").CanBePast()
            .WithSummary("What a figure is made of, and whether its proof holds").NeedsOnUnit(Permission.SeeRollup)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/proof", ProveAsync).WithName("GetProof").CanBePast()
            .WithSummary("The proof of a figure as a file that can be checked elsewhere").NeedsOnUnit(Permission.SeeRollup)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapPost("/recomputation", RecomputeAsync).WithName("RecomputeFigures")
            .WithSummary("Recompute the unit and everything below it from the journal and compare").NeedsOnUnit(Permission.SeeRollup)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="measure">Key of the measure as in the unit's totals, for example <c>duties.status</c>.</param>
    private static async Task<Results<Ok<LineageResponse>, ProblemHttpResult>> ExplainAsync(
        string code, string measure, [AsParameters] PastQuery past, PastLineage lineages, HttpContext context, CancellationToken cancellationToken)
    {
        var lineage = await lineages.ExplainAsync(UnitKey.FromCode(code), measure, past, cancellationToken);
        return lineage.IsRefused ? ProblemMapper.From(lineage.Refusal, context) : TypedResults.Ok(LineageResponse.From(lineage.Value));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ProveAsync(
        string code, string measure, [AsParameters] PastQuery past, PastLineage lineages, HttpContext context, CancellationToken cancellationToken)
    {
        var lineage = await lineages.ExplainAsync(UnitKey.FromCode(code), measure, past, cancellationToken);
        if (lineage.IsRefused)
        {
            return ProblemMapper.From(lineage.Refusal, context);
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"bang-chung-{code}.json\"";
        return TypedResults.Text(CanonicalJson.Write(lineage.Value.Proof), "application/json");
    }

    private static async Task<Ok<RecomputationResponse>> RecomputeAsync(
        string code, IRollupVerification verification, CancellationToken cancellationToken)
    {
        var report = await verification.VerifyAsync(UnitKey.FromCode(code), cancellationToken);
        return TypedResults.Ok(new RecomputationResponse(report.IsConsistent, report.Units, report.Events, report.Differences.Length));
    }
}

/// <param name="Holds">Whether sums and hashes were recomputed and hold from the unit up to <paramref name="Path"/>'s last.</param>
/// <param name="Settled">False while a newer figure is still on its way up; then only the unit itself is proven.</param>
/// <param name="Fault">What does not hold, and where; absent when everything does.</param>
/// <param name="Path">From the unit up, with the hashes that were recomputed.</param>
internal sealed record LineageResponse(
    string Unit,
    string Measure,
    long Version,
    DateTimeOffset At,
    MeasureResponse Value,
    IReadOnlyList<LineagePartResponse> Own,
    IReadOnlyList<LineagePartResponse> Children,
    bool Holds,
    bool Settled,
    ProofFaultResponse? Fault,
    IReadOnlyList<PathStepResponse> Path)
{
    public static LineageResponse From(Lineage lineage) => new(
        lineage.Unit.Code,
        lineage.Measure,
        lineage.Snapshot.Version,
        lineage.Snapshot.At,
        MeasureResponse.From(lineage.Value),
        [.. lineage.Own.Select(part => LineagePartResponse.From(part, part.Source))],
        [.. lineage.Children.Select(part => LineagePartResponse.From(part, UnitKey.Parse(part.Source).Code))],
        lineage.Fault is null,
        lineage.IsSettled,
        lineage.Fault is { } fault ? new ProofFaultResponse(fault.Unit, fault.Kind) : null,
        [.. lineage.Proof.Steps.Select(step => new PathStepResponse(UnitKey.Parse(step.Snapshot.Unit).Code, step.Snapshot.Version, step.Snapshot.Hash))]);
}

/// <param name="Source">Facet of an own part; code of a child.</param>
internal sealed record LineagePartResponse(string Source, long Version, DateTimeOffset At, MeasureResponse Value, string? Hash)
{
    public static LineagePartResponse From(LineagePart part, string source) =>
        new(source, part.Version, part.At, MeasureResponse.From(part.Value), part.Hash.Length == 0 ? null : part.Hash);
}

internal sealed record ProofFaultResponse(string Unit, ProofFaultKind Kind);

internal sealed record PathStepResponse(string Unit, long Version, string Hash);

/// <param name="Consistent">Whether everything recomputed is equal to what is shown.</param>
internal sealed record RecomputationResponse(bool Consistent, long Units, long Events, int Differences);
