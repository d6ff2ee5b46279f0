namespace BmnnHierarchy.Plans;

/// <summary>
/// The plans whose assignments are duties: those that the product ships as reference data, and those issued here. An issued
/// or amended plan takes the place of the shipped one of the same code. What the members answer changes when a plan is issued
/// or amended, each time as a whole.
/// </summary>
public interface IPlanCatalogue
{
    IReadOnlyList<Plan> Plans { get; }

    Plan? Find(string code);

    DutyTemplate? FindTemplate(string plan, string template);
}

/// <summary>Brings the catalogue up to date with the plans that were issued.</summary>
public interface IPlanCatalogueLoader
{
    /// <summary>Reads the issued plans from storage. The host does so before anybody is let in; safe to repeat.</summary>
    Task LoadAsync(CancellationToken cancellationToken);
}
