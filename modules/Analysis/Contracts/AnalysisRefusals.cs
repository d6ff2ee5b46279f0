namespace BmnnHierarchy.Analysis;

/// <summary>Codes of the refusals of this module.</summary>
public static class AnalysisRefusals
{
    /// <summary>Nothing was published on that day. Argument: the day.</summary>
    public const string NoPublicationOnDay = "analysis.NoPublicationOnDay";

    /// <summary>No such figure is published. Argument: its key as it was sent.</summary>
    public const string FigureIsNotPublished = "analysis.FigureIsNotPublished";

    /// <summary>Units are compared within a province.</summary>
    public const string OnlyAProvinceIsAnalysed = "analysis.OnlyAProvinceIsAnalysed";

    /// <summary>A command id is 8 to 64 letters, digits, hyphens and underscores.</summary>
    public const string CommandIdMalformed = "analysis.CommandIdMalformed";

    /// <summary>The command id belongs to another rule.</summary>
    public const string CommandIdReused = "analysis.CommandIdReused";

    /// <summary>Scores of the past stand: a rule holds from today or later.</summary>
    public const string RuleStartsInThePast = "analysis.RuleStartsInThePast";

    /// <summary>Weights are 0 to 100 and add up to 100. Argument: their sum.</summary>
    public const string WeightsMustAddUpTo100 = "analysis.WeightsMustAddUpTo100";

    /// <summary>Every criterion stands in the rule once.</summary>
    public const string CriteriaMustBeComplete = "analysis.CriteriaMustBeComplete";

    /// <summary>Thresholds are 1 to 100 percent, fair not above good.</summary>
    public const string ThresholdsOutOfOrder = "analysis.ThresholdsOutOfOrder";

    /// <summary>Points taken off are 0 to 20 for each.</summary>
    public const string PenaltyOutOfRange = "analysis.PenaltyOutOfRange";

    /// <summary>Sizes are at most five numbers from 1 to 1000, ascending.</summary>
    public const string SizesOutOfOrder = "analysis.SizesOutOfOrder";

    /// <summary>The smallest group that is ranked has 2 to 50 units.</summary>
    public const string SmallestGroupOutOfRange = "analysis.SmallestGroupOutOfRange";

    /// <summary>A change is given its reason.</summary>
    public const string ReasonIsMissing = "analysis.ReasonIsMissing";

    /// <summary>The reason is too long, hides characters or bears a mark of a secret document.</summary>
    public const string ReasonNotAllowed = "analysis.ReasonNotAllowed";
}
