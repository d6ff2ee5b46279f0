using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>What a command does: the events to append, none when everything is already so.</summary>
internal sealed record Decision(ImmutableArray<NewEvent> Events, string? Reason = null)
{
    public static Decision Nothing { get; } = new([]);
}

/// <summary>On what ground a decision is taken.</summary>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Account">Who asks.</param>
internal sealed record Circumstances(DateOnly Today, string Account, IPlanCatalogue Plans, WorkingCalendar Calendar)
{
    /// <summary>The instant, in which deadlines in hours pass.</summary>
    public DateTimeOffset Now { get; init; } = VietnamTime.StartOf(Today);

    /// <summary>Where the unit stands when a deadline is planned back from the top.</summary>
    public CascadeLevel Level { get; init; } = CascadeLevel.Below;

    /// <summary>The day of the events: today, or the unit's own day should the clock have gone back.</summary>
    public DateOnly DayFor(SteeringState state) => Today > state.AsOf ? Today : state.AsOf;
}
