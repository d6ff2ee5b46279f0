using System.Collections.Immutable;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>What one unit has to account for, folded from its stream.</summary>
/// <param name="AsOf">The instant up to which time has passed for this unit: that of its last event. Statuses are those of this instant.</param>
/// <param name="RecentCommands">The last commands, newest last. Older ones are found in the journal.</param>
internal sealed record AccountabilityState(
    DateTimeOffset AsOf,
    ImmutableSortedDictionary<string, Explanation> Explanations,
    ImmutableSortedDictionary<string, ReceivedDirective> Directives,
    ImmutableSortedDictionary<string, SentDirective> SentDirectives,
    ImmutableSortedDictionary<string, Difficulty> Difficulties,
    ImmutableSortedDictionary<string, Matter> Matters,
    ImmutableSortedDictionary<string, RecordedMerit> Merits,
    ImmutableArray<CommandMark> RecentCommands)
{
    public const int CommandsRemembered = 32;

    public static AccountabilityState Empty { get; } = new(
        DateTimeOffset.UnixEpoch, None<Explanation>(), None<ReceivedDirective>(), None<SentDirective>(), None<Difficulty>(), None<Matter>(), None<RecordedMerit>(), []);

    /// <summary>The next instant at which a status changes by itself, or null.</summary>
    public DateTimeOffset? NextChange() => Explanations.Values.Where(asked => asked.AwaitsAnswer).Select(asked => asked.Deadline)
        .Concat(Directives.Values.Where(received => received.AwaitsAnswer).Select(received => received.Deadline))
        .Where(deadline => deadline > AsOf)
        .Select(deadline => (DateTimeOffset?)deadline)
        .Min();

    public IRecord? Find(string id) => Explanations.GetValueOrDefault(id) ?? Directives.GetValueOrDefault(id) ?? SentDirectives.GetValueOrDefault(id)
        ?? Difficulties.GetValueOrDefault(id) ?? Matters.GetValueOrDefault(id) ?? (IRecord?)Merits.GetValueOrDefault(id);

    private static ImmutableSortedDictionary<string, T> None<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <param name="Digest">Digest of the command's body.</param>
internal sealed record CommandMark(string Id, Digest Digest);
