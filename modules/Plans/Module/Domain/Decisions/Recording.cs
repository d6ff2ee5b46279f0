using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>What the system itself records.</summary>
internal static class Recording
{
    public static Result<Decision> DecideShipped(PlansState state, string code, Circumstances circumstances)
    {
        if (state.Issued.ContainsKey(code))
        {
            return Decision.Nothing;
        }

        if (circumstances.Plans.Find(code) is not { } plan || plan.Province != circumstances.Owner.ToString())
        {
            return Refusal.Of(DraftRefusals.PlanIsNotIssued, "plan");
        }

        var units = circumstances.Units.Count(unit => plan.Templates.Any(template => DutyBindings.Binds(plan, template, unit, circumstances.Today)));
        return new Decision(
            new ShippedPlanRecorded(circumstances.Today, code, DraftHeads.PrefixOf(plan), plan.Number, plan.IssuedOn, plan.Title, units).ToEvent());
    }

    /// <summary>How far a revision has come only grows; what an earlier revision reached does not matter any more.</summary>
    public static Decision DecideDelivery(PlansState state, string code, Delivery delivery, Circumstances circumstances) =>
        state.Issued.TryGetValue(code, out var record)
        && delivery.Revision == record.Summary.Revision
        && (delivery.Units > record.Summary.Delivery.Units || delivery.Of != record.Summary.Delivery.Of)
            ? new Decision(new DeliveryReached(circumstances.Today, code, delivery).ToEvent())
            : Decision.Nothing;
}
