using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Files;

/// <summary>
/// What can be seen of a PDF without unpacking it (ISO 32000): encryption, scripts, programs to launch, files inside. What
/// lies in packed object streams is left to the virus scanner.
/// </summary>
internal static class PdfInspection
{
    private static readonly byte[][] Active = [.. new[] { "/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/RichMedia" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    public static Refusal? Check(ReadOnlySpan<byte> content)
    {
        if (!FileInspection.Contains(content, "%%EOF"u8))
        {
            return Refusal.Of(SteeringRefusals.FileDamaged, "file");
        }

        if (FileInspection.Contains(content, "/Encrypt"u8))
        {
            return Refusal.Of(SteeringRefusals.FileEncrypted, "file");
        }

        foreach (var mark in Active)
        {
            if (FileInspection.Contains(content, mark))
            {
                return Refusal.Of(SteeringRefusals.FileCarriesActiveContent, "file");
            }
        }

        return null;
    }
}
