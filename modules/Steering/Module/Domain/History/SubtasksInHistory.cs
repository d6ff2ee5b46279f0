using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;

namespace BmnnHierarchy.Steering.Domain.History;

// The five kinds of acts on a sub-task read alike and stand together.

internal sealed class SubtaskAddedInHistory : IHistoryKind
{
    public string Type => SubtaskAdded.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) =>
        HistoryKinds.Of(recorded, DutyAct.SubtaskAdded, facts: SubtaskFacts.Of(CanonicalJson.Read<SubtaskAdded>(recorded.Payload).Input));
}

internal sealed class SubtaskChangedInHistory : IHistoryKind
{
    public string Type => SubtaskChanged.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) =>
        HistoryKinds.Of(recorded, DutyAct.SubtaskChanged, facts: SubtaskFacts.Of(CanonicalJson.Read<SubtaskChanged>(recorded.Payload).Input));
}

internal sealed class SubtaskMarkedInHistory : IHistoryKind
{
    public string Type => SubtaskMarked.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded)
    {
        var marked = CanonicalJson.Read<SubtaskMarked>(recorded.Payload);
        return marked.DoneOn is { } done
            ? HistoryKinds.Of(recorded, DutyAct.SubtaskDone, facts: [HistoryFact.Of("subtask", marked.Text), HistoryFact.Of("done", done)])
            : HistoryKinds.Of(recorded, DutyAct.SubtaskReopened, facts: HistoryFact.Of("subtask", marked.Text));
    }
}

internal sealed class SubtaskWithdrawnInHistory : IHistoryKind
{
    public string Type => SubtaskWithdrawn.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(
        recorded, DutyAct.SubtaskWithdrawn, facts: HistoryFact.Of("subtask", CanonicalJson.Read<SubtaskWithdrawn>(recorded.Payload).Text));
}

internal sealed class SubtasksOrderedInHistory : IHistoryKind
{
    public string Type => SubtasksOrdered.Type;

    public DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => HistoryKinds.Of(recorded, DutyAct.SubtasksOrdered);
}

internal static class SubtaskFacts
{
    public static HistoryFact[] Of(SubtaskInput input) =>
    [
        HistoryFact.Of("subtask", input.Text),
        HistoryFact.Of("owner", input.Owner),
        .. input.DueOn is { } due ? [HistoryFact.Of("due", due)] : Array.Empty<HistoryFact>(),
    ];
}
