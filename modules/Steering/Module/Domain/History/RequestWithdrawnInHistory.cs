using BmnnHierarchy.Journal;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class RequestWithdrawnInHistory : IHistoryKind
{
    public string Type => RequestWithdrawn.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(recorded, DutyAct.RequestWithdrawn);
}
