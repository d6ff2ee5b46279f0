using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>Which column of a table of assignments says what; -1 for a column that is not there.</summary>
internal sealed record TableColumns(int Number, int Task, int Lead, int Coordinating, int Deadline)
{
    private static readonly Regex NumberHead = Linear.Of(@"^(stt|tt|so tt|so thu tu)\.?$");
    private static readonly Regex TaskHead = Linear.Of(@"^(noi dung|nhiem vu|cong viec|ten nhiem vu|cac nhiem vu|hoat dong|noi dung cong viec)");
    private static readonly Regex LeadHead = Linear.Of(@"(chu tri|(co quan|don vi|bo phan) thuc hien|phu trach|nguoi thuc hien)");
    private static readonly Regex CoordinatingHead = Linear.Of(@"phoi hop");
    private static readonly Regex DeadlineHead = Linear.Of(@"(thoi gian|thoi han|tien do|hoan thanh)");

    public static bool IsRow(string line) => line.Contains(Marks.CellBreak, StringComparison.Ordinal);

    /// <summary>The columns that a head line names, or null when it is no head of a table of assignments.</summary>
    public static TableColumns? Read(MendedText text, TextSpan line)
    {
        var heads = Cells(text, line).ConvertAll(text.PlainWords);
        var task = heads.FindIndex(TaskHead.IsMatch);
        var lead = heads.FindIndex(head => LeadHead.IsMatch(head));
        var coordinating = heads.FindIndex(head => CoordinatingHead.IsMatch(head) && !LeadHead.IsMatch(head));
        var deadline = heads.FindIndex(head => DeadlineHead.IsMatch(head) && !TaskHead.IsMatch(head));
        return task >= 0 && (lead >= 0 || deadline >= 0) && heads.TrueForAll(head => head.Length < 60)
            ? new TableColumns(heads.FindIndex(NumberHead.IsMatch), task, lead, coordinating, deadline)
            : null;
    }

    /// <summary>The row's cells, or null when the line has no task.</summary>
    public TableRow? Row(MendedText text, TextSpan line)
    {
        var cells = Cells(text, line);
        var row = new TableRow(At(cells, Task), At(cells, Lead), At(cells, Coordinating), At(cells, Deadline));
        return row.Task.Length > 0 ? row : null;
    }

    public string? Label(MendedText text, TextSpan line) =>
        At(Cells(text, line), Number) is { Length: > 0 and < 8 } number ? text.Words(number).TrimEnd('.', ' ') : null;

    private static TextSpan At(List<TextSpan> cells, int column) => column >= 0 && column < cells.Count ? cells[column] : default;

    private static List<TextSpan> Cells(MendedText text, TextSpan line)
    {
        var cells = new List<TextSpan>();
        var start = line.Start;
        while (true)
        {
            var end = text.Source.IndexOf(Marks.CellBreak, start, line.End - start, StringComparison.Ordinal);
            var cell = text.Trim(start, end < 0 ? line.End : end);
            cells.Add(text.Words(cell) is Marks.EmptyCell or "-" ? default : cell);
            if (end < 0)
            {
                return cells;
            }

            start = end + Marks.CellBreak.Length;
        }
    }
}
