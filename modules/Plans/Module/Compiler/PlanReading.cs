using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Compiler.Assignments;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Committee;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Head;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Tail;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler;

/// <summary>One reading of one document: from its mended text to the proposal.</summary>
internal sealed class PlanReading(MendedText text, IUnitTree tree)
{
    public Result<PlanProposal> Read()
    {
        var zones = Zones.Of(text);
        var head = new HeadReader(text, tree).Read(zones.Head);
        var bodies = new BodyReader(text);
        var deadlines = new DeadlineReader(text, head.IssuedOn);
        var root = new OutlineReader(text).Read(zones.Body);
        var reader = new AssignmentReader(text, bodies, deadlines);
        reader.Read(root);
        if (head.Impossible is { } day)
        {
            return Refusal.Of(PlansRefusals.DateDoesNotExist, null, day.Words);
        }

        if (deadlines.Impossible.Count > 0)
        {
            return Refusal.Of(PlansRefusals.DateDoesNotExist, null, deadlines.Impossible[0].Words);
        }

        if (reader.HasTooMany)
        {
            return Refusal.Of(PlansRefusals.DocumentIsTooLarge, null, $"{AssignmentReader.MostAssignments} nhiệm vụ");
        }

        if (reader.Drafts.Count == 0)
        {
            return Refusal.Of(PlansRefusals.PlanHasNoAssignments);
        }

        var tail = new TailReader(text).Read(zones.Tail);
        var resolver = new BodyResolver(text, tree, head.Province);
        var recipients = tail.RecipientSpans.SelectMany(bodies.AllIn);
        var builder = new AssignmentBuilder(text, resolver, Addressees.Of(resolver, reader.Assigned, recipients), new Alignment(text, bodies), head.PlanYear);
        var areas = AreaReader.Read(text, root, [.. reader.Drafts.Select(draft => draft.Section)]);
        var assignments = reader.Drafts.Select(draft => builder.Build(draft, reader.Drafts, areas)).ToImmutableArray();
        if (head.IssuedOn is { } issued && assignments.FirstOrDefault(assignment => assignment.Deadline < issued) is { DeadlineWords: { } words })
        {
            return Refusal.Of(PlansRefusals.DeadlineIsBeforeIssue, null, words, $"{issued:yyyy-MM-dd}");
        }

        var committee = new CommitteeReader(text, bodies, resolver).Read([.. zones.Body.Select(line => line.Span)]);
        return new PlanProposal(
            text.Source,
            head.Number,
            head.IssuedOn,
            head.Issuer,
            head.Province?.Key.ToString(),
            head.Title,
            tail.Signer,
            [.. new CitationReader(text).Read(zones.BodyEnd).Where(basis => basis.Number != head.Number)],
            [.. areas],
            assignments,
            committee,
            tail.AllRecipients,
            Remainder.Of(text, Understood(head, reader, tail, committee), Unread(zones, reader, committee)));
    }

    private IEnumerable<NotUnderstood> Unread(Zones zones, AssignmentReader reader, ProposedCommittee? committee) =>
        reader.NotUnderstood.Where(item => committee is null || !Within(item.Span, committee.Span))
            .Concat(zones.Footnotes.Select(note => new NotUnderstood(text.Words(note), PlansRefusals.Footnote, note)));

    private static IEnumerable<TextSpan> Understood(PlanHead head, AssignmentReader reader, PlanTail tail, ProposedCommittee? committee) =>
    [
        .. head.Understood, .. reader.Understood, .. tail.Understood, .. reader.Drafts.Select(draft => draft.Span),
        .. committee is null ? [] : (TextSpan[])[committee.Span],
    ];

    private static bool Within(TextSpan inner, TextSpan outer) => inner.Start >= outer.Start && inner.End <= outer.End;
}
