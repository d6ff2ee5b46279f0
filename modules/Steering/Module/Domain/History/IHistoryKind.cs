using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>How events of one type read in the history of a duty. One file for each type of event; <see cref="HistoryKinds"/> lists them.</summary>
internal interface IHistoryKind
{
    /// <summary>The event's type.</summary>
    string Type { get; }

    /// <summary>The entry of an event that belongs to the duty's trace.</summary>
    DutyHistoryEntry Entry(Duty duty, RecordedEvent recorded);
}
