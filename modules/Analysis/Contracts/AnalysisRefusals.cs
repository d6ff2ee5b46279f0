namespace BmnnHierarchy.Analysis;

/// <summary>Codes of the refusals of this module.</summary>
public static class AnalysisRefusals
{
    /// <summary>Nothing was published on that day. Argument: the day.</summary>
    public const string NoPublicationOnDay = "analysis.NoPublicationOnDay";
}
