using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class CorrectedInHistory : IHistoryKind
{
    public string Type => UpdateCorrected.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(
        recorded, DutyAct.Corrected, StoredReport.Read(CanonicalJson.Read<UpdateCorrected>(recorded.Payload).Report), duty.Stands(recorded.Sequence));
}
