using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class WithdrawnInHistory : IHistoryKind
{
    public string Type => UpdateWithdrawn.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(recorded, DutyAct.Withdrawn);
}
