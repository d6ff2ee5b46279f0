using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class EventInHistory : IHistoryKind
{
    public string Type => EventDutyOpened.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var opened = CanonicalJson.Read<EventDutyOpened>(recorded.Payload);
        return HistoryKinds.Of(recorded, DutyAct.EventRecorded, facts: TermFacts.Of("event", opened.EventOn, opened.DocumentNumber));
    }
}
