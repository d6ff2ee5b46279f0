using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>What all decisions about one draft have in common.</summary>
internal static class DraftActs
{
    /// <summary>The draft, while it is open and the person saw its present version.</summary>
    public static Result<PlanDraft> Find(PlansState state, IDraftCommand command) =>
        Find(state, command.Draft).Then<PlanDraft>(draft => draft switch
        {
            { State: not DraftState.Open } => Refusal.Of(DraftRefusals.DraftIsClosed, "draft"),
            _ when command.ExpectedVersion is { } expected && expected != draft.Version =>
                Refusal.Of(DraftRefusals.DraftChangedMeanwhile, "expectedVersion", Text(expected), Text(draft.Version)),
            _ => draft,
        });

    public static Result<PlanDraft> Find(PlansState state, string? draft) =>
        draft is not null && state.Drafts.TryGetValue(draft, out var found) ? found : Refusal.Of(DraftRefusals.DraftUnknown, "draft");

    /// <summary>The item, while it counts.</summary>
    public static Result<DraftItem> FindKept(PlanDraft draft, string? item) => Find(draft, item).Then<DraftItem>(found =>
        found.State is ItemState.Kept ? found : Refusal.Of(DraftRefusals.ItemDoesNotCount, "item", found.Id));

    public static Result<DraftItem> Find(PlanDraft draft, string? item) =>
        draft.Items.FirstOrDefault(known => known.Id == item) is { } found ? found : Refusal.Of(DraftRefusals.ItemUnknown, "item", item ?? string.Empty);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
