using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>
/// Filters of a list that a person has named. They are the caller's own: nobody reads or changes those of another. Every
/// command may be sent again with the same command id.
/// </summary>
public interface ISavedViews
{
    /// <summary>The caller's views of the unit's list, by name in Vietnamese order.</summary>
    Task<ImmutableArray<SavedView>> OfCallerAsync(UnitKey unit, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a filter under a name. A view of that name is given the new filter. Refused when the name is missing, too long or
    /// carries what must not be stored, when the filter is too long, and beyond 40 views.
    /// </summary>
    Task<Result<SavedView>> SaveAsync(string commandId, UnitKey unit, string name, string query, CancellationToken cancellationToken);

    /// <summary>Refused like a name that is saved, and when another view of the unit has the name.</summary>
    Task<Result<SavedView>> RenameAsync(string commandId, string view, string name, CancellationToken cancellationToken);

    /// <summary>The view with which the unit's list opens; no other one of the unit is then.</summary>
    Task<Result<SavedView>> SetDefaultAsync(string commandId, string view, bool isDefault, CancellationToken cancellationToken);

    /// <summary>Takes the view away; that it was there stays in the journal.</summary>
    Task<Result<SavedView>> DeleteAsync(string commandId, string view, CancellationToken cancellationToken);
}

/// <param name="Id">Names the view in commands.</param>
/// <param name="Query">The filter as it stands in the list's address, without a leading question mark.</param>
public sealed record SavedView(string Id, UnitKey Unit, string Name, string Query, bool IsDefault);
