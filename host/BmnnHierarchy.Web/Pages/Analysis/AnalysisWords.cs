using BmnnHierarchy.Analysis;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Lineage;

namespace BmnnHierarchy.Web.Pages.Analysis;

/// <summary>How groups, criteria and points are written, the same on pages and in files.</summary>
internal static class AnalysisWords
{
    public static string NameOf(this PeerGroupScores group, Presentation presentation) => presentation.Texts[
        group.Below is null ? "analysis.group-from" : "analysis.group",
        presentation.Texts["analysis.kind." + group.Kind], presentation.Formats.Number(group.AtLeast), presentation.Formats.Number((group.Below ?? 1) - 1)];

    /// <summary>A criterion is a figure of the catalogue of measures: it is called as it is there, and explained like any other.</summary>
    public static FigureQuery FigureOf(Criterion criterion) => criterion switch
    {
        Criterion.Done => FigureQuery.Of(SteeringMeasures.Status, DutyStatus.DoneOnTime, DutyStatus.DoneLate),
        Criterion.OnTime => FigureQuery.Of(SteeringMeasures.Status, DutyStatus.DoneOnTime),
        Criterion.Verified => FigureQuery.Of(SteeringMeasures.Verified),
        Criterion.Reports => FigureQuery.Of(SteeringMeasures.AnnualReport),
        Criterion.Committee => FigureQuery.Of(CommitteeMeasures.Filled),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
    };

    public static string Of(this FigureName names, Criterion criterion, Presentation presentation) => names.Of(FigureOf(criterion), presentation);

    /// <summary>Points with one decimal, as their language writes it.</summary>
    public static string Points(this Presentation presentation, decimal points) =>
        points.ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo(presentation.IsEnglish ? "en-GB" : "vi-VN"));
}
