using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>The parts of a .docx. What is unpacked is counted: a small file must not become a large one.</summary>
internal sealed class WordPackage(ZipArchive zip)
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string Document = "word/document.xml";
    public const int MostMegabytes = 40;

    private const int MostElementsDeep = 200;

    private readonly Dictionary<string, ZipArchiveEntry> _entries = zip.Entries.GroupBy(entry => entry.FullName.Replace('\\', '/'), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(entries => entries.Key, entries => entries.First(), StringComparer.OrdinalIgnoreCase);

    private long _left = MostMegabytes * 1024L * 1024;

    public IEnumerable<string> Names => _entries.Keys;

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The part, or null when there is none.</summary>
    public XDocument? Part(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        using var bounded = Unpack(entry);
        var depth = 0;
        using (var check = XmlReader.Create(bounded, Settings))
        {
            while (check.Read())
            {
                depth = Math.Max(depth, check.Depth);
                if (depth > MostElementsDeep)
                {
                    throw new InvalidDataException("Elements nested too deep.");
                }
            }
        }

        bounded.Position = 0;
        using var reader = XmlReader.Create(bounded, Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    private MemoryStream Unpack(ZipArchiveEntry entry)
    {
        var unpacked = new MemoryStream();
        using var packed = entry.Open();
        var buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            _left -= read;
            if (_left < 0)
            {
                throw new PackageTooLargeException();
            }

            unpacked.Write(buffer.AsSpan(0, read));
        }

        unpacked.Position = 0;
        return unpacked;
    }
}

/// <summary>The parts of a .docx are larger than is read, once unpacked.</summary>
internal sealed class PackageTooLargeException : Exception;
