using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.History;

internal sealed class RequestAskedInHistory : IHistoryKind
{
    public string Type => RequestAsked.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var asked = CanonicalJson.Read<RequestAsked>(recorded.Payload);
        return HistoryKinds.Of(
            recorded,
            asked.Kind is DutyRequestKind.Extension ? DutyAct.ExtensionAsked : DutyAct.NotApplicableAsked,
            facts: TermFacts.Of("until", asked.Until, asked.DocumentNumber));
    }
}
