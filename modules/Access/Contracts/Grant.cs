using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>A role held for a unit from a day to a day (exclusive).</summary>
public sealed record Grant(Role Role, UnitKey Unit, DateRange Period);
