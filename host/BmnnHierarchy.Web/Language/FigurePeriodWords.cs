using System.Globalization;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Web.Language;

/// <summary>What a period of figures is called.</summary>
public static class FigurePeriodWords
{
    public static string NameOf(this Presentation presentation, FigurePeriod period)
    {
        var year = period.First.Year.ToString(CultureInfo.InvariantCulture);
        var number = period.Key.Length > 4 ? period.Key[5..].TrimStart('Q', 'H', '0') : string.Empty;
        return presentation.Texts[period.Key switch
        {
            { Length: 4 } => "periods.name.year",
            [_, _, _, _, _, 'Q', ..] => "periods.name.quarter",
            [_, _, _, _, _, 'H', ..] => "periods.name.half",
            _ => "periods.name.month",
        }, year, number];
    }
}
