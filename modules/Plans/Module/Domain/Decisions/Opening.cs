using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain.Rules;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>A draft from a document, from a document that amends a plan, or from the plan itself.</summary>
internal static class Opening
{
    public static Result<Decision> Decide(PlansState state, OpenDraft command, Circumstances circumstances)
    {
        if (CheckOwner(circumstances) is { } refusal)
        {
            return refusal;
        }

        return DraftOpening.Read(command.Proposal).Then<Decision>(proposal =>
        {
            if (proposal.Province is { } province && province != circumstances.Owner.ToString())
            {
                return Refusal.Of(DraftRefusals.DocumentIsOfAnotherProvince, "document", UnitKey.TryParse(province, out var key) ? key.Code : province);
            }

            if (PlanTexts.IsStamped(proposal.Source))
            {
                return Refusal.Of(PlansRefusals.DocumentBearsSecrecyMark, "document");
            }

            if (proposal.Assignments.Length > DraftOpening.MostItems)
            {
                return Refusal.Of(DraftRefusals.TooManyItems, "document", DraftOpening.MostItems.ToString(CultureInfo.InvariantCulture));
            }

            var opened = DraftOpening.Of(NextId(state), proposal, circumstances);
            return command.Amends is not { } amends
                ? new Decision(opened.ToEvent())
                : Find(state, amends, circumstances).Then<Decision>(found =>
                    new Decision(AmendmentOpening.Of(opened, found.Record, found.Text).ToEvent()));
        });
    }

    public static Result<Decision> Decide(PlansState state, OpenAmendment command, Circumstances circumstances) =>
        CheckOwner(circumstances) is { } refusal
            ? refusal
            : Find(state, command.Plan, circumstances).Then<Decision>(found =>
                new Decision(AmendmentOpening.Of(NextId(state), found.Record, found.Text, circumstances).ToEvent()));

    /// <summary>An issued plan with its text in force.</summary>
    public static Result<(PlanRecord Record, Plan Text)> Find(PlansState state, string? plan, Circumstances circumstances) =>
        plan is not null && state.Issued.TryGetValue(plan, out var record) && (record.Text ?? circumstances.Plans.Find(plan)) is { } text
            ? (record, text)
            : Refusal.Of(DraftRefusals.PlanIsNotIssued, "plan");

    public static Refusal? CheckOwner(Circumstances circumstances) =>
        circumstances.Unit is { Kind: UnitKind.Province or UnitKind.Ministry } ? null : Refusal.Of(DraftRefusals.UnitIssuesNoPlans, "unit");

    private static string NextId(PlansState state) => string.Create(CultureInfo.InvariantCulture, $"d{state.Drafts.Count + 1}");
}
