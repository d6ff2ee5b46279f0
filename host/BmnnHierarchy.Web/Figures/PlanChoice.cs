using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Figures;

/// <summary>
/// Which plan a province's figures are shown by: the one that gives the most assignments, of equals the latest. A small plan
/// issued beside it does not take its place; a reader may ask for it.
/// </summary>
public static class PlanChoice
{
    /// <summary>The plans of a province, the one shown first.</summary>
    public static IReadOnlyList<Plan> PlansOf(this IPlanCatalogue catalogue, UnitKey province) =>
    [
        .. catalogue.Plans.Where(plan => plan.Province == province.ToString())
            .OrderByDescending(plan => plan.Templates.Length).ThenByDescending(plan => plan.IssuedOn).ThenBy(plan => plan.Code, StringComparer.Ordinal),
    ];

    /// <param name="wanted">Code of the plan a reader asks for; anything else gives the one shown first.</param>
    /// <exception cref="InvalidOperationException">The province has no plan: its reference data is incomplete.</exception>
    public static Plan PlanOf(this IPlanCatalogue catalogue, UnitKey province, string? wanted = null)
    {
        var plans = catalogue.PlansOf(province);
        return plans.FirstOrDefault(plan => plan.Code == wanted) ?? (plans.Count > 0 ? plans[0] : throw new InvalidOperationException($"No plan of {province}."));
    }

    public static Plan? PlanFor(this IPlanCatalogue catalogue, IUnitTree tree, UnitKey unit, string? wanted = null) =>
        tree.ProvinceOf(unit) is { } province ? catalogue.PlanOf(province.Key, wanted) : null;
}
