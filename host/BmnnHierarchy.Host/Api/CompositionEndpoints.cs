using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

using CompositionsAnswer = Results<Ok<ProvinceCompositions>, ProblemHttpResult>;

/// <summary>What a province prescribes for the committees of its units. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class CompositionEndpoints
{
    public static void MapCompositions(this IEndpointRouteBuilder api)
    {
        var compositions = api.MapGroup("/units/{code}/committee-compositions").WithTags("Committees");
        compositions.MapGet("/", GetAsync).WithName("GetCommitteeCompositions").WithSummary("What the province prescribes for committees, group by group; its version is the ETag")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        compositions.MapGet("/history", GetHistoryAsync).WithName("GetCommitteeCompositionHistory").WithSummary("What the province has set and ended, the oldest first")
            .NeedsOnUnit(Permission.ManagePlans).ProducesProblem(403).ProducesProblem(404);
        Describe(compositions.MapPost("/{scope}", SetAsync), "SetCommitteeComposition", "Prescribe a composition for a group of units; a seat whose words or body stay keeps its holder");
        Describe(compositions.MapPost("/{scope}/end", EndAsync), "EndCommitteeComposition", "Let reference data prescribe again; what was set stays on record");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.ManagePlans);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<CompositionsAnswer> GetAsync(string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await Of(code, grains).GetAsync(cancellationToken), context);

    private static async Task<Results<Ok<ImmutableArray<CompositionHistoryEntry>>, ProblemHttpResult>> GetHistoryAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await Of(code, grains).GetHistoryAsync(cancellationToken);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value);
    }

    private static Task<CompositionsAnswer> SetAsync(
        string code, string scope, CompositionContent content, [AsParameters] CommandHeaders headers, IGrainFactory grains, HttpContext context) =>
        SendAsync(scope, headers, context, (terms, read) => Of(code, grains).SetAsync(terms, read, content, CancellationToken.None));

    private static Task<CompositionsAnswer> EndAsync(
        string code, string scope, WithdrawalRequest end, [AsParameters] CommandHeaders headers, IGrainFactory grains, HttpContext context) =>
        SendAsync(scope, headers, context, (terms, read) => Of(code, grains).EndAsync(terms, read, end.Reason, CancellationToken.None));

    /// <summary>A command on its way is not called back when the client hangs up: its outcome would be unknown to both.</summary>
    private static async Task<CompositionsAnswer> SendAsync(
        string scope, CommandHeaders headers, HttpContext context, Func<CommitteeTerms, CompositionScope, Task<Reply<ProvinceCompositions>>> command)
    {
        var conditions = Conditions.Read(headers.IdempotencyKey, headers.IfMatch);
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        // A number is no name of a group.
        var read = Enum.TryParse<CompositionScope>(scope, ignoreCase: true, out var named) && !char.IsAsciiDigit(scope[0]) ? named : (CompositionScope)(-1);
        return Answer(await command(new CommitteeTerms(conditions.Value.CommandId, conditions.Value.ExpectedVersion), read), context);
    }

    private static CompositionsAnswer Answer(Reply<ProvinceCompositions> reply, HttpContext context)
    {
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(reply.Value);
    }

    private static ICompositionGrain Of(string code, IGrainFactory grains) => grains.GetGrain<ICompositionGrain>(UnitKey.FromCode(code).ToString());
}
