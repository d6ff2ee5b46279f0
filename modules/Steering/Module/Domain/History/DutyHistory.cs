using System.Collections.Immutable;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>
/// Everything that ever happened to one duty, a page at a time. A page is a part of the duty's trace, so only its own
/// events are read.
/// </summary>
internal static class DutyHistory
{
    public const int LargestPage = 200;

    /// <summary>The marks of a page, oldest first; page 1 holds the newest.</summary>
    public static ImmutableArray<TraceMark> Marks(Duty duty, int page, int pageSize)
    {
        var size = Math.Clamp(pageSize, 1, LargestPage);
        var end = duty.Trace.Count - ((long)(Math.Max(page, 1) - 1) * size);
        var start = Math.Max(end - size, 0);
        return end <= 0 ? [] : [.. duty.Trace.GetRange((int)start, (int)(end - start))];
    }

    /// <summary>The entries of the marks, from events of which each mark names one.</summary>
    public static ImmutableArray<DutyHistoryEntry> Of(Duty duty, ImmutableArray<TraceMark> marks, ImmutableArray<RecordedEvent> events)
    {
        var bySequence = events.ToDictionary(recorded => recorded.Sequence);
        return
        [
            .. marks.Select(mark => mark.Crossed is { } status
                ? HistoryKinds.Of(bySequence[mark.Sequence] with { Actor = Access.Caller.SystemAccount, Reason = null }, DutyAct.StatusChanged, facts: HistoryFact.Of("status", status))
                : HistoryKinds.Entry(duty, bySequence[mark.Sequence])),
        ];
    }
}
