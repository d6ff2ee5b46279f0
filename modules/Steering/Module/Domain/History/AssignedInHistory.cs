using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class AssignedInHistory : IHistoryKind
{
    public string Type => DutyAssigned.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) =>
        CanonicalJson.Read<DutyAssigned>(recorded.Payload) is { DueOn: { } due }
            ? HistoryKinds.Of(recorded, DutyAct.Assigned, facts: HistoryFact.Of("due", due))
            : HistoryKinds.Of(recorded, DutyAct.Assigned);
}
