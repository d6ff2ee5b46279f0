using System.Text;

namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>Takes out what is no word of the plan: marks of emphasis, invisible characters, runs of blanks.</summary>
internal static class Marks
{
    public const string CellBreak = " | ";

    public const string EmptyCell = "–";

    private const int ColumnGap = 4;

    /// <summary>The lines of the text in composed Unicode, each clean.</summary>
    public static IReadOnlyList<string> CleanLines(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Replace('\f', '\n').Replace('\v', '\n').Split('\n').Select(CleanLine)];

    private static string CleanLine(string line)
    {
        var visible = new StringBuilder(line.Length);
        foreach (var c in line.AsSpan().Trim())
        {
            if (c is '\t')
            {
                visible.Append('\t');
            }
            else if (char.IsWhiteSpace(c) || char.IsSeparator(c))
            {
                visible.Append(' ');
                Widen(visible);
            }
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)
            {
                visible.Append(c);
            }
        }

        var clean = WithoutEmphasis(visible.ToString().Trim());
        return OneBlank(Cells(clean));
    }

    /// <summary>Columns set apart with blanks are columns.</summary>
    private static void Widen(StringBuilder line)
    {
        if (line.Length > ColumnGap && line[^1] == ' ' && line[^2] == ' ' && line[^3] == ' ' && line[^4] == ' ' && !char.IsWhiteSpace(line[0]))
        {
            line.Length -= ColumnGap;
            line.Append('\t');
        }
    }

    /// <summary>A tab parts cells of a row; after a number alone it is only the gap of a numbered paragraph.</summary>
    private static string Cells(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            return line.Contains('|', StringComparison.Ordinal) ? Pipes(line) : line;
        }

        var cells = line.Split('\t', StringSplitOptions.TrimEntries);
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        if (cells.Length == 2)
        {
            return string.Join(IsLayout(cells) ? CellBreak : " ", filled);
        }

        return filled.Count < 2 || filled[0] is ['-' or '+' or '*' or '•' or '●'] || filled[0].EndsWith('.')
            ? string.Join(' ', filled)
            : Row(cells);
    }

    private static string Row(IEnumerable<string> cells) => string.Join(CellBreak, cells.Select(cell => cell.Length == 0 ? EmptyCell : cell));

    /// <summary>Two columns side by side as in the head and at the foot of a document: names and mottos in capitals, place and date.</summary>
    private static bool IsLayout(string[] cells)
    {
        var (left, right) = (cells[0], cells[1]);
        return right.Length is > 0 and <= 80 && left.Length is > 0 and <= 80
            && (!right.Any(char.IsLower)
                || right.Contains("ngày", StringComparison.Ordinal)
                || right.StartsWith("Độc lập", StringComparison.Ordinal)
                || (left[0] is '-' && right.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]))));
    }

    private static string Pipes(string line)
    {
        var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);

        // The rule under the head of a table: | --- | :--: |
        return cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':')) ? "" : Row(cells);
    }

    private static string WithoutEmphasis(string line)
    {
        var hashes = line.TakeWhile(c => c == '#').Count();
        if (hashes is > 0 and <= 6 && (hashes == line.Length || line[hashes] == ' '))
        {
            line = line[hashes..].TrimStart();
        }

        line = line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("\\-", "-", StringComparison.Ordinal);
        var bullet = line.StartsWith("* ", StringComparison.Ordinal);
        var rest = bullet ? line[2..] : line;
        return (bullet ? "* " : "") + (rest.Contains('*', StringComparison.Ordinal) ? rest.Replace("*", "", StringComparison.Ordinal) : rest);
    }

    private static string OneBlank(string line)
    {
        var blanks = new StringBuilder(line.Length);
        foreach (var c in line.Trim())
        {
            if (c != ' ' || blanks.Length == 0 || blanks[^1] != ' ')
            {
                blanks.Append(c);
            }
        }

        return blanks.ToString();
    }
}
