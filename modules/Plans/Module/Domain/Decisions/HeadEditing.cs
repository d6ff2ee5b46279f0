using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Rules;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>What a person does to a draft beside its items: head, committee, lines that were not understood, its end.</summary>
internal static class HeadEditing
{
    private const int MostPosts = 200;

    public static Result<Decision> Decide(PlansState state, EditHead command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft =>
        {
            if (command.Head is null)
            {
                return Refusal.Of(DraftRefusals.TextMissing, "head");
            }

            var head = HeadRules.Normalised(command.Head);

            // The ids of a plan in force do not change: duties carry them.
            head = draft.Amends is null ? head : head with { Prefix = draft.Head.Prefix };
            return HeadRules.Check(head, draft, circumstances) is { } refusal
                ? refusal
                : new Decision(new DraftChanged(circumstances.Today, draft.Id, DraftAct.HeadEdited, null, [], [], head).ToEvent());
        });

    public static Result<Decision> Decide(PlansState state, EditCommittee command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft =>
        {
            if (command.Posts.IsDefault || command.Posts.Length > MostPosts)
            {
                return Refusal.Of(DraftRefusals.TooManyItems, "posts", DraftActs.Text(MostPosts));
            }

            foreach (var post in command.Posts)
            {
                if (!Enum.IsDefined(post.Role))
                {
                    return Refusal.Of(DraftRefusals.KindUnknown, "posts.role");
                }

                var refusal = PlanTexts.CheckNeeded(post.Words, "posts.words", PlanTexts.LongestName) ?? PlanTexts.Check(post.Body, "posts.body", PlanTexts.LongestName);
                if (refusal is not null)
                {
                    return refusal;
                }

                if (post.Unit is { } unit && (!UnitKey.TryParse(unit, out var key) || circumstances.Tree.Find(key) is null))
                {
                    return Refusal.Of(DraftRefusals.BodyCodeUnknown, "posts.unit", unit);
                }
            }

            return new Decision(new DraftChanged(circumstances.Today, draft.Id, DraftAct.CommitteeEdited, null, [], [], null, command.Posts).ToEvent());
        });

    public static Result<Decision> Decide(PlansState state, MarkLines command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft =>
        {
            var wanted = command.Lines.IsDefaultOrEmpty ? draft.Lines.Select(line => line.Index).ToHashSet() : [.. command.Lines];
            if (wanted.Any(index => draft.Lines.All(line => line.Index != index)))
            {
                return Refusal.Of(DraftRefusals.LineUnknown, "lines");
            }

            // A line of which an item was made has been read.
            var changed = draft.Lines.Where(line => wanted.Contains(line.Index) && line.Item is null && line.IsRead != command.AsRead)
                .Select(line => line with { IsRead = command.AsRead }).ToList();
            return changed.Count == 0
                ? Decision.Nothing
                : new Decision(new DraftChanged(circumstances.Today, draft.Id, DraftAct.LinesMarked, null, [], [.. changed]).ToEvent());
        });

    public static Result<Decision> Decide(PlansState state, DiscardDraft command, Circumstances circumstances) =>
        DraftActs.Find(state, command).Then<Decision>(draft => PlanTexts.CheckReason(command.Reason) is { } refusal
            ? refusal
            : new Decision(new DraftDiscarded(circumstances.Today, draft.Id).ToEvent(), command.Reason.Trim()));
}
