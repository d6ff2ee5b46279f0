using BmnnHierarchy.Journal;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class NotApplicableLiftedInHistory : IHistoryKind
{
    public string Type => NotApplicableLifted.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(recorded, DutyAct.NotApplicableEnded);
}
