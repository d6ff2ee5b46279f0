using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>A unit that has duties of a plan, with its own plan for carrying it out when there is one.</summary>
public sealed record UnitPlanRow(UnitKey Unit, string? Number, DateOnly? IssuedOn, int Revision);

/// <summary>Which units of a subtree have issued their own plan.</summary>
public interface IUnitPlanReads
{
    /// <summary>Units with duties of the plan: those without a plan of their own first, then by date, then by name.</summary>
    Task<ImmutableArray<UnitPlanRow>> ListAsync(UnitKey within, string plan, CancellationToken cancellationToken);
}
