using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

/// <summary>The calendar of deadlines, the ladder of reminders, and what has climbed it.</summary>
internal static class RemindersEndpoints
{
    /// <summary>A year and the weeks that its first and last month reach into.</summary>
    private const int MostDays = 400;

    public static void MapReminders(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reminder-rules", GetRules).WithTags("Reminders").WithName("GetReminderRules")
            .WithSummary("The steps of the ladder of reminders that apply to a deadline, today's when none is given").AllowsSignedIn();
        var unit = api.MapGroup("/units/{code}/subtree").WithTags("Reminders");
        Describe(unit.MapGet("/deadlines", GetDeadlinesAsync), "GetDeadlines", "Duties by deadline and status, day by day, and the days that the working calendar names");
        Describe(unit.MapGet("/escalations", GetEscalationsAsync), "GetEscalations", "Overdue duties that somebody has been told of by the ladder, the longest overdue first");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.SeeDuties);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static Ok<IReadOnlyList<ReminderRule>> GetRules(
        [Description("A deadline")] DateOnly? deadline, IReminderLadder ladder, TimeProvider time) =>
        TypedResults.Ok<IReadOnlyList<ReminderRule>>(ladder.RulesFor(deadline ?? VietnamTime.Today(time)));

    private static async Task<Results<Ok<DeadlinesResponse>, ProblemHttpResult>> GetDeadlinesAsync(
        string code,
        [Description("First day")] DateOnly from,
        [Description("Last day, at most 400 days after the first")] DateOnly to,
        IDeadlineCalendar calendar,
        SubtreeSight sight,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        if (to < from || to.DayNumber - from.DayNumber > MostDays)
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.RequestIsMalformed, "to"), context);
        }

        var days = await calendar.DaysAsync(within, from, to, cancellationToken);
        var named = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(offset => calendar.NameOf(from.AddDays(offset))).OfType<NamedWorkday>();
        return TypedResults.Ok(new DeadlinesResponse(days, [.. named]));
    }

    private static async Task<Results<Ok<EscalationsResponse>, ProblemHttpResult>> GetEscalationsAsync(
        string code,
        [AsParameters] EscalationsRequest request,
        IReminderReads reads,
        SubtreeSight sight,
        TimeProvider time,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        if (request.Level is not { } level)
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.RequestIsMalformed, "addressee"), context);
        }

        var page = await reads.EscalatedAsync(
            within, level, VietnamTime.Today(time), Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.PageSize ?? 50, 1, 200), cancellationToken);
        return TypedResults.Ok(EscalationsResponse.From(page));
    }
}

internal sealed record EscalationsRequest(
    [property: FromQuery(Name = "addressee"), Description("unit, unitHead, standingBody (default) or provincialLeader")] string? Addressee,
    [property: FromQuery(Name = "page"), Description("From 1")] int? Page,
    [property: FromQuery(Name = "pageSize"), Description("1 to 200, default 50")] int? PageSize)
{
    /// <summary>The same words as in JSON; null for any other.</summary>
    public ReminderAddressee? Level => Addressee is null
        ? ReminderAddressee.StandingBody
        : Addressee.All(char.IsAsciiLetter) && Enum.TryParse<ReminderAddressee>(Addressee, ignoreCase: true, out var level) ? level : null;
}

/// <param name="Days">Days with deadlines.</param>
/// <param name="Named">Public holidays and substitute working days among them.</param>
internal sealed record DeadlinesResponse(IReadOnlyList<DeadlineDay> Days, IReadOnlyList<NamedWorkday> Named);

internal sealed record EscalationsResponse(int Total, int Units, IReadOnlyList<EscalationResponse> Rows)
{
    public static EscalationsResponse From(EscalatedPage page) => new(page.Total, page.Units, [.. page.Rows.Select(row => new EscalationResponse(
        row.Unit.Code, row.Duty, row.Plan, row.Template, row.Area, row.DueOn, row.DaysOverdue, row.Highest, row.Since))]);
}

/// <param name="Highest">The highest who has been told.</param>
/// <param name="Since">Since when.</param>
internal sealed record EscalationResponse(
    string Unit, string Duty, string Plan, string Template, string Area, DateOnly DueOn, int DaysOverdue, ReminderAddressee Highest, DateOnly Since);
