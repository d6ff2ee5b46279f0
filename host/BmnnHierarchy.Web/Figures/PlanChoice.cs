using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Figures;

/// <summary>Which plan a province's figures are shown by: the latest that it has issued.</summary>
public static class PlanChoice
{
    /// <exception cref="InvalidOperationException">The province has no plan: its reference data is incomplete.</exception>
    public static Plan PlanOf(this IPlanCatalogue catalogue, UnitKey province) =>
        catalogue.Plans.Where(plan => plan.Province == province.ToString()).MaxBy(plan => plan.IssuedOn)
        ?? throw new InvalidOperationException($"No plan of {province}.");

    public static Plan? PlanFor(this IPlanCatalogue catalogue, IUnitTree tree, UnitKey unit) =>
        tree.ProvinceOf(unit) is { } province ? catalogue.PlanOf(province.Key) : null;
}
