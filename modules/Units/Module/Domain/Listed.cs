using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>A unit with the row that lists it: well-formed, not yet held against the other rows.</summary>
internal sealed record ListedUnit(RowOrigin Origin, Unit Unit);

/// <summary>A succession with the row that lists it: well-formed, not yet held against the units.</summary>
internal sealed record ListedSuccession(RowOrigin Origin, Succession Succession);

/// <summary>Who took over from a closed unit, and how much of it.</summary>
internal readonly record struct Succession(UnitKey From, UnitKey To, SuccessionShare Share);

internal enum SuccessionShare
{
    /// <summary>Everything went to this successor.</summary>
    Whole,

    /// <summary>Something went here, the rest to other successors.</summary>
    Part,
}
