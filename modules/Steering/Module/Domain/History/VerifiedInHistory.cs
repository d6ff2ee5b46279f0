using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class VerifiedInHistory : IHistoryKind
{
    public string Type => DutyVerified.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var verified = CanonicalJson.Read<DutyVerified>(recorded.Payload);
        var act = verified.Outcome switch
        {
            Verification.Confirmed => DutyAct.Confirmed,
            Verification.NeedsMore => DutyAct.NeedsMore,
            _ => DutyAct.Rejected,
        };
        return verified.Seen is { } seen
            ? HistoryKinds.Of(recorded, act, standing: duty.Stands(verified.Update), facts: HistoryFact.Of("seen", seen.Length))
            : HistoryKinds.Of(recorded, act, standing: duty.Stands(verified.Update));
    }
}
