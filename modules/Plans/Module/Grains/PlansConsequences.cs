using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Storage;

namespace BmnnHierarchy.Plans.Grains;

/// <summary>What goes into the transaction beside the events: the catalogue's rows and, after issuing, the message to the units.</summary>
internal static class PlansConsequences
{
    public static Consequences Of(UnitKey owner, PlansState before, PlansState after, StreamHead head) =>
        new([.. PlansTables.Rows(owner, before, after, head.Sequence)], [.. Messages(owner, before, after, head)]);

    private static IEnumerable<OutboxMessage> Messages(UnitKey owner, PlansState before, PlansState after, StreamHead head) =>
        after.Issued.Values
            .Where(record => record.Text is not null && !ReferenceEquals(record.Text, before.Issued.GetValueOrDefault(record.Summary.Plan)?.Text))
            .Select(record => new OutboxMessage(
                PlansTopics.Issued, record.Summary.Plan, head.Sequence, record.Summary.Plan, CanonicalJson.Write(ToDeliver(owner, record.Summary))));

    private static PlanToDeliver ToDeliver(UnitKey owner, IssuedPlan plan)
    {
        var amendment = plan.Amendments.LastOrDefault();
        return new PlanToDeliver(owner.ToString(), plan.Plan, plan.Revision, amendment?.Number, amendment?.IssuedOn ?? plan.IssuedOn, plan.Delivery.Of, amendment?.Changed ?? [], amendment?.Redated ?? []);
    }
}
