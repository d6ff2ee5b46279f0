using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units;

/// <summary>
/// The hierarchy as loaded, in memory: immutable, complete and valid (every parent exists, no cycle). Reads cost no database.
/// </summary>
public interface IUnitTree
{
    Unit? Find(UnitKey key);

    /// <summary>Direct children in force on the day, departments and bodies first, then communes, in Vietnamese order.</summary>
    IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day);

    /// <summary>The unit and its ancestors up to the Ministry, the unit first. Empty when the unit is unknown.</summary>
    IReadOnlyList<Unit> PathToRoot(UnitKey key);

    /// <summary>True when <paramref name="ancestor"/> is the unit itself or stands above it.</summary>
    bool IsWithin(UnitKey unit, UnitKey ancestor);

    /// <summary>The province a unit belongs to, or null for the Ministry and unknown units.</summary>
    Unit? ProvinceOf(UnitKey key);

    /// <summary>
    /// Units whose name, code, other name or former name matches, best first, without regard to diacritics and case.
    /// Closed units are found too; their successors follow as matches of their own, with the old name as what matched.
    /// An empty query finds nothing, and so does a limit of 0.
    /// </summary>
    IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit);

    IEnumerable<Unit> All { get; }
}

/// <summary>A search hit and the text that matched (the old name, when that is how it was found).</summary>
public sealed record UnitMatch(Unit Unit, string MatchedText);

/// <summary>The tree this host works with. Before reference data is loaded the tree is empty.</summary>
public interface IUnitDirectory
{
    IUnitTree Current { get; }
}

/// <summary>Brings the product's reference data of units into the journal, and the journal's tree into this host's directory.</summary>
public interface IUnitReferenceLoader
{
    /// <summary>
    /// Loads the reference data and opens the directory; safe to repeat. Answers how many units changed.
    /// Refused with the file, line and rule when any row is invalid; then nothing is loaded.
    /// </summary>
    Task<Result<int>> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Fills the directory from the journal alone, as it was last loaded; the tree is empty when nothing ever was.</summary>
    Task OpenAsync(CancellationToken cancellationToken);
}
