namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>The first bytes by which files of other kinds are known.</summary>
internal static class FileSignature
{
    private static readonly byte[][] Others =
    [
        [0x25, 0x50, 0x44, 0x46], // %PDF
        [0x89, 0x50, 0x4E, 0x47], // PNG
        [0xFF, 0xD8, 0xFF], // JPEG
        [0x7B, 0x5C, 0x72, 0x74, 0x66], // {\rtf
        [0x52, 0x61, 0x72, 0x21], // Rar!
        [0x37, 0x7A, 0xBC, 0xAF], // 7z
        [0x4D, 0x5A, 0x90], // program
        [0x7F, 0x45, 0x4C, 0x46], // ELF
    ];

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B]);

    /// <summary>Compound files: .doc, and .docx with a password.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public static bool IsOfAnotherKind(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) || IsCompound(content))
        {
            return true;
        }

        foreach (var signature in Others)
        {
            if (content.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }
}
