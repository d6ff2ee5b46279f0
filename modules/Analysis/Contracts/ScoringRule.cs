using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis;

/// <summary>What a unit is measured by in a scorecard. Each is a part of a whole; a unit without the whole is not measured by it.</summary>
public enum Criterion
{
    /// <summary>Done, of the duties that apply.</summary>
    Done,

    /// <summary>Done on time, of those done.</summary>
    OnTime,

    /// <summary>Verified, of those done.</summary>
    Verified,

    /// <summary>Annual reports on time, of those expected.</summary>
    Reports,

    /// <summary>Seats of the steering committee filled, of those prescribed.</summary>
    Committee,
}

/// <param name="Weight">Points of 100 in the emulation score, 0 to 100.</param>
/// <param name="Good">From so many percent the figure is good.</param>
/// <param name="Fair">From so many percent it is fair; below it is poor.</param>
public sealed record CriterionRule(Criterion Criterion, int Weight, int Good, int Fair);

/// <summary>Dated: thresholds of the scorecards, peer groups and the formula of the emulation score of a province.</summary>
/// <param name="From">First day on which it holds, until the next rule's.</param>
/// <param name="Criteria">Every criterion once, in order; weights add up to 100.</param>
/// <param name="OverduePoints">Taken off for each overdue duty, 0 to 20.</param>
/// <param name="RejectedPoints">Taken off for each claim that was found wrong, 0 to 20.</param>
/// <param name="SizeBands">Numbers of duties at which the next size of units begins, ascending; empty: one size.</param>
/// <param name="SmallestGroup">Peer groups with fewer units are not ranked; 2 to 50.</param>
public sealed record ScoringRule(
    DateOnly From, ImmutableArray<CriterionRule> Criteria, int OverduePoints, int RejectedPoints, ImmutableArray<int> SizeBands, int SmallestGroup);

/// <summary>A rule and why it was set.</summary>
/// <param name="By">Account; null for the rule that the product ships.</param>
public sealed record ScoringDecision(ScoringRule Rule, string Reason, string? By, DateTimeOffset? At);

/// <summary>The rules of a province. A past day keeps the rule it had.</summary>
public interface IScoringRules
{
    /// <summary>All rules of a province in the order in which they were set, the one that the product ships first. Needs <see cref="Permission.SeeRollup"/> on it.</summary>
    Task<Result<ImmutableArray<ScoringDecision>>> ListAsync(UnitKey province, Caller caller, CancellationToken cancellationToken);

    /// <summary>
    /// Sets the rule from a day on, today or later. Refused with the codes of <see cref="AnalysisRefusals"/>. Needs
    /// <see cref="Permission.SetScoring"/> on the province.
    /// </summary>
    /// <param name="commandId">A retry with the same id and content does nothing more.</param>
    Task<Result<ScoringDecision>> SetAsync(string commandId, UnitKey province, ScoringRule rule, string? reason, Caller caller, CancellationToken cancellationToken);
}
