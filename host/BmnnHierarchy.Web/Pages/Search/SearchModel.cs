using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Pages.Search;

/// <summary>What a search finds: units, whose names are public, and assignments of the plans at units the caller may list.</summary>
public sealed record SearchModel(IReadOnlyList<UnitMatch> Units, IReadOnlyList<AssignmentMatch> Assignments)
{
    private const int UnitsShown = 40;
    private const int AssignmentsShown = 20;

    public static SearchModel Find(
        string text, Caller caller, IAccessPolicy policy, IUnitTree tree, IPlanCatalogue plans, DateOnly today)
    {
        var wanted = VietnameseText.Fold(text);
        var assignments =
            from unit in caller.Grants.Where(grant => grant.Period.Contains(today)).Select(grant => grant.Unit).Distinct()
            where policy.Allows(caller, Permission.SeeRollup, unit)
            let province = tree.ProvinceOf(unit)
            where province is not null
            from plan in plans.Plans
            where plan.Province == province.Key.ToString()
            from template in plan.Templates
            where wanted.Length > 1 && Matches(template, wanted)
            select new AssignmentMatch(unit, plan, template);
        return new SearchModel(tree.Search(text, null, today, UnitsShown), [.. assignments.Take(AssignmentsShown)]);
    }

    private static bool Matches(DutyTemplate template, string wanted) =>
        VietnameseText.Fold(template.Text).Contains(wanted, StringComparison.Ordinal)
        || VietnameseText.Fold(template.TextInEnglish).Contains(wanted, StringComparison.Ordinal)
        || VietnameseText.Fold(template.Section).StartsWith(wanted, StringComparison.Ordinal);
}

/// <param name="Unit">The unit of the caller's in whose lists the assignment is opened.</param>
public sealed record AssignmentMatch(UnitKey Unit, Plan Plan, DutyTemplate Template);
