using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>Makes proposals of drafts once the whole plan is read: who "mọi đơn vị" are is known only then.</summary>
internal sealed class AssignmentBuilder(MendedText text, BodyResolver resolver, Addressees all, Alignment alignment, int? planYear)
{
    /// <summary>Day of the yearly report on the protection of state secrets (Decree 26/2020/NĐ-CP, article 8).</summary>
    private const string YearlyReport = "12-20";

    private static readonly Regex ByRegulation = Linear.Of(@"\btheo (dung )?(che do|quy dinh)");
    private static readonly Regex ToGovernment = Linear.Of(@"\b(bao cao|trinh) (thu tuong )?chinh phu\b");

    public ProposedAssignment Build(Draft draft, IReadOnlyList<Draft> drafts, IReadOnlyList<ProposedArea> areas)
    {
        var words = text.PlainWords(draft.Span);
        var share = ShareOf(draft, words);
        var isRequest = draft.IsRequest || IsInvitation(draft);
        var predicate = Math.Clamp(draft.Predicate - draft.Span.Start, 0, words.Length);
        var kind = KindReader.Of(words[predicate..], isRequest, draft.Deadline?.DueOn is not null);
        var deadline = isRequest ? draft.Deadline : DeadlineOf(draft, drafts, kind, words);
        return new ProposedAssignment(
            draft.Id,
            PlaceOf(draft, drafts),
            AreaOf(draft.Section, areas),
            [.. share.Lead],
            CoordinatingOf(draft, words, share.Lead),
            text.Words(draft.Span),
            kind,
            deadline?.DueOn,
            deadline?.Recurrence,
            deadline?.Before ?? false,
            deadline?.Words,
            share.Bound,
            draft.Span,
            isRequest ? null : draft.Deadline?.OnEvent);
    }

    private Share ShareOf(Draft draft, string words)
    {
        if (draft.Lead.Count == 0 || !draft.Lead.Exists(body => body.IsResolved))
        {
            return draft.Lead.Count == 0 ? Competence.Of(words, resolver, all) : new Share(resolver.Named(draft.Lead), resolver.Binding(draft.Lead));
        }

        var lead = resolver.Named(draft.Lead);
        if (draft.Lead.Exists(body => body.Every))
        {
            return new Share(lead, all.Binding());
        }

        // A report to the Government is the People's Committee's, whoever prepares it.
        var bound = resolver.Binding(draft.Lead);
        return new Share(lead, draft.PassesOn && ToGovernment.IsMatch(words) ? bound with { Bodies = [.. bound.Bodies, "ubnd"] } : bound);
    }

    private static bool IsInvitation(Draft draft) => draft.Lead.Count > 0 && draft.Lead.TrueForAll(body => body.Code is not null && Addressees.Invited.Contains(body.Code));

    private ImmutableArray<NamedBody> CoordinatingOf(Draft draft, string words, IReadOnlyList<NamedBody> lead)
    {
        var named = resolver.Named(draft.Coordinating).Where(body => !lead.Any(other => other.Unit is not null && other.Unit == body.Unit));
        return draft.PassesOn && resolver.Body("ubnd") is not null ? [.. named.Append(resolver.Known("ubnd", "Ủy ban nhân dân"))] : [.. named];
    }

    private Deadline? DeadlineOf(Draft draft, IReadOnlyList<Draft> drafts, DutyKind kind, string words)
    {
        var own = draft.Deadline;
        if (own is { IsDated: true } || (own?.OnEvent is not null && planYear is null))
        {
            return own;
        }

        if (alignment.Model(draft, drafts) is { } model)
        {
            return Alignment.Borrowed(model);
        }

        var said = own?.Words;
        if (kind is DutyKind.Reporting && ByRegulation.IsMatch(words))
        {
            return planYear is { } reported
                ? new Deadline(new DateOnly(reported, 12, 20), null, false, said ?? "theo quy định", draft.Span)
                : new Deadline(null, $"yearly:{YearlyReport}", false, said ?? "theo quy định", draft.Span);
        }

        return planYear is { } year ? new Deadline(new DateOnly(year, 12, 31), null, false, said ?? $"năm {year}", draft.Span) : own;
    }

    /// <summary>The paragraph is told when the section gives work in several of them.</summary>
    private static string PlaceOf(Draft draft, IReadOnlyList<Draft> drafts)
    {
        var place = draft.Section.Place;
        var several = drafts.Any(other => other.Section == draft.Section && other.Paragraph != draft.Paragraph);
        return several && !draft.Section.IsClosing ? $"{place} đoạn {draft.Paragraph + 1}" : place;
    }

    private static string AreaOf(Section section, IReadOnlyList<ProposedArea> areas)
    {
        var path = section.Ancestors().Prepend(section).Select(above => above.Path).ToList();
        return areas.LastOrDefault(area => path.Contains(area.Code))?.Code ?? path[^1];
    }
}
