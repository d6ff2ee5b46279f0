using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Drafts that change a plan in force: each item says which assignment it carries on.</summary>
internal static class AmendmentOpening
{
    private const double SaysTheSame = 0.55;
    private const double SameSection = 0.3;
    private const double LeastAlike = 0.3;

    /// <summary>The plan in force as a draft: nothing is changed yet.</summary>
    public static DraftOpened Of(string draft, PlanRecord record, Plan text, Circumstances circumstances)
    {
        var (source, spans) = SourceOf(text);
        return new DraftOpened(
            circumstances.Today,
            draft,
            source,
            new DraftHead(
                null, null, text.Title, null, null, null, record.Summary.Prefix, null,
                [.. text.Areas.Select(area => new DraftArea(area.Code, area.Name, area.ShortName))]),
            [
                .. text.Templates.Select((template, index) => new DraftItem(
                    IdOf(template), template.Section, ContentOf(template), null, [], [spans[index]], ItemState.Kept, [], null, template.Id)),
            ],
            [],
            [],
            [],
            [],
            text.Code,
            record.Summary.Revision);
    }

    /// <summary>A document that amends the plan: items are matched by what they say and where they stand, each assignment once.</summary>
    public static DraftOpened Of(DraftOpened opened, PlanRecord record, Plan text)
    {
        var matches = Matches(opened.Items, text);
        var areas = opened.Head.Areas.Concat(text.Areas.Select(area => new DraftArea(area.Code, area.Name, area.ShortName))).DistinctBy(area => area.Code);
        return opened with
        {
            Head = opened.Head with { Prefix = record.Summary.Prefix, Areas = [.. areas] },
            Items = Items(opened.Items, matches, TakenIds(record, text)),
            Amends = text.Code,
            AmendsRevision = record.Summary.Revision,
        };
    }

    public static ItemContent ContentOf(DutyTemplate template) => new(
        template.Area, template.Kind, template.Lead, template.Coordinating, template.Text, template.ExpectedEvidence,
        template.Schedule.DueOn, template.Schedule.Recurrence, template.Binding.Kinds, template.Binding.Bodies, template.Binding.Basis,
        template.Core, template.AnnualReport, template.EvidenceKinds, template.Schedule.OnEvent);

    /// <summary>Ids that assignments of the plan have or had: an assignment that is new must not be taken for one of them.</summary>
    public static HashSet<string> TakenIds(PlanRecord record, Plan text) =>
    [
        .. text.Templates.Select(IdOf),
        .. record.Summary.Amendments.SelectMany(amendment => amendment.Withdrawn).Select(IdOf),
    ];

    private static ImmutableArray<DraftItem> Items(ImmutableArray<DraftItem> proposed, Dictionary<string, DutyTemplate> matches, HashSet<string> ofThePlan)
    {
        var taken = proposed.Select(item => item.Id).Concat(ofThePlan).ToHashSet(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<DraftItem>(proposed.Length);
        foreach (var item in proposed)
        {
            if (matches.TryGetValue(item.Id, out var template))
            {
                items.Add(CarryingOn(item, template));
                continue;
            }

            var id = ofThePlan.Contains(item.Id) ? ItemIds.New(item.Id, taken) : item.Id;
            taken.Add(id);
            items.Add(item with { Id = id });
        }

        return items.ToImmutable();
    }

    private static Dictionary<string, DutyTemplate> Matches(ImmutableArray<DraftItem> items, Plan text)
    {
        var pairs = items
            .SelectMany(item => text.Templates.Select(template => (Item: item, Template: template, Score: Score(item, template))))
            .Where(pair => pair.Score >= SaysTheSame)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Template.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, DutyTemplate>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, template, _) in pairs)
        {
            if (!found.ContainsKey(item.Id) && used.Add(template.Id))
            {
                found.Add(item.Id, template);
            }
        }

        return found;
    }

    private static double Score(DraftItem item, DutyTemplate template)
    {
        var alike = Math.Max(TextSimilarity.Of(item.Content.Text, template.Text), 0.9 * TextSimilarity.Overlap(item.Content.Text, template.Text));
        return alike < LeastAlike ? 0 : alike + (item.Id == IdOf(template) || item.Section == template.Section ? SameSection : 0);
    }

    /// <summary>
    /// What the document does not say stays as it is: evidence, core, the ground of the binding. Where it says the same words
    /// as before, what people then made of them stays too; a date is the document's own.
    /// </summary>
    private static DraftItem CarryingOn(DraftItem item, DutyTemplate template)
    {
        var said = VietnameseText.Fold(item.Content.Text) == VietnameseText.Fold(template.Text);
        var before = ContentOf(template);
        return item with
        {
            Template = template.Id,
            Content = (said ? before with { DueOn = item.Content.DueOn, Recurrence = item.Content.Recurrence } : item.Content) with
            {
                Evidence = before.Evidence,
                EvidenceKinds = before.EvidenceKinds,
                OnEvent = said || (item.Content.OnEvent is { } term && before.OnEvent is { } known && IsSameTerm(term, known)) ? before.OnEvent : item.Content.OnEvent ?? before.OnEvent,
                Core = before.Core ?? (said ? null : item.Content.Core),
                AnnualReport = before.AnnualReport || (!said && item.Content.AnnualReport),
                BindingBasis = before.BindingBasis ?? item.Content.BindingBasis,
            },
        };
    }

    private static bool IsSameTerm(EventTerm left, EventTerm right) => (left.Amount, left.Unit, left.Direction) == (right.Amount, right.Unit, right.Direction);

    private static string IdOf(DutyTemplate template) => IdOf(template.Id);

    private static string IdOf(string template) => template[(template.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>The plan's texts one a line: the source that a reader sees beside the items.</summary>
    private static (string Source, ImmutableArray<SourceSpan> Spans) SourceOf(Plan text)
    {
        var source = new System.Text.StringBuilder();
        var spans = ImmutableArray.CreateBuilder<SourceSpan>(text.Templates.Length);
        foreach (var template in text.Templates)
        {
            var line = $"{template.Section} {template.Text}";
            spans.Add(new SourceSpan(source.Length, line.Length));
            source.Append(line).Append('\n');
        }

        return (source.ToString(), spans.MoveToImmutable());
    }
}
