using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.PlanChanges;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class AmendedInHistory : IHistoryKind
{
    public string Type => DutyAmended.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var amended = CanonicalJson.Read<DutyAmended>(recorded.Payload);
        return HistoryKinds.Of(recorded, DutyAct.AmendedByPlan, facts: TermFacts.Of("due", amended.Redated ? amended.DueOn : null, amended.Number));
    }
}
