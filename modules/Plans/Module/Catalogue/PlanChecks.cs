using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>What must hold of a plan's reference data before a duty is made of it.</summary>
internal static class PlanChecks
{
    public static IReadOnlyList<string> Problems(PlanFile plan) =>
    [
        .. OfHead(plan),
        .. Duplicates(plan.Areas.Select(area => area.Code)).Select(code => $"area {code} twice"),
        .. Duplicates(plan.Templates.Select(template => template.Id)).Select(id => $"assignment {id} twice"),
        .. plan.Templates.SelectMany(template => OfTemplate(plan, template).Select(problem => $"{template.Id}: {problem}")),
    ];

    /// <summary>Ids name an assignment in every plan together: a duty's id does not carry its plan.</summary>
    public static IReadOnlyList<string> ProblemsAcross(IReadOnlyCollection<PlanFile> plans) =>
    [
        .. Duplicates(plans.Select(plan => plan.Code)).Select(code => $"plan {code} twice"),
        .. Duplicates(plans.SelectMany(plan => plan.Templates.Select(template => template.Id).Distinct())).Select(id => $"assignment {id} in two plans"),
    ];

    private static IEnumerable<string> OfHead(PlanFile plan)
    {
        if (!UnitKey.TryParse(plan.Province, out _))
        {
            yield return "province is no unit key";
        }

        if (new[] { plan.Code, plan.Number, plan.Title, plan.TitleInEnglish, plan.Issuer, plan.Provenance }.Any(string.IsNullOrWhiteSpace))
        {
            yield return "a text of the head is empty";
        }

        if (new DateRange(plan.ValidFrom, plan.ValidTo).IsEmpty)
        {
            yield return "valid on no day";
        }

        if (plan.Templates.IsDefaultOrEmpty || plan.Areas.IsDefaultOrEmpty)
        {
            yield return "no areas or no assignments";
        }
    }

    private static IEnumerable<string> OfTemplate(PlanFile plan, DutyTemplate template)
    {
        if (new[] { template.Id, template.Section, template.Lead, template.Text, template.TextInEnglish }.Any(string.IsNullOrWhiteSpace))
        {
            yield return "a text is empty";
        }

        if (template.Id.Contains('@', StringComparison.Ordinal))
        {
            yield return "an id carries no occurrence";
        }

        if (template.Core is { } core && !core.StartsWith(CoreDuty.Prefix, StringComparison.Ordinal))
        {
            yield return $"{core} is no core key";
        }

        if (plan.Areas.All(area => area.Code != template.Area))
        {
            yield return $"unknown area {template.Area}";
        }

        foreach (var problem in ScheduleChecks.Problems(template.Schedule, template.Kind, plan.IssuedOn).Concat(OfBinding(template.Binding)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> OfBinding(DutyBinding binding)
    {
        if (binding.Kinds.IsDefault || binding.Bodies.IsDefault || binding.Kinds.Length + binding.Bodies.Length == 0)
        {
            yield return "binds nobody";
            yield break;
        }

        foreach (var kind in binding.Kinds.Where(kind => !Enum.TryParse<UnitKind>(kind, out _)))
        {
            yield return $"unknown unit kind {kind}";
        }

        if (binding.Bodies.Any(body => body.Length == 0 || !body.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')))
        {
            yield return "malformed body code";
        }

        if (binding.Kinds.Contains(nameof(UnitKind.FormerDistrict)) && (binding.Basis is null || binding.BasisInEnglish is null))
        {
            yield return "successors of districts are bound on a basis that is not said";
        }
    }

    private static IEnumerable<string> Duplicates(IEnumerable<string> keys) =>
        keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
