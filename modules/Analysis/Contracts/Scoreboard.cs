using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis;

/// <summary>How the figures of a province's units compare, and what will become of them.</summary>
public interface ILeadershipAnalysis
{
    /// <summary>Scorecards, ranks and scores of the units of a province. Needs <see cref="Permission.SeeRollup"/> on it.</summary>
    Task<Result<Scoreboard>> ScoreboardAsync(UnitKey province, Caller caller, CancellationToken cancellationToken);

    /// <summary>What will be late and what holds up most. Needs <see cref="Permission.SeeRollup"/> on the province.</summary>
    Task<Result<Outlook>> OutlookAsync(UnitKey province, Caller caller, CancellationToken cancellationToken);
}

/// <param name="PastDay">The day with which each unit's own past is compared.</param>
/// <param name="Groups">Peer groups with units, each with its units by rank.</param>
public sealed record Scoreboard(UnitKey Province, DateOnly Day, DateOnly PastDay, ScoringDecision Rule, ImmutableArray<PeerGroupScores> Groups);

/// <summary>Kinds of units that are compared with each other.</summary>
public enum PeerKind
{
    Commune,
    Ward,
    SpecialZone,
    Body,
    Enterprise,
    Other,
}

/// <summary>Units of one kind and size.</summary>
/// <param name="Size">Place of the band in the rule's sizes, from 0.</param>
/// <param name="AtLeast">Duties of the smallest unit of the size.</param>
/// <param name="Below">One more than the duties of the largest; null: without end.</param>
/// <param name="IsRanked">False when the group is smaller than the rule asks for.</param>
public sealed record PeerGroupScores(PeerKind Kind, int Size, int AtLeast, int? Below, bool IsRanked, ImmutableArray<UnitScore> Units);

/// <param name="Criteria">Every criterion, in the rule's order.</param>
/// <param name="Points">The emulation score, 0 to 100, as computed; null when no criterion measures the unit.</param>
/// <param name="Rank">Place in the group, alike for equal scores; null when it is not ranked.</param>
/// <param name="Past">The unit on the day of comparison, as it was on record then; null when nothing of it was.</param>
/// <param name="LastReport">The day of its last report on any duty; null when it has never reported.</param>
public sealed record UnitScore(
    UnitKey Unit, long Duties, ImmutableArray<CriterionScore> Criteria, long Overdue, decimal OverduePoints, long Rejected, decimal RejectedPoints, decimal? Points, int? Rank, PastScore? Past,
    DateOnly? LastReport)
{
    /// <summary>Duties that apply and are not done.</summary>
    public long Open => Duties - Criteria.Where(line => line.Criterion is Criterion.Done).Sum(line => line.Part);
}

/// <summary>Done of all duties that applied, on a past day. A correction made since is not in it.</summary>
public sealed record PastScore(long Done, long Duties);

/// <summary>One line of the working: part of whole, times weight, over the weights that count.</summary>
/// <param name="Weight">The rule's weight; 0 of it counts when the unit has no whole.</param>
/// <param name="Points">What the criterion brings; null when it does not measure the unit.</param>
/// <param name="Level">Null when it does not measure the unit.</param>
public sealed record CriterionScore(Criterion Criterion, long Part, long Whole, int Weight, decimal? Points, Level? Level);

public enum Level
{
    Poor,
    Fair,
    Good,
}
