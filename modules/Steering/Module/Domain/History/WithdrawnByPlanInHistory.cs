using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.PlanChanges;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class WithdrawnByPlanInHistory : IHistoryKind
{
    public string Type => DutyWithdrawnByPlan.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(
        recorded, DutyAct.WithdrawnByPlan, facts: TermFacts.Of("document", null, CanonicalJson.Read<DutyWithdrawnByPlan>(recorded.Payload).Number));
}
