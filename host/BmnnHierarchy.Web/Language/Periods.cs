using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Language;

/// <summary>From when to when, with the last day as people mean it.</summary>
public static class Periods
{
    public static string Text(UiTexts texts, Formats formats, DateRange period) => period.To is { } to
        ? texts["period.to", formats.Day(period.From), formats.Day(to.AddDays(-1))]
        : texts["period.open", formats.Day(period.From)];
}
