using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>What an amendment changes, assignment by assignment and field by field.</summary>
internal static class Differences
{
    public static PlanDifference Of(PlanDraft draft, Plan inForce, Circumstances circumstances)
    {
        var after = IssuedText.Of(draft, inForce, circumstances).Templates;
        var items = IssuedText.Kept(draft).Zip(after, (item, template) => (item.Id, template)).DistinctBy(pair => pair.template.Id).ToDictionary(pair => pair.template.Id, pair => pair.Id);
        var before = inForce.Templates.ToDictionary(template => template.Id, StringComparer.Ordinal);
        var changed = after.Where(template => before.ContainsKey(template.Id))
            .Select(template => new ChangedAssignment(template.Id, items[template.Id], [.. Fields(before[template.Id], template)]))
            .Where(change => !change.Fields.IsEmpty)
            .ToImmutableArray();
        var carriedOn = after.Select(template => template.Id).ToHashSet(StringComparer.Ordinal);
        var withdrawn = inForce.Templates.Where(template => !carriedOn.Contains(template.Id)).Select(template => template.Id).ToImmutableArray();
        return new PlanDifference(
            [.. after.Where(template => !before.ContainsKey(template.Id)).Select(template => template.Id)],
            changed,
            withdrawn,
            before.Count - withdrawn.Length - changed.Length);
    }

    public static bool IsNothing(PlanDifference difference) =>
        difference.Added.IsEmpty && difference.Changed.IsEmpty && difference.Withdrawn.IsEmpty;

    private static IEnumerable<ChangedField> Fields(DutyTemplate before, DutyTemplate after)
    {
        (string Field, string? Before, string? After)[] fields =
        [
            ("section", before.Section, after.Section),
            ("text", before.Text, after.Text),
            ("kind", before.Kind.ToString(), after.Kind.ToString()),
            ("area", before.Area, after.Area),
            ("lead", before.Lead, after.Lead),
            ("coordinating", before.Coordinating, after.Coordinating),
            ("due", DueOf(before), DueOf(after)),
            ("onEvent", EventOf(before), EventOf(after)),
            ("evidence", before.ExpectedEvidence, after.ExpectedEvidence),
            ("evidenceKinds", KindsOf(before), KindsOf(after)),
            ("bound", BoundOf(before), BoundOf(after)),
            ("core", before.Core, after.Core),
            ("annualReport", before.AnnualReport ? "true" : "false", after.AnnualReport ? "true" : "false"),
        ];
        return fields.Where(field => field.Before != field.After).Select(field => new ChangedField(field.Field, field.Before, field.After));
    }

    private static string? DueOf(DutyTemplate template) => DueText.Of(template.Schedule.DueOn, template.Schedule.Recurrence);

    /// <summary><c>After:24:Hours:xảy ra vụ lộ bí mật nhà nước</c>.</summary>
    private static string? EventOf(DutyTemplate template) => template.Schedule.OnEvent is { } term
        ? string.Create(CultureInfo.InvariantCulture, $"{term.Direction}:{term.Amount}:{term.Unit}:{term.Event}")
        : null;

    private static string? KindsOf(DutyTemplate template) => template.EvidenceKinds is { } kinds ? string.Join(' ', kinds) : null;

    private static string BoundOf(DutyTemplate template) =>
        string.Join(' ', template.Binding.Kinds.Order(StringComparer.Ordinal).Concat(template.Binding.Bodies.Order(StringComparer.Ordinal)));
}
