using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Everything that was ever done to one draft, from the province's events.</summary>
internal static class DraftHistory
{
    public static DraftHistoryEntry? EntryOf(string draft, RecordedEvent recorded) => recorded.Type switch
    {
        DraftOpened.Type when CanonicalJson.Read<DraftOpened>(recorded.Payload).Draft == draft => Entry(recorded, DraftAct.Opened, []),
        DraftChanged.Type when CanonicalJson.Read<DraftChanged>(recorded.Payload) is { } changed && changed.Draft == draft =>
            Entry(recorded, changed.Act, [.. changed.Items.Select(item => item.Id)]),
        DraftDiscarded.Type when CanonicalJson.Read<DraftDiscarded>(recorded.Payload).Draft == draft => Entry(recorded, DraftAct.Discarded, []),
        PlanIssued.Type when CanonicalJson.Read<PlanIssued>(recorded.Payload).Draft == draft => Entry(recorded, DraftAct.Issued, []),
        PlanAmended.Type when CanonicalJson.Read<PlanAmended>(recorded.Payload).Draft == draft => Entry(recorded, DraftAct.Issued, []),
        _ => null,
    };

    private static DraftHistoryEntry Entry(RecordedEvent recorded, DraftAct act, ImmutableArray<string> items) =>
        new(recorded.Sequence, act, items, recorded.At, recorded.Actor, recorded.Reason);
}
