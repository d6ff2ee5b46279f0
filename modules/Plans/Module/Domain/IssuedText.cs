using System.Collections.Immutable;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>The text of a plan as a draft would issue it. A draft with findings gives none.</summary>
internal static class IssuedText
{
    /// <param name="inForce">The text that an amendment changes, or null.</param>
    public static Plan Of(PlanDraft draft, Plan? inForce, Circumstances circumstances)
    {
        var head = draft.Head;
        var templates = ImmutableArray.CreateRange(Kept(draft).Select(item => Template(item, head, inForce, circumstances)));
        var used = templates.Select(template => template.Area).ToHashSet(StringComparer.Ordinal);
        var areas = ImmutableArray.CreateRange(head.Areas.Where(area => used.Contains(area.Code)).Select(area => Area(area, inForce)));
        return inForce is not null
            ? inForce with { Areas = areas, Templates = templates }
            : new Plan(
                DraftHeads.CodeOf(circumstances.Owner, head.Number!, head.IssuedOn!.Value), circumstances.Owner.ToString(), head.Number!, head.IssuedOn.Value,
                head.Title!, head.Title!, areas, templates);
    }

    public static IEnumerable<DraftItem> Kept(PlanDraft draft) => draft.Items.Where(item => item.State is ItemState.Kept);

    /// <summary>When the item is due: its own date, else that of the plan's undated items; null for a request, where only an event sets it, and while nothing is said.</summary>
    public static string? DueOf(DraftItem item, DraftHead head) => item.Content switch
    {
        { Kind: DutyKind.Request } => null,
        { DueOn: null, Recurrence: null } => item.Content.OnEvent is not null ? null : head.UndatedDue,
        var content => DueText.Of(content.DueOn, content.Recurrence),
    };

    private static DutyTemplate Template(DraftItem item, DraftHead head, Plan? inForce, Circumstances circumstances)
    {
        var before = inForce?.Templates.FirstOrDefault(template => template.Id == item.Template);
        var content = item.Content;
        return new DutyTemplate(
            DraftHeads.TemplateOf(head, item),
            item.Section,
            content.Area,
            content.Kind,
            content.Lead,
            content.Coordinating,
            content.Text,
            before is not null && before.Text == content.Text ? before.TextInEnglish : content.Text,
            content.Evidence,
            Schedule(item, head, before, circumstances.Defaults),
            new DutyBinding(
                content.Kinds, content.Bodies, content.BindingBasis,
                content.BindingBasis is null ? null : before?.Binding is { } binding && binding.Basis == content.BindingBasis ? binding.BasisInEnglish : content.BindingBasis),
            content.AnnualReport,
            content.Core,
            content.EvidenceKinds);
    }

    private static DutySchedule Schedule(DraftItem item, DraftHead head, DutyTemplate? before, IssuingDefaults defaults)
    {
        if (item.Content.Kind is DutyKind.Request)
        {
            return before is { Kind: DutyKind.Request } ? before.Schedule : new DutySchedule(defaults.RequestBasis, defaults.RequestBasisInEnglish);
        }

        var onEvent = item.Content.OnEvent is { } term && before?.Schedule.OnEvent is { } known && known.Event == term.Event
            ? term with { EventInEnglish = known.EventInEnglish }
            : item.Content.OnEvent;
        DueText.TryRead(DueOf(item, head), out var day, out var recurrence);
        if (before is not null && before.Schedule.DueOn == day && before.Schedule.Recurrence == recurrence)
        {
            return before.Schedule with { OnEvent = onEvent };
        }

        var opens = recurrence is not null && Recurrence.Parse(recurrence).Period is RecurrencePeriod.Yearly or RecurrencePeriod.FiveYearly
            ? defaults.ReportingYearOpens
            : null;
        var (basis, basisInEnglish) = item switch
        {
            { DeadlineWords: { } words } => ($"Kế hoạch: “{words}”", $"The plan: “{words}”"),
            { Content: { DueOn: null, Recurrence: null, OnEvent: null } } => (defaults.UndatedBasis, defaults.UndatedBasisInEnglish),
            _ => (defaults.SetBasis, defaults.SetBasisInEnglish),
        };
        return new DutySchedule(
            basis, basisInEnglish, day, recurrence, opens, onEvent,
            day is null && recurrence is null ? null : before?.Schedule.Cascade);
    }

    private static WorkArea Area(DraftArea area, Plan? inForce) =>
        inForce?.Areas.FirstOrDefault(known => known.Code == area.Code && known.Name == area.Name && known.ShortName == area.ShortName)
        ?? new WorkArea(area.Code, area.Name, area.Name, area.ShortName, area.ShortName);
}
