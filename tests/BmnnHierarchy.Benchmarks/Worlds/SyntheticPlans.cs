using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>The real plan of Hải Phòng, issued once more by each synthetic province.</summary>
internal sealed class SyntheticPlans(Plan model, IEnumerable<UnitKey> provinces) : IPlanCatalogue
{
    private readonly Dictionary<string, Plan> _plans = provinces
        .Select(p => model with { Code = CodeOf(p), Province = p.ToString() })
        .ToDictionary(p => p.Code);

    private readonly Dictionary<string, DutyTemplate> _templates = model.Templates.ToDictionary(t => t.Id);

    public IReadOnlyList<Plan> Plans => [.. _plans.Values];

    public static string CodeOf(UnitKey province) => $"{province.Code}-2025";

    public Plan? Find(string code) => _plans.GetValueOrDefault(code);

    public DutyTemplate? FindTemplate(string plan, string template) => _plans.ContainsKey(plan) ? _templates.GetValueOrDefault(template) : null;
}
