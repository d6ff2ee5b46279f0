using System.Collections.Frozen;

namespace BmnnHierarchy.Plans.Catalogue;

internal sealed class PlanCatalogue : IPlanCatalogue
{
    private readonly FrozenDictionary<string, Plan> _plans;
    private readonly FrozenDictionary<(string Plan, string Template), DutyTemplate> _templates;

    public PlanCatalogue(IEnumerable<Plan> plans)
    {
        Plans = [.. plans];
        _plans = Plans.ToFrozenDictionary(plan => plan.Code, StringComparer.Ordinal);
        _templates = Plans.SelectMany(plan => plan.Templates.Select(template => (plan.Code, Template: template)))
            .ToFrozenDictionary(entry => (entry.Code, entry.Template.Id), entry => entry.Template);
    }

    public IReadOnlyList<Plan> Plans { get; }

    public Plan? Find(string code) => _plans.GetValueOrDefault(code);

    public DutyTemplate? FindTemplate(string plan, string template) => _templates.GetValueOrDefault((plan, template));
}
