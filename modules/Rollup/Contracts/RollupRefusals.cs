namespace BmnnHierarchy.Rollup;

/// <summary>Codes of the roll-up's refusals.</summary>
public static class RollupRefusals
{
    /// <summary>No unit has this key.</summary>
    public const string UnitIsUnknown = "rollup.UnitIsUnknown";

    /// <summary>The unit's totals have no figure of this key. Argument: the key.</summary>
    public const string MeasureIsUnknown = "rollup.MeasureIsUnknown";

    /// <summary>Neither a day (<c>yyyy-MM-dd</c>) nor an instant with an offset.</summary>
    public const string AsOfIsMalformed = "rollup.AsOfIsMalformed";

    /// <summary>Nothing is on record about a time that has not come.</summary>
    public const string AsOfIsInTheFuture = "rollup.AsOfIsInTheFuture";

    /// <summary>Nothing at all was on record then. Argument: the first day with figures.</summary>
    public const string AsOfIsBeforeTheFirstEvent = "rollup.AsOfIsBeforeTheFirstEvent";

    /// <summary>The first day of a trend lies after the last.</summary>
    public const string TrendEndsBeforeItBegins = "rollup.TrendEndsBeforeItBegins";

    /// <summary>Argument: the most points.</summary>
    public const string TrendIsTooLong = "rollup.TrendIsTooLong";

    /// <summary>Not a month, quarter, half-year or year.</summary>
    public const string PeriodIsMalformed = "rollup.PeriodIsMalformed";

    /// <summary>The period's last day has not passed. Argument: that day.</summary>
    public const string PeriodIsNotOver = "rollup.PeriodIsNotOver";

    /// <summary>The period was closed before. Argument: the period.</summary>
    public const string PeriodIsClosed = "rollup.PeriodIsClosed";

    /// <summary>The period was never closed. Argument: the period.</summary>
    public const string PeriodIsNotClosed = "rollup.PeriodIsNotClosed";

    /// <summary>Nothing of the unit is on record about the period. Argument: the period.</summary>
    public const string PeriodHasNoFigures = "rollup.PeriodHasNoFigures";

    /// <summary>A command id has 1 to 100 characters.</summary>
    public const string CommandIdIsMalformed = "rollup.CommandIdIsMalformed";

    /// <summary>The command id belongs to another command.</summary>
    public const string CommandIdIsReused = "rollup.CommandIdIsReused";
}
