namespace BmnnHierarchy.Plans;

/// <summary>The plans and their assignments, from the product's reference data.</summary>
public interface IPlanCatalogue
{
    IReadOnlyList<Plan> Plans { get; }

    Plan? Find(string code);

    DutyTemplate? FindTemplate(string plan, string template);
}
