using System.Text;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Files;

/// <summary>
/// Tells what a file is by its content and whether it may be given. A name proves nothing: it only has to agree.
/// </summary>
internal static class FileInspection
{
    private const string Field = "file";

    private static readonly Dictionary<string, EvidenceFileKind> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = EvidenceFileKind.Pdf,
        [".docx"] = EvidenceFileKind.Docx,
        [".xlsx"] = EvidenceFileKind.Xlsx,
        [".png"] = EvidenceFileKind.Png,
        [".jpg"] = EvidenceFileKind.Jpeg,
        [".jpeg"] = EvidenceFileKind.Jpeg,
    };

    public static Result<EvidenceFileKind> KindOf(byte[] content, string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        if (TextRule.FaultOf(Path.GetFileNameWithoutExtension(name).Replace('_', ' ')) is TextFault.SecretMark)
        {
            return Refusal.Of(SteeringRefusals.FileNameCarriesSecretMark, Field);
        }

        return Sniff(content).Then<EvidenceFileKind>(kind =>
        {
            var ending = Path.GetExtension(name);
            return ByEnding.TryGetValue(ending, out var named) && named == kind
                ? kind
                : Refusal.Of(SteeringRefusals.FileNameDisagreesWithContent, Field, ending, kind.ToString().ToUpperInvariant());
        });
    }

    private static Result<EvidenceFileKind> Sniff(byte[] content)
    {
        if (StartsWith(content, "%PDF-"u8))
        {
            return PdfInspection.Check(content) is { } refusal ? refusal : EvidenceFileKind.Pdf;
        }

        if (StartsWith(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return EvidenceFileKind.Png;
        }

        if (StartsWith(content, [0xFF, 0xD8, 0xFF]))
        {
            return EvidenceFileKind.Jpeg;
        }

        if (StartsWith(content, "PK\u0003\u0004"u8))
        {
            return OfficeInspection.Check(content);
        }

        return StartsWith(content, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && Contains(content, Encoding.Unicode.GetBytes("EncryptedPackage"))
            ? Refusal.Of(SteeringRefusals.FileEncrypted, Field)
            : Refusal.Of(SteeringRefusals.FileKindNotTaken, Field);
    }

    public static bool Contains(ReadOnlySpan<byte> content, ReadOnlySpan<byte> part) => content.IndexOf(part) >= 0;

    private static bool StartsWith(ReadOnlySpan<byte> content, ReadOnlySpan<byte> part) => content.StartsWith(part);
}
