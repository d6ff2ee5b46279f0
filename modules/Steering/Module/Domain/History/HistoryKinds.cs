using System.Collections.Frozen;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>Every type of event that can stand in a duty's history.</summary>
internal static class HistoryKinds
{
    public static IReadOnlyList<IHistoryKind> All { get; } =
    [
        new AssignedInHistory(),
        new UpdatedInHistory(),
        new CorrectedInHistory(),
        new WithdrawnInHistory(),
        new VerifiedInHistory(),
        new RequestAskedInHistory(),
        new RequestDecidedInHistory(),
        new RequestWithdrawnInHistory(),
        new NotApplicableSetInHistory(),
        new NotApplicableLiftedInHistory(),
        new EventInHistory(),
        new RemindedInHistory(),
        new AmendedInHistory(),
        new WithdrawnByPlanInHistory(),
    ];

    private static readonly FrozenDictionary<string, IHistoryKind> ByType = All.ToFrozenDictionary(kind => kind.Type, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">The event's type touches duties and has no kind here.</exception>
    public static DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded) => ByType.TryGetValue(recorded.Type, out var kind)
        ? kind.Entry(duty, recorded)
        : throw new InvalidOperationException($"No kind of history for {recorded.Type}.");

    /// <summary>The parts of an entry that every kind fills alike.</summary>
    public static DutyHistoryEntry Of(
        RecordedEvent recorded, DutyAct act, DutyReport? report = null, bool standing = true, params ReadOnlySpan<HistoryFact> facts) =>
        new(recorded.Sequence, act, recorded.At, recorded.Actor, recorded.Reason, report, standing, recorded.Hash.ToString(), [.. facts]);
}
