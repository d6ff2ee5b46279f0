using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class NotApplicableSetInHistory : IHistoryKind
{
    public string Type => NotApplicableSet.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var set = CanonicalJson.Read<NotApplicableSet>(recorded.Payload);
        return HistoryKinds.Of(recorded, DutyAct.NotApplicableGranted, facts: TermFacts.Of("until", set.Until, set.DecisionNumber));
    }
}
