using System.Collections.Immutable;

namespace BmnnHierarchy.Steering;

/// <summary>How far a plan's assignments are, counted over all units that hold them.</summary>
public interface IPlanProgress
{
    /// <summary>One line an assignment that any unit holds, in the order of ids. Statuses are those that the roll-up counted.</summary>
    Task<ImmutableArray<AssignmentProgress>> OfAsync(string plan, CancellationToken cancellationToken);
}

/// <param name="Units">Units that hold the assignment.</param>
/// <param name="Duties">Their duties: more than units where it recurs.</param>
/// <param name="Done">Claimed as done.</param>
/// <param name="Verified">Done and confirmed.</param>
public sealed record AssignmentProgress(string Template, int Units, int Duties, int Done, int Verified, int Overdue);
