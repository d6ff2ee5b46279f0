using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>
/// Who prepares does not issue (decision record 0027). Nothing is issued while anything is wrong; the refusal names the first item
/// and field.
/// </summary>
internal static class Issuing
{
    public static Result<Decision> Decide(PlansState state, IssueDraft command, Circumstances circumstances, string account) =>
        DraftActs.Find(state, command).Then(draft =>
            draft.PreparedBy.Contains(account) ? Refusal.Of(DraftRefusals.WhoPreparesDoesNotIssue, null, string.Join(", ", draft.PreparedBy))
            : Findings.Problems(state, draft, circumstances) is [var problem, ..] ? Findings.ToRefusal(problem)
            : Issue(state, draft, circumstances));

    private static Result<Decision> Issue(PlansState state, PlanDraft draft, Circumstances circumstances)
    {
        var inForce = Findings.InForce(state, draft, circumstances);
        var plan = IssuedText.Of(draft, inForce, circumstances);
        var units = Previews.UnitsBound(draft, inForce, circumstances);
        if (inForce is null)
        {
            return new Decision(new PlanIssued(circumstances.Today, draft.Id, draft.Head.Prefix, units, plan).ToEvent());
        }

        var difference = Differences.Of(draft, inForce, circumstances);
        return Differences.IsNothing(difference)
            ? Refusal.Of(DraftRefusals.AmendmentChangesNothing, "items")
            : new Decision(new PlanAmended(
                circumstances.Today,
                draft.Id,
                draft.AmendsRevision + 1,
                draft.Head.Number!,
                draft.Head.IssuedOn!.Value,
                difference.Added,
                [.. difference.Changed.Select(change => new ChangedTemplate(change.Template, [.. change.Fields.Select(field => field.Field)]))],
                difference.Withdrawn,
                units,
                plan).ToEvent());
    }
}
