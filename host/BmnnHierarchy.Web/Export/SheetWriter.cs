using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BmnnHierarchy.Web.Export;

/// <summary>
/// Writes one sheet row by row, so that a long list costs no more memory than a short one. Text is always text: what begins
/// like a formula is marked so that no program ever takes it for one.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly OpenXmlWriter _writer;
    private uint _row;

    /// <param name="widths">Widths of the columns, in characters.</param>
    /// <param name="frozenRows">How many first rows stay in sight; 0 for none.</param>
    public SheetWriter(WorksheetPart part, IReadOnlyList<double> widths, int frozenRows)
    {
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteStartElement(new SheetViews());
        _writer.WriteStartElement(new SheetView { WorkbookViewId = 0, ShowGridLines = true });
        if (frozenRows > 0)
        {
            _writer.WriteElement(new Pane
            {
                VerticalSplit = frozenRows, TopLeftCell = $"A{frozenRows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
            });
        }

        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.WriteElement(new Columns(widths.Select((width, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true,
        })));
        _writer.WriteStartElement(new SheetData());
    }

    public uint RowsWritten => _row;

    public void Row(params ReadOnlySpan<SheetCell> cells)
    {
        _writer.WriteStartElement(new Row { RowIndex = ++_row });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind is not SheetCellKind.Empty)
            {
                _writer.WriteElement(CellOf(cells[i], ReferenceOf(i, _row)));
            }
        }

        _writer.WriteEndElement();
    }

    /// <summary>Ends the sheet, with buttons that filter the rows from a head to the last one.</summary>
    public void Finish(uint headRow, int columns)
    {
        _writer.WriteEndElement();
        if (_row > headRow)
        {
            _writer.WriteElement(new AutoFilter { Reference = $"A{headRow}:{ReferenceOf(columns - 1, _row)}" });
        }

        _writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        _writer.WriteEndElement();
    }

    public void Dispose() => _writer.Dispose();

    private static Cell CellOf(SheetCell cell, string reference) => cell.Kind switch
    {
        SheetCellKind.Number => new Cell { CellReference = reference, StyleIndex = cell.Style, CellValue = new CellValue(cell.Number.ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell
        {
            CellReference = reference,
            StyleIndex = cell.Style == SheetStyles.Text && SheetCell.LooksLikeFormula(cell.Words) ? SheetStyles.QuotedText : cell.Style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(SheetCell.Printable(cell.Words)) { Space = SpaceProcessingModeValues.Preserve }),
        },
    };

    /// <summary>A, B, … Z, AA and the row.</summary>
    private static string ReferenceOf(int column, uint row)
    {
        var name = string.Empty;
        for (var left = column; left >= 0; left = (left / 26) - 1)
        {
            name = (char)('A' + (left % 26)) + name;
        }

        return name + row.ToString(CultureInfo.InvariantCulture);
    }
}
