using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain.Rules;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Domain.Decisions;

/// <summary>What a command does: the events to append, none when everything is already so.</summary>
internal sealed record Decision(ImmutableArray<NewEvent> Events, string? Reason = null)
{
    public static Decision Nothing { get; } = new([]);

    public static Result<Decision> Of(NewEvent change, string? reason = null) => new Decision([change], TextRule.Trimmed(reason));
}

/// <summary>On what ground a decision is taken.</summary>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Composition">What reference data prescribes for the unit today; null when nothing.</param>
internal sealed record Circumstances(DateOnly Today, Unit Unit, Composition? Composition);

/// <summary>What all decisions have in common.</summary>
internal static class CommitteeActs
{
    /// <summary>The command's id is well formed and the person saw the present version.</summary>
    public static Refusal? Check(CommitteeState state, CommitteeTerms terms)
    {
        if (Texts.CheckCommandId(terms.CommandId) is { } malformed)
        {
            return malformed;
        }

        return terms.ExpectedVersion is { } expected && expected != state.Version
            ? Refusal.Of(CommitteesRefusals.CommitteeChangedMeanwhile, "expectedVersion", Text(expected), Text(state.Version))
            : null;
    }

    /// <summary>As <see cref="Check"/>, for acts that need a committee.</summary>
    public static Refusal? CheckEstablished(CommitteeState state, CommitteeTerms terms) =>
        Check(state, terms) ?? (state.IsEstablished ? null : Refusal.Of(CommitteesRefusals.CommitteeNotEstablished));

    public static string NextId(string letter, int there) => letter + (there + 1).ToString(CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
