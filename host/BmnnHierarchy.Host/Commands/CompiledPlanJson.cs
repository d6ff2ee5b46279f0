using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// A proposal as <c>plan compile --json</c> prints it: dates as ISO days, a month as its last day, what comes back as
/// <c>yearly:11-05</c>; bodies by name with the unit's code and key, or the kind, that they resolve to.
/// </summary>
internal static class CompiledPlanJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(PlanProposal plan) => JsonSerializer.Serialize(
        new
        {
            plan.Number,
            Date = plan.IssuedOn,
            plan.Issuer,
            plan.Province,
            plan.Title,
            Signer = plan.Signer is null ? null : new { plan.Signer.Name, plan.Signer.Capacity },
            LegalBases = plan.LegalBases.Select(basis => new { basis.Number, basis.Date, basis.Words, Span = Span(plan, basis.Span) }),
            Areas = plan.Areas.Select(area => new { area.Code, area.Heading }),
            Assignments = plan.Assignments.Select(assignment => Assignment(plan, assignment)),
            Committee = plan.Committee is null ? null : Committee(plan, plan.Committee),
            plan.Recipients,
            NotUnderstood = plan.NotUnderstood.Select(item => new { item.Words, item.Why, Span = Span(plan, item.Span) }),
        },
        Options);

    private static object Assignment(PlanProposal plan, ProposedAssignment assignment) => new
    {
        assignment.Id,
        assignment.Section,
        assignment.Area,
        Lead = Bodies(assignment.Lead),
        Coordinating = Bodies(assignment.Coordinating),
        assignment.Text,
        assignment.Kind,
        assignment.Deadline,
        assignment.Recurrence,
        assignment.Before,
        OnEvent = assignment.OnEvent is { } term ? new { term.Event, term.Amount, term.Unit, term.Direction } : null,
        assignment.DeadlineWords,
        Bound = assignment.Bound.Kinds.Select(kind => new { Kind = (string?)kind, Code = (string?)null, Unit = (string?)null, Body = (string?)null })
            .Concat(assignment.Bound.Bodies.Select(body => new { Kind = (string?)null, Code = Code(Unit(plan, body)), Unit = Unit(plan, body), Body = (string?)body })),
        BoundBecause = assignment.Bound.Basis,
        Span = Span(plan, assignment.Span),
    };

    private static object Committee(PlanProposal plan, ProposedCommittee committee) => new
    {
        Head = Posts(committee.Head),
        Deputies = Posts(committee.Deputies),
        Members = Posts(committee.Members),
        Standing = committee.Standing is null ? null : Post(committee.Standing),
        Span = Span(plan, committee.Span),
    };

    private static IEnumerable<object> Posts(ImmutableArray<CommitteePost> posts) => posts.Select(Post);

    private static object Post(CommitteePost post) => new { post.Words, Body = Body(post.Body) };

    private static IEnumerable<object> Bodies(ImmutableArray<NamedBody> bodies) => bodies.Select(Body);

    private static object Body(NamedBody body) => new { body.Name, Code = Code(body.Unit), body.Unit, body.Kind, body.Note };

    /// <summary>The unit that the body is in the plan's province, when its units are known.</summary>
    private static string? Unit(PlanProposal plan, string body) => plan.Province is null ? null : $"{plan.Province}-{body}";

    private static string? Code(string? unit) => UnitKey.TryParse(unit, out var key) ? key.Code : null;

    private static object Span(PlanProposal plan, TextSpan span) => new { span.Start, span.Length, Line = plan.Source.AsSpan(0, span.Start).Count('\n') + 1 };
}
