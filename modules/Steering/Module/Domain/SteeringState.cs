using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.Reminders;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>The duties of one unit, folded from its stream.</summary>
/// <param name="AsOf">The day up to which time has passed for this unit: the day of its last event. Statuses are those of this day.</param>
/// <param name="LastEventAt">Instant of the last event.</param>
/// <param name="LastReportOn">Latest day on which the unit reported or corrected anything.</param>
/// <param name="Recurring">Where each recurring assignment stands, by template.</param>
/// <param name="RecentCommands">The last commands, newest last. Older ones are found in the journal.</param>
internal sealed record SteeringState(
    DateOnly AsOf,
    DateTimeOffset LastEventAt,
    DateOnly? LastReportOn,
    DutyBook Duties,
    ImmutableDictionary<string, RecurrenceCursor> Recurring,
    ImmutableArray<CommandMark> RecentCommands)
{
    /// <summary>Reminders by hand, oldest first.</summary>
    public ImmutableList<Reminded> Reminders { get; init; } = [];

    /// <summary>The unit's own plans that stand, in the order in which they were issued.</summary>
    public ImmutableList<UnitPlan> UnitPlans { get; init; } = [];

    public const int CommandsRemembered = 32;

    public static SteeringState Empty { get; } = new(
        DateOnly.MinValue,
        DateTimeOffset.UnixEpoch,
        null,
        DutyBook.Empty,
        ImmutableDictionary.Create<string, RecurrenceCursor>(StringComparer.Ordinal),
        []);
}

/// <param name="LastPeriod">Name of the latest occurrence's period.</param>
/// <param name="NextOpensOn">The day on which the next one opens.</param>
internal sealed record RecurrenceCursor(string Plan, string LastPeriod, DateOnly NextOpensOn);

/// <param name="Digest">Digest of the command's body.</param>
internal sealed record CommandMark(string Id, Digest Digest);
