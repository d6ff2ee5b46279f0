namespace BmnnHierarchy.Rollup;

/// <summary>Codes of the roll-up's refusals.</summary>
public static class RollupRefusals
{
    /// <summary>No unit has this key.</summary>
    public const string UnitIsUnknown = "rollup.UnitIsUnknown";

    /// <summary>The unit's totals have no figure of this key. Argument: the key.</summary>
    public const string MeasureIsUnknown = "rollup.MeasureIsUnknown";
}
