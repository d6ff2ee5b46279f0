using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>What a unit accounts for, one record's history, and lists across a unit's subtree.</summary>
internal static class AccountabilityEndpoints
{
    public static void MapAccountability(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Accountability");
        Describe(unit.MapGet("/explanations", GetExplanationsAsync), "GetExplanations", "Requests for explanation to the unit");
        Describe(unit.MapGet("/directives", GetDirectivesAsync), "GetDirectives", "Urgent directives that the unit has received and sent");
        Describe(unit.MapGet("/difficulties", GetDifficultiesAsync), "GetDifficulties", "Difficulties of the unit, and matters that it settles");
        Describe(unit.MapGet("/merits", GetMeritsAsync), "GetMerits", "Commendation and criticism of the unit");
        Describe(unit.MapGet("/records/{id}/history", GetHistoryAsync), "GetRecordHistory", "Everything that happened to one record");
        Describe(unit.MapGet("/subtree/records", ListAsync), "ListRecords", "Records of one kind of the unit and everything below it, by filter and page")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.SeeDuties)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<Results<Ok<IReadOnlyList<ExplanationView>>, ProblemHttpResult>> GetExplanationsAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) => OfUnitAsync<IReadOnlyList<ExplanationView>>(
        code, all => [.. all.Explanations.Select(each => each with { Unit = code })], grains, context, cancellationToken);

    private static Task<Results<Ok<DirectivesResponse>, ProblemHttpResult>> GetDirectivesAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) => OfUnitAsync(
        code,
        all => new DirectivesResponse(
            [.. all.Directives.Select(each => each with { Unit = code, From = UnitNames.CodeOf(each.From) })],
            [.. all.SentDirectives.Select(each => each with { Unit = code, Units = [.. each.Units.Select(UnitNames.CodeOf)] })]),
        grains, context, cancellationToken);

    private static Task<Results<Ok<DifficultiesResponse>, ProblemHttpResult>> GetDifficultiesAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) => OfUnitAsync(
        code,
        all => new DifficultiesResponse(
            [.. all.Difficulties.Select(each => each with { Unit = code })],
            [
                .. all.Matters.Select(each => each with
                {
                    Unit = code,
                    Difficulties = [.. each.Difficulties.Select(member => member with { Unit = UnitNames.CodeOf(member.Unit) })],
                }),
            ]),
        grains, context, cancellationToken);

    private static Task<Results<Ok<IReadOnlyList<MeritView>>, ProblemHttpResult>> GetMeritsAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) => OfUnitAsync<IReadOnlyList<MeritView>>(
        code, all => [.. all.Merits.Select(each => each with { Unit = code })], grains, context, cancellationToken);

    private static async Task<Results<Ok<RecordHistory>, ProblemHttpResult>> GetHistoryAsync(
        string code, string id, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IAccountabilityGrain>(UnitKey.FromCode(code).ToString()).GetHistoryAsync(id, cancellationToken);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value!);
    }

    private static async Task<Results<Ok<RecordListResponse>, ProblemHttpResult>> ListAsync(
        string code,
        [AsParameters] RecordListRequest request,
        IAccountabilityReads reads,
        SubtreeSight sight,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        var filter = request.ToFilter(within);
        return filter.IsRefused
            ? ProblemMapper.From(filter.Refusal, context)
            : TypedResults.Ok(RecordListResponse.From(await reads.ListAsync(filter.Value, cancellationToken)));
    }

    private static async Task<Results<Ok<TResponse>, ProblemHttpResult>> OfUnitAsync<TResponse>(
        string code, Func<UnitAccountability, TResponse> part, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IAccountabilityGrain>(UnitKey.FromCode(code).ToString()).GetAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(part(reply.Value));
    }
}

internal sealed record DirectivesResponse(IReadOnlyList<DirectiveView> Received, IReadOnlyList<SentDirectiveView> Sent);

internal sealed record DifficultiesResponse(IReadOnlyList<DifficultyView> Raised, IReadOnlyList<MatterView> Matters);

internal sealed record RecordListRequest(
    [property: FromQuery(Name = "kind"), Description("explanation, directive, difficulty, merit, sentDirective or matter")] string Kind,
    [property: FromQuery(Name = "status"), Description("Numbers of statuses to show, none: all")] int[]? Status,
    [property: FromQuery(Name = "category"), Description("Number of the kind of a difficulty or the form of a merit")] int? Category,
    [property: FromQuery(Name = "parent"), Description("Id of a directive or a matter")] string? Parent,
    [property: FromQuery(Name = "year"), Description("Year in which the record was made")] int? Year,
    [property: FromQuery(Name = "unitText"), Description("Part of the unit's name, without regard to diacritics")] string? UnitText,
    [property: FromQuery(Name = "page"), Description("From 1")] int? Page,
    [property: FromQuery(Name = "pageSize"), Description("1 to 200, default 50")] int? PageSize)
{
    private const int LargestPage = 200;

    public Result<RecordFilter> ToFilter(UnitKey within) =>
        Kind is not null && Kind.All(char.IsAsciiLetter) && Enum.TryParse<RecordKind>(Kind, ignoreCase: true, out var kind)
            ? new RecordFilter(
                within, kind, [.. Status ?? []], Category, null, Parent, Year, UnitText, RecordSort.Urgency,
                Math.Clamp(Page ?? 1, 1, 100_000), Math.Clamp(PageSize ?? 50, 1, LargestPage))
            : Refusal.Of(HostRefusals.RequestIsMalformed, "kind");
}

/// <param name="Total">How many records there are in all, by the same definition as the list.</param>
/// <param name="ByStatus">How many of them stand in each status, by its number.</param>
internal sealed record RecordListResponse(int Total, IReadOnlyDictionary<int, int> ByStatus, IReadOnlyList<RecordRowResponse> Rows)
{
    public static RecordListResponse From(RecordPage page) => new(page.Total, page.ByStatus, [.. page.Rows.Select(RecordRowResponse.From)]);
}

internal sealed record RecordRowResponse(
    string Unit,
    string Id,
    int Status,
    int Category,
    string Text,
    string? Subject,
    string? Parent,
    string? Number,
    DateTimeOffset At,
    DateTimeOffset? DueAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? RepliedAt,
    string Actor)
{
    public static RecordRowResponse From(RecordRow row) => new(
        row.Unit.Code, row.Id, row.Status, row.Category, row.Text, row.Subject, row.Parent, row.Number, row.At, row.DueAt, row.ReadAt, row.RepliedAt, row.Actor);
}
