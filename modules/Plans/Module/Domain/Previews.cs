using System.Collections.Immutable;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Who would get what if a draft were issued today. Works on a draft with problems too: they are part of the answer.</summary>
internal static class Previews
{
    public static IssuePreview Of(PlansState state, PlanDraft draft, Circumstances circumstances)
    {
        var inForce = Findings.InForce(state, draft, circumstances);
        var problems = Findings.Problems(state, draft, circumstances);
        var (units, items) = Bound(draft, inForce, circumstances);
        return new IssuePreview(
            draft.Id,
            draft.Version,
            units,
            items,
            problems,
            [.. Warnings.Of(draft, inForce, items, units.Count(unit => unit.Items.IsEmpty), circumstances)],
            inForce is null ? null : Differences.Of(draft, inForce, circumstances));
    }

    /// <summary>How many units get at least one duty.</summary>
    public static int UnitsBound(PlanDraft draft, Plan? inForce, Circumstances circumstances) =>
        Bound(draft, inForce, circumstances).Units.Count(unit => !unit.Items.IsEmpty);

    private static (ImmutableArray<PreviewedUnit> Units, ImmutableArray<PreviewedItem> Items) Bound(PlanDraft draft, Plan? inForce, Circumstances circumstances)
    {
        var kept = IssuedText.Kept(draft).ToList();
        var plan = new Plan("preview", circumstances.Owner.ToString(), "", circumstances.Today, "", "", [], []);
        var counts = new int[kept.Count];
        var units = ImmutableArray.CreateBuilder<PreviewedUnit>();
        var templates = kept.ConvertAll(item => Template(item));
        foreach (var unit in circumstances.Units)
        {
            var bound = ImmutableArray.CreateBuilder<string>();
            for (var i = 0; i < kept.Count; i++)
            {
                if (DutyBindings.Binds(plan, templates[i], unit, circumstances.Today))
                {
                    bound.Add(kept[i].Id);
                    counts[i]++;
                }
            }

            units.Add(new PreviewedUnit(unit.Key.ToString(), bound.ToImmutable()));
        }

        return (
            units.ToImmutable(),
            [
                .. kept.Select((item, i) => new PreviewedItem(
                    item.Id,
                    DraftHeads.TemplateOf(draft.Head, item),
                    IssuedText.DueOf(item, draft.Head),
                    counts[i],
                    item.Content.OnEvent)),
            ]);
    }

    /// <summary>Only its binding is looked at.</summary>
    private static DutyTemplate Template(DraftItem item) => new(
        item.Id, item.Section, item.Content.Area, item.Content.Kind, "", null, "", "", null, new DutySchedule("", ""),
        new DutyBinding(item.Content.Kinds, item.Content.Bodies));
}
