using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>What a person does to the items of a draft.</summary>
internal static class Editing
{
    public static Result<Decision> Decide(PlansState state, EditItem command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then(draft => DraftActs.FindKept(draft, command.Item).Then<Decision>(item =>
        {
            if (command.Content is null)
            {
                return Refusal.Of(DraftRefusals.TextMissing, $"items.{item.Id}.text");
            }

            var content = ContentRules.Normalised(command.Content);
            if (ContentRules.Check(content, item.Content, item.Id, draft, circumstances) is { } refusal)
            {
                return refusal;
            }

            return SameContent(content, item.Content)
                ? Decision.Nothing
                : Changed(draft, circumstances, DraftAct.ItemEdited, item.Id, [Edited(item, content)]);
        }));

    public static Result<Decision> Decide(PlansState state, AddItem command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft =>
        {
            var wanted = ItemIds.Of(command.Section ?? string.Empty);
            if (wanted.Length == 0 || PlanTexts.Check(command.Section, "section", 40) is not null)
            {
                return Refusal.Of(DraftRefusals.SectionMalformed, "section");
            }

            if (draft.Items.Length >= DraftOpening.MostItems)
            {
                return Refusal.Of(DraftRefusals.TooManyItems, "items", DraftActs.Text(DraftOpening.MostItems));
            }

            var line = command.Line is { } index ? draft.Lines.FirstOrDefault(known => known.Index == index) : null;
            if (command.Line is not null && line is null)
            {
                return Refusal.Of(DraftRefusals.LineUnknown, "line");
            }

            var id = ItemIds.New(wanted, Ids(state, draft, circumstances));
            if (command.Content is null)
            {
                return Refusal.Of(DraftRefusals.TextMissing, $"items.{id}.text");
            }

            var content = ContentRules.Normalised(command.Content);
            if (ContentRules.Check(content, null, id, draft, circumstances) is { } refusal)
            {
                return refusal;
            }

            var item = new DraftItem(
                id, command.Section!.Trim(), content, null, [], line is null ? [] : [line.Span], ItemState.Kept, [], null, null);
            return Changed(
                draft, circumstances, DraftAct.ItemAdded, id, [item], null, line is null ? [] : [line with { IsRead = true, Item = id }]);
        });

    public static Result<Decision> Decide(PlansState state, MergeItems command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft =>
        {
            var ids = command.Items.IsDefault ? [] : command.Items.Distinct().ToList();
            if (ids.Count < 2)
            {
                return Refusal.Of(DraftRefusals.MergeNeedsTwoItems, "items");
            }

            var items = new List<DraftItem>();
            foreach (var id in ids)
            {
                var found = DraftActs.FindKept(draft, id);
                if (found.IsRefused)
                {
                    return found.Refusal;
                }

                items.Add(found.Value);
            }

            var first = Taking(items);
            if (first.Content.Text.Length > PlanTexts.LongestText)
            {
                return Refusal.Of(DraftRefusals.TextTooLong, $"items.{first.Id}.text", DraftActs.Text(PlanTexts.LongestText));
            }

            return Changed(
                draft, circumstances, DraftAct.ItemsMerged, first.Id,
                [first, .. items.Skip(1).Select(item => item with { State = ItemState.Merged, Into = [first.Id] })]);
        });

    public static Result<Decision> Decide(PlansState state, SplitItem command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then(draft => DraftActs.FindKept(draft, command.Item).Then<Decision>(item =>
        {
            var texts = command.Texts.IsDefault ? [] : command.Texts.Select(TextRule.Trimmed).OfType<string>().ToList();
            if (texts.Count < 2)
            {
                return Refusal.Of(DraftRefusals.SplitNeedsTwoTexts, "texts");
            }

            if (draft.Items.Length + texts.Count > DraftOpening.MostItems)
            {
                return Refusal.Of(DraftRefusals.TooManyItems, "items", DraftActs.Text(DraftOpening.MostItems));
            }

            foreach (var text in texts)
            {
                // Words of the item itself are the plan's own; only new words are looked at as a person's.
                if (!item.Content.Text.Contains(text, StringComparison.Ordinal) && PlanTexts.Check(text, "texts", PlanTexts.LongestText) is { } refusal)
                {
                    return refusal;
                }
            }

            var taken = Ids(state, draft, circumstances);
            var parts = texts.Zip(ItemIds.Parts(item.Id).Where(id => !taken.Contains(id)), (text, id) => item with
            {
                Id = id,
                Content = item.Content with { Text = text },
                Template = null,
            }).ToList();

            // In an amendment the first part carries the assignment on, so that open work is not lost.
            parts[0] = parts[0] with { Template = item.Template };
            return Changed(
                draft, circumstances, DraftAct.ItemSplit, parts[0].Id,
                [item with { State = ItemState.Split, Into = [.. parts.Select(part => part.Id)], Template = null }, .. parts]);
        }));

    public static Result<Decision> Decide(PlansState state, RemoveItem command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then(draft => DraftActs.FindKept(draft, command.Item).Then<Decision>(item =>
            PlanTexts.CheckReason(command.Reason) is { } refusal
                ? refusal
                : Changed(
                    draft, circumstances, DraftAct.ItemRemoved, item.Id,
                    [item with { State = ItemState.Removed, Reason = command.Reason.Trim() }], command.Reason.Trim())));

    public static Result<Decision> Decide(PlansState state, RestoreItem command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then(draft => DraftActs.Find(draft, command.Item).Then<Decision>(item =>
        {
            if (item.State is ItemState.Kept)
            {
                return Refusal.Of(DraftRefusals.ItemCountsAlready, "item", item.Id);
            }

            if (draft.Head.Areas.All(area => area.Code != item.Content.Area))
            {
                return Refusal.Of(DraftRefusals.AreaUnknown, $"items.{item.Id}.area", item.Content.Area);
            }

            return PlanTexts.CheckReason(command.Reason) is { } refusal
                ? refusal
                : Changed(
                    draft, circumstances, DraftAct.ItemRestored, item.Id,
                    [item with { State = ItemState.Kept, Into = [], Reason = null }], command.Reason.Trim());
        }));

    /// <summary>Ids that a new item cannot have.</summary>
    private static HashSet<string> Ids(PlansState state, PlanDraft draft, Circumstances circumstances)
    {
        var taken = draft.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        if (draft.Amends is { } amends && Opening.Find(state, amends, circumstances) is { IsRefused: false } found)
        {
            taken.UnionWith(AmendmentOpening.TakenIds(found.Value.Record, found.Value.Text));
        }

        return taken;
    }

    private static DraftItem Taking(List<DraftItem> items)
    {
        var first = items[0];
        return first with
        {
            Content = first.Content with
            {
                Text = string.Join("; ", items.Select(item => item.Content.Text.TrimEnd(';', '.', ' ')).Distinct()),
                Kinds = [.. items.SelectMany(item => item.Content.Kinds).Distinct()],
                Bodies = [.. items.SelectMany(item => item.Content.Bodies).Distinct()],
                BindingBasis = items.Select(item => item.Content.BindingBasis).FirstOrDefault(basis => basis is not null),
                OnEvent = items.Select(item => item.Content.OnEvent).FirstOrDefault(term => term is not null),
                AnnualReport = items.Exists(item => item.Content.AnnualReport),
                EvidenceKinds = items.SelectMany(item => item.Content.EvidenceKinds ?? []).Distinct().Order().ToImmutableArray() is { IsEmpty: false } kinds ? kinds : null,
            },
            Spans = [.. items.SelectMany(item => item.Spans).Distinct()],
            Unresolved = [.. items.SelectMany(item => item.Unresolved).Distinct()],
        };
    }

    /// <summary>A date that a person sets does not rest on the plan's words any more; they can still be read in the source.</summary>
    private static DraftItem Edited(DraftItem item, ItemContent content) => item with
    {
        Content = content,
        DeadlineWords = (content.DueOn, content.Recurrence, content.OnEvent) == (item.Content.DueOn, item.Content.Recurrence, item.Content.OnEvent) ? item.DeadlineWords : null,
    };

    private static bool SameContent(ItemContent left, ItemContent right) => CanonicalJson.Write(left) == CanonicalJson.Write(right);

    private static Decision Changed(
        PlanDraft draft, Circumstances circumstances, DraftAct act, string item, ImmutableArray<DraftItem> items, string? reason = null, ImmutableArray<DraftLine>? lines = null) =>
        new(new DraftChanged(circumstances.Today, draft.Id, act, item, items, lines ?? []).ToEvent(), reason);
}
