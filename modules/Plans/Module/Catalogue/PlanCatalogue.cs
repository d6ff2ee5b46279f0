using System.Collections.Frozen;

namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>A set of plans that does not change.</summary>
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

    /// <summary>The same plans with others beside them or, where the code is the same, in their place.</summary>
    public PlanCatalogue With(IEnumerable<Plan> issued)
    {
        var byCode = issued.ToDictionary(plan => plan.Code, StringComparer.Ordinal);
        return byCode.Count == 0
            ? this
            : new PlanCatalogue([.. Plans.Select(plan => byCode.Remove(plan.Code, out var later) ? later : plan), .. byCode.Values]);
    }

    public Plan? Find(string code) => _plans.GetValueOrDefault(code);

    public DutyTemplate? FindTemplate(string plan, string template) => _templates.GetValueOrDefault((plan, template));
}
