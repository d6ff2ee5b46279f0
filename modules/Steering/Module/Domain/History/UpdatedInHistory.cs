using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class UpdatedInHistory : IHistoryKind
{
    public string Type => DutyUpdated.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(
        recorded, DutyAct.Updated, StoredReport.Read(CanonicalJson.Read<DutyUpdated>(recorded.Payload).Report), duty.Stands(recorded.Sequence));
}
