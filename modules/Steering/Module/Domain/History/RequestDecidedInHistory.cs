using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class RequestDecidedInHistory : IHistoryKind
{
    public string Type => RequestDecided.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var decided = CanonicalJson.Read<RequestDecided>(recorded.Payload);
        var act = !decided.Granted ? DutyAct.RequestRefused
            : duty.Terms.Find(decided.Request)?.Kind is DutyRequestKind.NotApplicable ? DutyAct.NotApplicableGranted
            : DutyAct.ExtensionGranted;
        return HistoryKinds.Of(recorded, act, facts: TermFacts.Of("until", decided.Until, decided.DecisionNumber));
    }
}
