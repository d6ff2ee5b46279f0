using System.Xml;

namespace BmnnHierarchy.Web.Export;

internal enum SheetCellKind
{
    Empty,
    Text,
    Number,
}

/// <summary>What stands in a cell. Days are numbers with a day's format, so that Excel sorts and filters them as days.</summary>
internal readonly record struct SheetCell(SheetCellKind Kind, string Words, double Number, uint Style)
{
    /// <summary>The longest text a cell holds.</summary>
    private const int LongestText = 32_767;

    public static SheetCell Empty { get; }

    public static SheetCell Of(string? words, uint style = SheetStyles.Text) =>
        string.IsNullOrEmpty(words) ? Empty : new SheetCell(SheetCellKind.Text, words, 0, style);

    public static SheetCell Of(long number, uint style = SheetStyles.Number) => new(SheetCellKind.Number, string.Empty, number, style);

    /// <summary>A part of a whole as a percentage; nothing when there is no whole.</summary>
    public static SheetCell Share(long part, long whole, uint style = SheetStyles.Percent) =>
        whole == 0 ? Empty : new SheetCell(SheetCellKind.Number, string.Empty, (double)part / whole, style);

    public static SheetCell Of(DateOnly? day) =>
        day is { } d ? new SheetCell(SheetCellKind.Number, string.Empty, d.ToDateTime(TimeOnly.MinValue).ToOADate(), SheetStyles.Day) : Empty;

    /// <summary>What spreadsheet programs may take for a formula when the cell is edited or saved as text.</summary>
    public static bool LooksLikeFormula(string text) => text.TrimStart() is [('=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'), ..] || text is [('\t' or '\r' or '\n'), ..];

    /// <summary>The text without what XML cannot carry, cut to what a cell holds.</summary>
    public static string Printable(string text)
    {
        var kept = text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value)));
        return kept.Length > LongestText ? kept[..LongestText] : kept;
    }
}
