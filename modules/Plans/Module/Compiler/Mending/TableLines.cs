using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>A table that was flattened to one cell a line becomes rows again, when its head tells the columns.</summary>
internal static class TableLines
{
    private const int FewestColumns = 3;
    private const int MostColumns = 8;

    private static readonly Regex FirstHead = Linear.Of(@"^(stt|tt|so tt|so thu tu)\.?$");
    private static readonly Regex Head = Linear.Of(
        @"^(stt|tt|noi dung|nhiem vu|cong viec|ten nhiem vu|(co quan|don vi|bo phan)?,? ?(don vi )?(chu tri|phoi hop|thuc hien)|thoi (gian|han)|tien do|san pham|ket qua|ghi chu)( .{0,40})?$");

    private static readonly Regex RowNumber = Linear.Of(@"^(\d{1,3}|[ivx]{1,5})\.?$");

    public static IReadOnlyList<string> Gather(IReadOnlyList<string> lines)
    {
        var gathered = new List<string>(lines.Count);
        var at = 0;
        while (at < lines.Count)
        {
            var columns = Columns(lines, at);
            if (columns is null)
            {
                gathered.Add(lines[at++]);
                continue;
            }

            gathered.Add(Row(lines, columns));
            at = columns[^1] + 1;
            while (RowAt(lines, at, columns.Count) is { } row)
            {
                gathered.Add(Row(lines, row));
                at = row[^1] + 1;
            }
        }

        return gathered;
    }

    private static string Row(IReadOnlyList<string> lines, List<int> cells) => string.Join(Marks.CellBreak, cells.Select(cell => lines[cell]));

    /// <summary>Where the cells of a head stand, which begins with the number column.</summary>
    private static List<int>? Columns(IReadOnlyList<string> lines, int at)
    {
        if (!FirstHead.IsMatch(PlainForm.Of(lines[at])))
        {
            return null;
        }

        var cells = new List<int> { at };
        foreach (var next in Filled(lines, at + 1))
        {
            if (cells.Count == MostColumns || !Head.IsMatch(PlainForm.Of(lines[next])))
            {
                break;
            }

            cells.Add(next);
        }

        return cells.Count >= FewestColumns ? cells : null;
    }

    private static List<int>? RowAt(IReadOnlyList<string> lines, int at, int columns)
    {
        var cells = Filled(lines, at).Take(columns).ToList();
        return cells.Count == columns && RowNumber.IsMatch(PlainForm.Of(lines[cells[0]])) && !cells.Skip(1).Any(cell => RowNumber.IsMatch(PlainForm.Of(lines[cell])))
            ? cells
            : null;
    }

    private static IEnumerable<int> Filled(IReadOnlyList<string> lines, int from) => Enumerable.Range(from, Math.Max(0, lines.Count - from)).Where(i => lines[i].Length > 0);
}
