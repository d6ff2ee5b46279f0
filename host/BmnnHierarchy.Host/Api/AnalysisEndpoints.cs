using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Figures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

/// <summary>How the units of a province compare, what will be late, what holds up most, and the rules by which they are scored.</summary>
internal static class AnalysisEndpoints
{
    public static void MapAnalysis(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}/analysis").WithTags("Analysis");
        Describe(unit.MapGet("/scoreboard", ScoreboardAsync), "GetScoreboard", "Scorecards, ranks in peer groups and scores with their working, of the units of a province", Permission.SeeRollup);
        Describe(unit.MapGet("/outlook", OutlookAsync), "GetOutlook", "What will be late at the units' pace, how such forecasts came true, and bottlenecks", Permission.SeeRollup);
        Describe(unit.MapGet("/scoring-rules", ListRulesAsync), "ListScoringRules", "Thresholds and formulas of a province, in the order in which they were set", Permission.SeeRollup);
        Describe(unit.MapPost("/scoring-rules", SetRuleAsync), "SetScoringRule", "Set thresholds and formula from a day on, with a reason", Permission.SetScoring).ProducesProblem(400).ProducesProblem(409);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission) =>
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);

    private static async Task<Results<Ok<ScoreboardResponse>, ProblemHttpResult>> ScoreboardAsync(
        string code, ILeadershipAnalysis analysis, DataAges ages, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var board = await analysis.ScoreboardAsync(UnitKey.FromCode(code), callers.Current!, cancellationToken);
        return board.IsRefused ? ProblemMapper.From(board.Refusal, context) : TypedResults.Ok(ScoreboardResponse.From(board.Value, ages.Now));
    }

    private static async Task<Results<Ok<OutlookResponse>, ProblemHttpResult>> OutlookAsync(
        string code, ILeadershipAnalysis analysis, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var outlook = await analysis.OutlookAsync(UnitKey.FromCode(code), callers.Current!, cancellationToken);
        return outlook.IsRefused ? ProblemMapper.From(outlook.Refusal, context) : TypedResults.Ok(OutlookResponse.From(outlook.Value));
    }

    private static async Task<Results<Ok<IReadOnlyList<ScoringDecisionResponse>>, ProblemHttpResult>> ListRulesAsync(
        string code, IScoringRules rules, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var decisions = await rules.ListAsync(UnitKey.FromCode(code), callers.Current!, cancellationToken);
        return decisions.IsRefused
            ? ProblemMapper.From(decisions.Refusal, context)
            : TypedResults.Ok<IReadOnlyList<ScoringDecisionResponse>>([.. decisions.Value.Select(ScoringDecisionResponse.Of)]);
    }

    private static async Task<Results<Ok<ScoringDecisionResponse>, ProblemHttpResult>> SetRuleAsync(
        string code, ScoringRuleRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, IScoringRules rules, ICallerContext callers, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(key))
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.IdempotencyKeyIsMissing, "Idempotency-Key"), context);
        }

        var set = await rules.SetAsync(key, UnitKey.FromCode(code), request.ToRule(), request.Reason, callers.Current!, cancellationToken);
        return set.IsRefused ? ProblemMapper.From(set.Refusal, context) : TypedResults.Ok(ScoringDecisionResponse.Of(set.Value));
    }
}

/// <param name="Criteria">Every criterion once, in the order done, onTime, verified, reports, committee; weights add up to 100.</param>
internal sealed record ScoringRuleRequest(
    DateOnly From, IReadOnlyList<CriterionRule> Criteria, int OverduePoints, int RejectedPoints, IReadOnlyList<int> SizeBands, int SmallestGroup, string? Reason)
{
    /// <summary>A list that was left out, or has a gap, is handed on as none: the rule's own checks refuse it.</summary>
    public ScoringRule ToRule() => new(
        From, Criteria?.Contains(null!) is false ? [.. Criteria] : default, OverduePoints, RejectedPoints, SizeBands is null ? default : [.. SizeBands], SmallestGroup);
}

/// <param name="By">Account; absent for the rule that the product ships.</param>
internal sealed record ScoringDecisionResponse(
    DateOnly From, IReadOnlyList<CriterionRule> Criteria, int OverduePoints, int RejectedPoints, IReadOnlyList<int> SizeBands, int SmallestGroup, string Reason, string? By, DateTimeOffset? At)
{
    public static ScoringDecisionResponse Of(ScoringDecision decision) => new(
        decision.Rule.From, decision.Rule.Criteria, decision.Rule.OverduePoints, decision.Rule.RejectedPoints, decision.Rule.SizeBands, decision.Rule.SmallestGroup,
        decision.Reason, decision.By, decision.At);
}

internal sealed record ScoreboardResponse(string Province, DateOnly Day, DateOnly PastDay, ScoringDecisionResponse Rule, IReadOnlyList<PeerGroupResponse> Groups)
{
    public static ScoreboardResponse From(Scoreboard board, Freshness freshness) => new(
        board.Province.Code, board.Day, board.PastDay, ScoringDecisionResponse.Of(board.Rule), [.. board.Groups.Select(group => PeerGroupResponse.From(group, freshness))]);
}

/// <param name="Ranked">False when the group has fewer units than the rule asks for.</param>
internal sealed record PeerGroupResponse(PeerKind Kind, int AtLeastDuties, int? BelowDuties, bool Ranked, IReadOnlyList<UnitScoreResponse> Units)
{
    public static PeerGroupResponse From(PeerGroupScores group, Freshness freshness) =>
        new(group.Kind, group.AtLeast, group.Below, group.IsRanked, [.. group.Units.Select(score => UnitScoreResponse.From(score, freshness))]);
}

/// <param name="Data">How current the figures are that the score is made of.</param>
internal sealed record UnitScoreResponse(
    string Unit, long Duties, IReadOnlyList<CriterionScore> Criteria, long Overdue, decimal OverduePoints, long Rejected, decimal RejectedPoints, decimal? Points, int? Rank, PastScore? Past,
    DataAgeResponse Data)
{
    public static UnitScoreResponse From(UnitScore score, Freshness freshness) => new(
        score.Unit.Code, score.Duties, score.Criteria, score.Overdue, score.OverduePoints, score.Rejected, score.RejectedPoints, score.Points, score.Rank, score.Past,
        DataAgeResponse.Of(freshness, score.Open, score.LastReport));
}

/// <param name="Past">The same forecast made a horizon ago, against what happened; absent when there was nothing to forecast.</param>
internal sealed record OutlookResponse(
    string Province, DateOnly Day, int WindowDays, int HorizonDays, IReadOnlyList<UnitForecastResponse> Units, ForecastRecord? Past,
    IReadOnlyList<Bottleneck> Leads, IReadOnlyList<Bottleneck> Areas, IReadOnlyList<Bottleneck> Bodies)
{
    public static OutlookResponse From(Outlook outlook) => new(
        outlook.Province.Code, outlook.Day, outlook.WindowDays, outlook.HorizonDays,
        [.. outlook.Units.Select(unit => new UnitForecastResponse(unit.Unit.Code, unit.Done, unit.Open, unit.Late))],
        outlook.Past, outlook.Leads, outlook.Areas, outlook.Bodies);
}

internal sealed record UnitForecastResponse(string Unit, int Done, int Open, IReadOnlyList<ForecastDuty> Late);
