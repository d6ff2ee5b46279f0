using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>What may stand in an item while it is reviewed. Whether it is complete is asked when the plan is issued.</summary>
internal static class ContentRules
{
    /// <summary>The form in which content is stored: no blanks around texts, kinds and bodies once each.</summary>
    public static ItemContent Normalised(ItemContent content) => content with
    {
        Area = content.Area?.Trim() ?? string.Empty,
        Lead = content.Lead?.Trim() ?? string.Empty,
        Coordinating = TextRule.Trimmed(content.Coordinating),
        Text = content.Text?.Trim() ?? string.Empty,
        Evidence = TextRule.Trimmed(content.Evidence),
        Recurrence = TextRule.Trimmed(content.Recurrence),
        Kinds = content.Kinds.IsDefault ? [] : [.. content.Kinds.Where(kind => !string.IsNullOrWhiteSpace(kind)).Distinct()],
        Bodies = content.Bodies.IsDefault ? [] : [.. content.Bodies.Where(body => !string.IsNullOrWhiteSpace(body)).Select(body => body.Trim()).Distinct()],
        BindingBasis = TextRule.Trimmed(content.BindingBasis),
        Core = TextRule.Trimmed(content.Core),
        OnEvent = content.OnEvent is { } term ? Normalised(term) : null,
        EvidenceKinds = content.EvidenceKinds is { IsDefaultOrEmpty: false } kinds ? [.. kinds.Distinct().Order()] : null,
    };

    private static EventTerm Normalised(EventTerm term) => term with
    {
        Event = term.Event?.Trim() ?? string.Empty,
        EventInEnglish = TextRule.Trimmed(term.EventInEnglish) ?? term.Event?.Trim() ?? string.Empty,
    };

    /// <param name="content">As it will be stored.</param>
    /// <param name="before">What it replaces, or null for a new item.</param>
    /// <param name="item">Id of the item, for the name of the field.</param>
    public static Refusal? Check(ItemContent content, ItemContent? before, string item, PlanDraft draft, Circumstances circumstances)
    {
        string Field(string name) => $"items.{item}.{name}";
        return CheckTexts(content, before, Field) ?? CheckDates(content, Field) ?? CheckEvent(content, before, Field) ?? CheckBinding(content, Field, circumstances)
            ?? (draft.Head.Areas.All(area => area.Code != content.Area) ? Refusal.Of(DraftRefusals.AreaUnknown, Field("area"), content.Area) : null)
            ?? (!Enum.IsDefined(content.Kind) ? Refusal.Of(DraftRefusals.KindUnknown, Field("kind")) : null)
            ?? (content.EvidenceKinds is { } kinds && kinds.Any(kind => !Enum.IsDefined(kind)) ? Refusal.Of(DraftRefusals.EvidenceKindUnknown, Field("evidenceKinds")) : null)
            ?? (content.Core is { } core && circumstances.Core.Find(core) is null ? Refusal.Of(DraftRefusals.CoreDutyUnknown, Field("core"), core) : null);
    }

    private static Refusal? CheckTexts(ItemContent content, ItemContent? before, Func<string, string> field) =>
        (content.Text.Length == 0 ? Refusal.Of(DraftRefusals.TextMissing, field("text")) : null)
        ?? (content.Lead.Length == 0 && before?.Lead is not "" ? Refusal.Of(DraftRefusals.TextMissing, field("lead")) : null)
        ?? PlanTexts.CheckChanged(content.Text, before?.Text, field("text"), PlanTexts.LongestText)
        ?? PlanTexts.CheckChanged(content.Lead, before?.Lead, field("lead"), PlanTexts.LongestText)
        ?? PlanTexts.CheckChanged(content.Coordinating, before?.Coordinating, field("coordinating"), PlanTexts.LongestText)
        ?? PlanTexts.CheckChanged(content.Evidence, before?.Evidence, field("evidence"), PlanTexts.LongestName)
        ?? PlanTexts.CheckChanged(content.BindingBasis, before?.BindingBasis, field("bindingBasis"), PlanTexts.LongestReason);

    private static Refusal? CheckDates(ItemContent content, Func<string, string> field) => content switch
    {
        { DueOn: not null, Recurrence: not null } => Refusal.Of(DraftRefusals.DueOnceAndAgain, field("due")),
        { Kind: DutyKind.Request, DueOn: not null } or { Kind: DutyKind.Request, Recurrence: not null } => Refusal.Of(DraftRefusals.RequestHasNoDate, field("due")),
        { DueOn: { } day } when !DueText.IsInRange(day) => Refusal.Of(DraftRefusals.DayOutOfRange, field("due")),
        { Recurrence: { } recurrence } when !Recurrence.TryParse(recurrence, out _) => Refusal.Of(DraftRefusals.RecurrenceMalformed, field("due")),
        _ => null,
    };

    private static Refusal? CheckEvent(ItemContent content, ItemContent? before, Func<string, string> field) => content.OnEvent is not { } term
        ? null
        : (content.Kind is DutyKind.Request ? Refusal.Of(DraftRefusals.RequestHasNoDate, field("onEvent")) : null)
        ?? (term.Event.Length == 0 ? Refusal.Of(DraftRefusals.TextMissing, field("onEvent")) : null)
        ?? PlanTexts.CheckChanged(term.Event, before?.OnEvent?.Event, field("onEvent"), PlanTexts.LongestName)
        ?? PlanTexts.CheckChanged(term.EventInEnglish, before?.OnEvent?.EventInEnglish, field("onEvent"), PlanTexts.LongestName)
        ?? (term.IsCountable ? null : Refusal.Of(DraftRefusals.EventTermOutOfRange, field("onEventAmount"), EventTerm.LongestAmount.ToString(CultureInfo.InvariantCulture)));

    private static Refusal? CheckBinding(ItemContent content, Func<string, string> field, Circumstances circumstances)
    {
        foreach (var kind in content.Kinds.Where(kind => !Enum.TryParse<UnitKind>(kind, out var known) || known.ToString() != kind))
        {
            return Refusal.Of(DraftRefusals.UnitKindUnknown, field("kinds"), kind);
        }

        var known = circumstances.BodyCodes;
        foreach (var body in content.Bodies.Where(body => !known.Contains(body)))
        {
            return Refusal.Of(DraftRefusals.BodyCodeUnknown, field("bodies"), body);
        }

        return null;
    }
}
