using DocumentFormat.OpenXml.Spreadsheet;

namespace BmnnHierarchy.Web.Export;

/// <summary>The looks that cells have; each number is the place in the workbook's list of formats.</summary>
internal static class SheetStyles
{
    public const uint Text = 0;
    public const uint Title = 1;
    public const uint Head = 2;
    public const uint Day = 3;
    public const uint Number = 4;
    public const uint Percent = 5;
    public const uint QuotedText = 6;
    public const uint Sum = 7;
    public const uint SumPercent = 8;

    private const uint DayFormat = 164;
    private const uint PercentFormat = 165;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE2EDF0" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(49, 0, wraps: true),
            Format(49, 1),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { NumberFormatId = 49, FontId = 2, FillId = 2, BorderId = 1, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            Format(DayFormat, 0),
            Format(3, 0),
            Format(PercentFormat, 0),
            QuotedFormat(),
            Format(3, 2),
            Format(PercentFormat, 2)));

    private static CellFormat Format(uint number, uint font, bool wraps = false) => new(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyAlignment = true,
    };

    private static CellFormat QuotedFormat()
    {
        var format = Format(49, 0, wraps: true);
        format.QuotePrefix = true;
        return format;
    }
}
