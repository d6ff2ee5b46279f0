using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>The plans that the product ships, read and checked as a whole.</summary>
internal static class ShippedPlans
{
    /// <exception cref="ReferenceDataException">A file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static PlanCatalogue LoadEmbedded()
    {
        var assembly = typeof(ShippedPlans).Assembly;
        return Together([.. ReferenceJson.Names(assembly, "plan-").Select(name => Read(name, ReferenceJson.Text(assembly, name)))]);
    }

    public static PlanCatalogue Together(IReadOnlyCollection<PlanFile> plans)
    {
        var problems = PlanChecks.ProblemsAcross(plans);
        return problems.Count == 0 ? new PlanCatalogue(plans.Select(plan => plan.ToPlan())) : throw new ReferenceDataException("plans", problems);
    }

    public static PlanFile Read(string file, string json) => ReferenceJson.Read<PlanFile>(file, json, PlanChecks.Problems);
}
