using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>The real plan of Hải Phòng, issued once more by each synthetic province.</summary>
internal sealed class SyntheticPlans(IEnumerable<UnitKey> provinces) : IPlanCatalogue, IPlanCatalogueLoader
{
    private static readonly Plan Model = PlansModule.ReferencePlans().Find("31-298-2025")!;

    private readonly Dictionary<string, Plan> _plans = provinces
        .Select(p => Model with { Code = CodeOf(p), Province = p.ToString() })
        .ToDictionary(p => p.Code);

    private readonly Dictionary<string, DutyTemplate> _templates = Model.Templates.ToDictionary(t => t.Id);

    public IReadOnlyList<Plan> Plans => [.. _plans.Values];

    /// <summary>What the plan gives to a commune.</summary>
    public static ImmutableArray<string> CommuneTemplates() =>
        [.. Model.Templates.Where(t => t.Binding.Kinds.Contains(nameof(UnitKind.Commune))).Select(t => t.Id)];

    public static string CodeOf(UnitKey province) => $"{province.Code}-2025";

    public Plan? Find(string code) => _plans.GetValueOrDefault(code);

    public DutyTemplate? FindTemplate(string plan, string template) => _plans.ContainsKey(plan) ? _templates.GetValueOrDefault(template) : null;

    /// <summary>Nothing to read: these plans are never issued or amended.</summary>
    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
