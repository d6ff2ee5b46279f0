using BmnnHierarchy.Analysis;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Analysis;

/// <summary>How groups and points are written, the same on pages and in files.</summary>
internal static class AnalysisWords
{
    public static string NameOf(this PeerGroupScores group, Presentation presentation) => presentation.Texts[
        group.Below is null ? "analysis.group-from" : "analysis.group",
        presentation.Texts["analysis.kind." + group.Kind], presentation.Formats.Number(group.AtLeast), presentation.Formats.Number((group.Below ?? 1) - 1)];

    /// <summary>Points with one decimal, as their language writes it.</summary>
    public static string Points(this Presentation presentation, decimal points) =>
        points.ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo(presentation.IsEnglish ? "en-GB" : "vi-VN"));
}
