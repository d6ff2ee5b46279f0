using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class VerifiedInHistory : IHistoryKind
{
    public string Type => DutyVerified.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var verified = CanonicalJson.Read<DutyVerified>(recorded.Payload);
        return HistoryKinds.Of(
            recorded, verified.Confirmed ? DutyAct.Confirmed : DutyAct.Rejected, standing: duty.Stands(verified.Update));
    }
}
