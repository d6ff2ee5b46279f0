using System.Text;
using System.Xml.Linq;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>The text of a .docx as a reader sees it: one paragraph a line, automatic numbers written out, tables by rows, footnotes below.</summary>
internal sealed class WordText
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string CellBreak = " | ";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly WordPackage _package;
    private readonly WordNumbering _numbering;
    private readonly List<string> _lines = [];
    private readonly List<string> _notes = [];

    public WordText(WordPackage package)
    {
        _package = package;
        _numbering = WordNumbering.Of(package);
    }

    public Result<string> Read()
    {
        var document = _package.Part(WordPackage.Document)!;
        var body = document.Root?.Element(W + "body");
        if (body is null)
        {
            return Refusal.Of(PlansRefusals.DocumentIsBroken);
        }

        foreach (var stamp in HeadersAndFooters().Where(Stamped))
        {
            _lines.Add(stamp);
        }

        Blocks(body, _lines.Add);
        foreach (var note in _notes)
        {
            _lines.Add("");
            _lines.Add(note);
        }

        var text = string.Join('\n', _lines);
        return string.IsNullOrWhiteSpace(text) ? Refusal.Of(PlansRefusals.DocumentIsEmpty) : text;
    }

    private void Blocks(XElement container, Action<string> add)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element, add);
                    break;
                case "tbl":
                    Table(element, add);
                    break;
                case "sdt":
                    Blocks(element.Element(W + "sdtContent") ?? new XElement("none"), add);
                    break;
                case "customXml" or "ins" or "smartTag":
                    Blocks(element, add);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, Action<string> add)
    {
        var text = new StringBuilder();
        var boxes = new List<string>();
        Runs(paragraph, text, boxes);
        foreach (var box in boxes)
        {
            add(box);
        }

        var number = text.ToString().Trim().Length > 0 ? _numbering.Next(paragraph) : null;
        foreach (var (line, i) in text.ToString().Split('\n').Select((line, i) => (line, i)))
        {
            add(i == 0 && number is not null ? $"{number} {line.Trim()}" : line);
        }

        // Paragraphs are whole in a document: nothing is to be joined across them.
        add("");
    }

    private void Runs(XElement element, StringBuilder text, List<string> boxes)
    {
        foreach (var part in element.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "t":
                    text.Append(part.Value);
                    break;
                case "tab":
                    text.Append(' ');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "footnoteReference" or "endnoteReference":
                    Note(part, text);
                    break;
                case "txbxContent":
                    Blocks(part, boxes.Add);
                    break;
                case "del" or "moveFrom" or "instrText" or "Fallback" or "pPr" or "rPr":
                    break;
                default:
                    Runs(part, text, boxes);
                    break;
            }
        }
    }

    private void Note(XElement reference, StringBuilder text)
    {
        var kind = reference.Name.LocalName == "footnoteReference" ? "footnote" : "endnote";
        var id = (string?)reference.Attribute(W + "id");
        var note = _package.Part($"word/{kind}s.xml")?.Root?.Elements(W + kind).FirstOrDefault(other => (string?)other.Attribute(W + "id") == id);
        if (note is null || _notes.Count > 500)
        {
            return;
        }

        var lines = new List<string>();
        Blocks(note, lines.Add);
        var mark = $"⁽{string.Concat($"{_notes.Count + 1}".Select(digit => Superscripts[digit - '0']))}⁾";
        text.Append(mark);
        _notes.Add($"{mark} {string.Join(' ', lines.Where(line => line.Length > 0)).Trim()}");
    }

    /// <summary>A table of two columns is layout (the head and the signature); one of three or more is read by rows.</summary>
    private void Table(XElement table, Action<string> add)
    {
        var rows = table.Elements(W + "tr").Select(row => row.Elements(W + "tc").ToList()).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        if (rows.Max(row => row.Count) <= 2)
        {
            foreach (var cell in rows.SelectMany(row => row))
            {
                Blocks(cell, add);
                add("");
            }

            return;
        }

        foreach (var row in rows)
        {
            add(string.Join(CellBreak, row.ConvertAll(CellText)));
        }

        add("");
    }

    private string CellText(XElement cell)
    {
        var lines = new List<string>();
        Blocks(cell, lines.Add);
        return string.Join(' ', lines.Select(line => line.Trim()).Where(line => line.Length > 0)).Replace('\n', ' ').Replace("|", "/", StringComparison.Ordinal);
    }

    private IEnumerable<string> HeadersAndFooters()
    {
        foreach (var name in _package.Names.Where(name => name.StartsWith("word/header", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/footer", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var lines = new List<string>();
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && _package.Part(name)?.Root is { } root)
            {
                Blocks(root, lines.Add);
            }

            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    /// <summary>Running heads repeat what the document says; only a secrecy stamp among them matters.</summary>
    private static bool Stamped(string line) => SecrecyStamp.IsStamp(line.Trim());
}
