using System.IO.Compression;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Files;

/// <summary>
/// Tells a Word document and an Excel workbook (ISO/IEC 29500) from any other package, and refuses those with macros,
/// controls, programs or packages inside. Only names and the list of content types are read, so nothing can swell.
/// </summary>
internal static class OfficeInspection
{
    private const int MostEntries = 5_000;
    private const int LargestTypes = 512 * 1024;
    private const string Types = "[Content_Types].xml";

    private static readonly string[] Programs =
    [
        ".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".jar", ".lnk", ".sh", ".zip", ".rar", ".7z",
    ];

    public static Result<EvidenceFileKind> Check(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Check(package);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return Refusal.Of(SteeringRefusals.FileDamaged, "file");
        }
    }

    private static Result<EvidenceFileKind> Check(ZipArchive package)
    {
        if (package.Entries.Any(entry => entry.IsEncrypted))
        {
            return Refusal.Of(SteeringRefusals.FileEncrypted, "file");
        }

        var kind = KindOf(package);
        if (kind is null || package.Entries.Count > MostEntries)
        {
            return Refusal.Of(SteeringRefusals.FileKindNotTaken, "file");
        }

        return package.Entries.Any(IsActive) || NamesActiveTypes(package.GetEntry(Types)!)
            ? Refusal.Of(SteeringRefusals.FileCarriesActiveContent, "file")
            : kind.Value;
    }

    private static EvidenceFileKind? KindOf(ZipArchive package) => package.GetEntry(Types) is null ? null
        : package.GetEntry("word/document.xml") is not null ? EvidenceFileKind.Docx
        : package.GetEntry("xl/workbook.xml") is not null ? EvidenceFileKind.Xlsx
        : null;

    private static bool IsActive(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        return Programs.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            || path.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || path.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || path.Contains("/embeddings/oleObject", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A macro-enabled document that was renamed says so in its content types.</summary>
    private static bool NamesActiveTypes(ZipArchiveEntry types)
    {
        using var reader = new StreamReader(types.Open());
        var text = new char[LargestTypes];
        var length = reader.ReadBlock(text, 0, text.Length);
        return length == text.Length
            || text.AsSpan(0, length).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(0, length).Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
    }
}
