using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Decisions;
using BmnnHierarchy.Plans.Domain.Rules;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>What stands in the way of issuing a draft. The rules that the shipped plans keep hold for issued ones too.</summary>
internal static class Findings
{
    public static ImmutableArray<DraftFinding> Problems(PlansState state, PlanDraft draft, Circumstances circumstances)
    {
        var inForce = InForce(state, draft, circumstances);
        return
        [
            .. OfHead(state, draft, circumstances),
            .. OfWhole(draft, inForce),
            .. IssuedText.Kept(draft).SelectMany(item => OfItem(item, draft, inForce, circumstances)),
        ];
    }

    /// <summary>The text that the draft amends, or null for a plan of its own.</summary>
    public static Plan? InForce(PlansState state, PlanDraft draft, Circumstances circumstances) =>
        draft.Amends is { } amends && Opening.Find(state, amends, circumstances) is { IsRefused: false } found ? found.Value.Text : null;

    public static Refusal ToRefusal(DraftFinding finding) => new(
        finding.Code, finding.Item is null ? finding.Field : $"items.{finding.Item}.{finding.Field}", finding.Arguments);

    private static IEnumerable<DraftFinding> OfHead(PlansState state, PlanDraft draft, Circumstances circumstances)
    {
        var head = draft.Head;
        if (head.Number is null)
        {
            yield return Head(DraftRefusals.NumberMissing, "number");
        }
        else if (DocumentNumberRule.FaultOf(head.Number) is not null)
        {
            yield return Head(DraftRefusals.NumberMalformed, "number");
        }

        if (head.IssuedOn is null)
        {
            yield return Head(DraftRefusals.IssueDateMissing, "issuedOn");
        }
        else if (head.IssuedOn > circumstances.Today)
        {
            yield return Head(DraftRefusals.IssueDateInFuture, "issuedOn", DueText.Write(circumstances.Today));
        }

        if (head.Title is null)
        {
            yield return Head(DraftRefusals.TitleMissing, "title");
        }

        if (HeadRules.CheckPrefix(head.Prefix) is not null)
        {
            yield return Head(DraftRefusals.PrefixMalformed, "prefix");
        }

        foreach (var finding in draft.Amends is null ? OfNewPlan(state, head, circumstances) : OfAmendment(state, draft))
        {
            yield return finding;
        }
    }

    private static IEnumerable<DraftFinding> OfNewPlan(PlansState state, DraftHead head, Circumstances circumstances)
    {
        var code = head is { Number: { } number, IssuedOn: { } day } ? DraftHeads.CodeOf(circumstances.Owner, number, day) : null;
        if (code is not null && state.Issued.ContainsKey(code))
        {
            yield return Head(DraftRefusals.PlanIsIssuedAlready, "number", code);
        }

        var holder = circumstances.Plans.Plans.FirstOrDefault(plan => plan.Code != code && DraftHeads.PrefixOf(plan) == head.Prefix);
        if (holder is not null)
        {
            yield return Head(DraftRefusals.PrefixIsTaken, "prefix", holder.Number);
        }
    }

    private static IEnumerable<DraftFinding> OfAmendment(PlansState state, PlanDraft draft)
    {
        if (!state.Issued.TryGetValue(draft.Amends!, out var record))
        {
            yield return Head(DraftRefusals.PlanIsNotIssued, "plan");
        }
        else if (record.Summary.Revision != draft.AmendsRevision)
        {
            yield return Head(DraftRefusals.PlanWasAmendedMeanwhile, "plan", draft.Amends!);
        }
        else if (draft.Head.IssuedOn < record.Summary.IssuedOn)
        {
            yield return Head(DraftRefusals.ItemDueBeforeThePlan, "issuedOn", DueText.Write(record.Summary.IssuedOn));
        }
    }

    private static IEnumerable<DraftFinding> OfWhole(PlanDraft draft, Plan? inForce)
    {
        var kept = IssuedText.Kept(draft).ToList();
        if (kept.Count == 0)
        {
            yield return Head(DraftRefusals.NothingToIssue, "items");
        }

        var unread = draft.Lines.Count(line => !line.IsRead);
        if (unread > 0)
        {
            yield return Head(DraftRefusals.LinesAreUnread, "lines", DraftActs.Text(unread));
        }

        var undated = kept.Count(item => IssuedText.DueOf(item, draft.Head) is null
            && item.Content is { Kind: not DutyKind.Request, OnEvent: null });
        if (undated > 0)
        {
            yield return Head(DraftRefusals.UndatedItemsNeedADate, "undatedDue", DraftActs.Text(undated));
        }

        foreach (var same in kept.GroupBy(item => DraftHeads.TemplateOf(draft.Head, item)).Where(same => same.Count() > 1))
        {
            yield return new DraftFinding(DraftRefusals.ItemsShareAnId, same.Last().Id, "id", [same.Key]);
        }
    }

    private static IEnumerable<DraftFinding> OfItem(DraftItem item, PlanDraft draft, Plan? inForce, Circumstances circumstances)
    {
        var content = item.Content;
        if (content.Lead.Length == 0)
        {
            yield return new DraftFinding(DraftRefusals.TextMissing, item.Id, "lead", []);
        }

        if (ContentRules.Check(content, content, item.Id, draft, circumstances) is { } refusal)
        {
            yield return new DraftFinding(refusal.Code, item.Id, refusal.Field?.Split('.')[^1], refusal.Arguments);
        }

        if (content.Kinds.IsEmpty && content.Bodies.IsEmpty)
        {
            yield return new DraftFinding(DraftRefusals.ItemBindsNobody, item.Id, "kinds", []);
        }

        if (content.Kinds.Contains(nameof(UnitKind.FormerDistrict)) && content.BindingBasis is null)
        {
            yield return new DraftFinding(DraftRefusals.BindingNeedsBasis, item.Id, "bindingBasis", []);
        }

        var issuedOn = inForce?.IssuedOn ?? draft.Head.IssuedOn;
        if (DueText.TryRead(IssuedText.DueOf(item, draft.Head), out var due, out _) && due < issuedOn)
        {
            yield return new DraftFinding(DraftRefusals.ItemDueBeforeThePlan, item.Id, "due", [DueText.Write(issuedOn!.Value)]);
        }
    }

    private static DutyTemplate? Before(DraftItem item, Plan? inForce) => inForce?.Templates.FirstOrDefault(template => template.Id == item.Template);

    private static DraftFinding Head(string code, string field, params ReadOnlySpan<string> arguments) => new(code, null, field, [.. arguments]);
}
