using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units;

/// <summary>One unit of the hierarchy while it is, or was, in force.</summary>
/// <param name="Parent">The unit it reports to; null for the Ministry only.</param>
/// <param name="Name">Full Vietnamese name (<c>Xã Nguyên Giáp</c>, <c>Sở Nội vụ</c>).</param>
/// <param name="NameInEnglish">Full English name.</param>
/// <param name="BodyCode">Which of the default bodies this is (<c>so_nv</c>), or null; plans name bodies by it.</param>
/// <param name="InForce">Days on which the unit exists.</param>
/// <param name="OtherNames">Other spellings and former names, for search.</param>
/// <param name="Successors">Units that took over when it closed; empty while in force.</param>
/// <param name="IsExample">True when no source confirms that the unit exists and it stands for its kind.</param>
public sealed record Unit(
    UnitKey Key,
    UnitKind Kind,
    UnitKey? Parent,
    string Name,
    string NameInEnglish,
    string? BodyCode,
    DateRange InForce,
    ImmutableArray<string> OtherNames,
    ImmutableArray<UnitKey> Successors,
    bool IsExample);
