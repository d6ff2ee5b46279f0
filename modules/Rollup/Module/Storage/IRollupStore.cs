using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>Keeps the roll-up of each unit across deactivation and restart.</summary>
internal interface IRollupStore
{
    /// <summary>The unit's roll-up as last saved; empty when nothing was.</summary>
    Task<RollupState> LoadAsync(UnitKey unit, CancellationToken cancellationToken);

    /// <summary>
    /// Saves what a step changed together with the message that takes the unit's snapshot to its parent: both are durable or
    /// neither. After an exception either may be the case.
    /// </summary>
    /// <remarks>What the step dates is kept as history beside it. A step that changed nothing else moves no version and tells nobody.</remarks>
    /// <param name="parent">Null for the topmost unit: then there is nobody to tell.</param>
    Task SaveAsync(RollupStep step, UnitKey? parent, CancellationToken cancellationToken);

    /// <summary>The version that the history has of a facet on a day; 0 when it has none.</summary>
    Task<long> DatedVersionAsync(UnitKey unit, string facet, DateOnly day, CancellationToken cancellationToken);
}
