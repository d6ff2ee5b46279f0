using System.Text;

namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>A paragraph while lines are still added to it; what is asked of it costs the same however long it is.</summary>
internal sealed class OpenParagraph
{
    private readonly StringBuilder _words;

    public OpenParagraph(string line)
    {
        _words = new StringBuilder(line);
        IsRow = Row(line);
        IsCapitals = Capitals(line);
    }

    public bool IsRow { get; }

    public bool IsCapitals { get; private set; }

    public int Length => _words.Length;

    public char Last => _words[^1];

    public bool EndsSentence => Last is '.' or ':' or ';' or '!' or '?' or '/';

    public static bool Row(string line) => line.Contains(Marks.CellBreak, StringComparison.Ordinal);

    public static bool Capitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);

    public void Append(string line)
    {
        _words.Append(' ').Append(line);
        IsCapitals &= Capitals(line);
    }

    public override string ToString() => _words.ToString();
}
