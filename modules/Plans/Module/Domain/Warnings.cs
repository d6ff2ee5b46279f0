using System.Collections.Immutable;
using BmnnHierarchy.Plans.Domain.Decisions;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>What a person should look at before issuing. None of it stands in the way.</summary>
internal static class Warnings
{
    public static IEnumerable<DraftFinding> Of(PlanDraft draft, Plan? inForce, ImmutableArray<PreviewedItem> items, int unitsWithout, Circumstances circumstances)
    {
        var counted = items.ToDictionary(item => item.Item);
        foreach (var item in IssuedText.Kept(draft))
        {
            foreach (var warning in OfItem(item, counted[item.Id], circumstances))
            {
                yield return warning;
            }
        }

        foreach (var same in IssuedText.Kept(draft).GroupBy(item => Kernel.VietnameseText.Fold(item.Content.Text)).Where(same => same.Count() > 1))
        {
            yield return new DraftFinding(DraftRefusals.ItemsSayTheSame, same.Last().Id, "text", [same.First().Id]);
        }

        if (unitsWithout > 0 && inForce is null)
        {
            yield return new DraftFinding(DraftRefusals.UnitsWithoutDuties, null, "units", [DraftActs.Text(unitsWithout)]);
        }
    }

    private static IEnumerable<DraftFinding> OfItem(DraftItem item, PreviewedItem counted, Circumstances circumstances)
    {
        foreach (var name in item.Unresolved)
        {
            yield return new DraftFinding(DraftRefusals.BodyUnresolved, item.Id, "lead", [name]);
        }

        if (DueText.TryRead(counted.Due, out var due, out _) && due is { } day)
        {
            if (day < circumstances.Today)
            {
                yield return new DraftFinding(DraftRefusals.DeadlineHasPassed, item.Id, "due", [DueText.Write(day)]);
            }

            if (!circumstances.Calendar.IsWorkingDay(day))
            {
                yield return new DraftFinding(DraftRefusals.DeadlineIsADayOff, item.Id, "due", [DueText.Write(day)]);
            }
        }

        if (item.Content is { Evidence: null, EvidenceKinds: null } && item.Content.Kind is not DutyKind.Request)
        {
            yield return new DraftFinding(DraftRefusals.NoEvidenceExpected, item.Id, "evidence", []);
        }

        if (counted.Units == 0 && item.Content.Kinds.Length + item.Content.Bodies.Length > 0)
        {
            yield return new DraftFinding(DraftRefusals.BindsNoUnitToday, item.Id, "kinds", []);
        }
    }
}
