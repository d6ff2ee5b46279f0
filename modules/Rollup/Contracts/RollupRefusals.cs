namespace BmnnHierarchy.Rollup;

/// <summary>Codes of the roll-up's refusals.</summary>
public static class RollupRefusals
{
    /// <summary>No unit has this key.</summary>
    public const string UnitIsUnknown = "rollup.UnitIsUnknown";
}
