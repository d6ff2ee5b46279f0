using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>The plans of one province or of the Ministry, folded from its stream.</summary>
/// <param name="RecentCommands">The last commands with what they did, newest last. Older ones are found in the journal.</param>
internal sealed record PlansState(
    ImmutableDictionary<string, PlanDraft> Drafts,
    ImmutableDictionary<string, PlanRecord> Issued,
    ImmutableArray<CommandMark> RecentCommands)
{
    public const int CommandsRemembered = 32;

    public static PlansState Empty { get; } = new(
        ImmutableDictionary.Create<string, PlanDraft>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, PlanRecord>(StringComparer.Ordinal),
        []);
}

/// <summary>An issued plan with its text.</summary>
/// <param name="Text">Null while the text is the shipped one.</param>
/// <param name="Committee">The steering committee that it prescribes; of an amendment that names none, that of the text before.</param>
internal sealed record PlanRecord(IssuedPlan Summary, Plan? Text, ImmutableArray<DraftPost> Committee);

/// <param name="Digest">Digest of the command's body.</param>
internal sealed record CommandMark(string Id, Digest Digest, DraftReceipt Receipt);
