using System.Collections.Immutable;
using System.Text.Json;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>A proposal as the first state of a draft. Everything that the proposal holds is in the draft.</summary>
internal static class DraftOpening
{
    public const int MostItems = 400;
    private const double SaysTheSameAsCore = 0.6;

    /// <summary>The proposal, when it is one and its spans fit its source.</summary>
    public static Result<PlanProposal> Read(string? json)
    {
        try
        {
            return json is not null && CanonicalJson.Read<PlanProposal>(json) is { } proposal && IsWhole(proposal)
                ? proposal
                : Refusal.Of(DraftRefusals.ProposalIsMalformed, "proposal");
        }
        catch (JsonException)
        {
            return Refusal.Of(DraftRefusals.ProposalIsMalformed, "proposal");
        }
    }

    public static DraftOpened Of(string draft, PlanProposal proposal, Circumstances circumstances)
    {
        var items = Items(proposal, circumstances);
        return new DraftOpened(
            circumstances.Today,
            draft,
            proposal.Source,
            DraftHeads.Of(proposal, items, circumstances),
            items,
            [.. proposal.NotUnderstood.Select((line, index) => new DraftLine(index, line.Words, line.Why, Span(line.Span), false, null))],
            Posts(proposal.Committee),
            proposal.Recipients,
            [.. proposal.LegalBases.Select(basis => basis.Words)],
            null,
            0);
    }

    public static SourceSpan Span(TextSpan span) => new(span.Start, span.Length);

    private static ImmutableArray<DraftItem> Items(PlanProposal proposal, Circumstances circumstances)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<DraftItem>(proposal.Assignments.Length);
        foreach (var assignment in proposal.Assignments)
        {
            var wanted = ItemIds.Of(assignment.Id);
            var id = ItemIds.New(wanted.Length > 0 ? wanted : "X", taken);
            taken.Add(id);
            items.Add(new DraftItem(
                id, assignment.Section, Content(assignment, circumstances), assignment.DeadlineWords,
                [.. assignment.Lead.Concat(assignment.Coordinating).Where(IsUnknown).Select(body => body.Name).Distinct()],
                [Span(assignment.Span)], ItemState.Kept, [], null, null));
        }

        return items.ToImmutable();
    }

    private static ItemContent Content(ProposedAssignment assignment, Circumstances circumstances)
    {
        var recurrence = assignment.Recurrence is { } words && assignment.Before ? DueText.DayBefore(words) : assignment.Recurrence;
        var isReport = assignment.Kind is DutyKind.Reporting && recurrence is not null
            && Recurrence.Parse(recurrence).Period is RecurrencePeriod.Yearly && !assignment.Bound.Kinds.IsEmpty;
        return ContentRules.Normalised(new ItemContent(
            assignment.Area,
            assignment.Kind,
            Names(assignment.Lead),
            assignment.Coordinating.IsEmpty ? null : Names(assignment.Coordinating),
            assignment.Text,
            null,
            assignment.Kind is DutyKind.Request ? null : assignment.Before ? assignment.Deadline?.AddDays(-1) : assignment.Deadline,
            assignment.Kind is DutyKind.Request ? null : recurrence,
            assignment.Bound.Kinds,
            [.. assignment.Bound.Bodies.Where(circumstances.BodyCodes.Contains)],
            assignment.Bound.Basis,
            isReport ? CoreKeys.AnnualReport : CoreFor(assignment.Text, circumstances),
            isReport,
            EvidenceProposals.Of(assignment.Kind, assignment.Text),
            assignment.Kind is DutyKind.Request ? null : assignment.OnEvent));
    }

    /// <summary>One name may stand for two kinds of units ("UBND các xã, phường"): it is said once.</summary>
    private static string Names(ImmutableArray<NamedBody> bodies) => string.Join(", ", bodies.Select(body => body.Name).Distinct());

    /// <summary>The core duty of the assignment in the catalogue that says the same, as a proposal to the officer.</summary>
    private static string? CoreFor(string text, Circumstances circumstances) => circumstances.Plans.Plans
        .SelectMany(plan => plan.Templates)
        .Where(template => template.Core is not null)
        .Select(template => (template.Core, Score: TextSimilarity.Overlap(template.Text, text)))
        .Where(scored => scored.Score >= SaysTheSameAsCore)
        .OrderByDescending(scored => scored.Score)
        .Select(scored => scored.Core)
        .FirstOrDefault();

    private static ImmutableArray<DraftPost> Posts(ProposedCommittee? committee) => committee is null
        ? []
        :
        [
            .. committee.Head.Select(post => Post(PostRole.Head, post)),
            .. committee.Deputies.Select(post => Post(PostRole.Deputy, post)),
            .. committee.Members.Select(post => Post(PostRole.Member, post)),
            .. committee.Standing is { } standing ? [Post(PostRole.Standing, standing)] : ImmutableArray<DraftPost>.Empty,
        ];

    private static DraftPost Post(PostRole role, CommitteePost post) => new(role, post.Words, post.Body.Name, post.Body.Unit);

    private static bool IsUnknown(NamedBody body) => body is { Unit: null, Kind: null };

    private static bool IsWhole(PlanProposal proposal) =>
        proposal.Source is not null
        && !proposal.Assignments.IsDefault && !proposal.NotUnderstood.IsDefault && !proposal.Areas.IsDefault
        && !proposal.Recipients.IsDefault && !proposal.LegalBases.IsDefault
        && proposal.Assignments.All(assignment => IsWhole(assignment) && Fits(assignment.Span, proposal.Source))
        && proposal.NotUnderstood.All(line => Fits(line.Span, proposal.Source));

    private static bool IsWhole(ProposedAssignment assignment) =>
        assignment.Id is not null && assignment.Section is not null && assignment.Area is not null && assignment.Text is not null
        && !assignment.Lead.IsDefault && !assignment.Coordinating.IsDefault
        && assignment.Bound is { Kinds.IsDefault: false, Bodies.IsDefault: false }
        && Enum.IsDefined(assignment.Kind)
        && assignment.OnEvent is null or { Event: { Length: > 0 and <= PlanTexts.LongestName }, IsCountable: true }
        && (assignment.Recurrence is null || Recurrence.TryParse(assignment.Recurrence, out _));

    private static bool Fits(TextSpan span, string source) => span.Start >= 0 && span.Length >= 0 && span.Start <= source.Length - span.Length;
}

/// <summary>Core keys that a rule of the product names.</summary>
internal static class CoreKeys
{
    public const string AnnualReport = "core:annual-report";
}
