using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees;

/// <summary>Holds every unit of a province to the composition that reference data prescribes for its kind.</summary>
public interface ICommitteePrescription
{
    /// <summary>
    /// Safe to repeat: a unit that is held to the same composition stays as it is. The caller needs
    /// <see cref="Permission.AssignDuties"/> on every unit. Stops at the first refusal; a repetition completes it.
    /// Answers how many units are held to a composition.
    /// </summary>
    Task<Result<int>> PrescribeAsync(UnitKey province, Caller caller, CancellationToken cancellationToken);
}
