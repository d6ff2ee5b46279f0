using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Plans.Domain.Decisions;

/// <summary>What a command does: the event to append, none when everything is already so.</summary>
internal sealed record Decision(NewEvent? Event, string? Reason = null)
{
    public static Decision Nothing { get; } = new((NewEvent?)null);
}
