using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Reminders;

namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>A reminder by hand: said by who sent it, though the system brought it.</summary>
internal sealed class RemindedInHistory : IHistoryKind
{
    public string Type => DutiesReminded.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var reminded = CanonicalJson.Read<DutiesReminded>(recorded.Payload);
        return HistoryKinds.Of(
            recorded with { Actor = reminded.By, At = reminded.SentAt },
            DutyAct.Reminded,
            facts:
            [
                .. reminded.DocumentNumber is { } number ? [HistoryFact.Of("document", number)] : Array.Empty<HistoryFact>(),
                .. reminded.Text is { } text ? [HistoryFact.Of("message", text)] : Array.Empty<HistoryFact>(),
            ]);
    }
}
