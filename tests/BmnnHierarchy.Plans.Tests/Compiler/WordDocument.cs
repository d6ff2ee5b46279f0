using System.IO.Compression;
using System.Security;
using System.Text;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>Writes .docx files part by part, so that a test can put anything into them.</summary>
internal sealed class WordDocument
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private readonly Dictionary<string, string> _parts = new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
        ["_rels/.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>""",
    };

    private readonly StringBuilder _body = new();

    public static WordDocument OfLines(string text)
    {
        var document = new WordDocument();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            document.Paragraph(line);
        }

        return document;
    }

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public WordDocument Paragraph(string text, string properties = "") => Xml($"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{Run(text)}</w:p>");

    public WordDocument Numbered(string text, int num, int level) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{num}\"/></w:numPr>");

    public WordDocument Table(params string[][] rows) => Xml(
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:p>{Run(cell)}</w:p></w:tc>"))}</w:tr>"))}</w:tbl>");

    public WordDocument Xml(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public WordDocument Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public WordDocument WordPart(string name, string root, string content) => Part($"word/{name}", $"<w:{root} {W}>{content}</w:{root}>");

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts.Append(new("word/document.xml", $"<w:document {W}><w:body>{_body}</w:body></w:document>")))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
