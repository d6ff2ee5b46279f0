using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>Assigns a whole plan to every unit it binds.</summary>
public interface IPlanAssignment
{
    /// <summary>
    /// Safe to repeat: a duty that a unit already has stays as it is. The caller needs <see cref="Permission.AssignDuties"/>
    /// on every unit bound. Stops at the first refusal; what was assigned before it stays and a repetition completes it.
    /// </summary>
    Task<Result<PlanAssigned>> AssignAsync(string plan, Caller caller, CancellationToken cancellationToken);
}

/// <param name="Units">Units that the plan binds.</param>
/// <param name="Duties">Duties that this assignment has opened; a repetition gives the same number.</param>
public sealed record PlanAssigned(int Units, int Duties);
