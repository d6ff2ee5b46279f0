using System.IO.Compression;
using System.Text;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>Text that is kept in a quarter of its size: a year of history has a row for each day on which a unit changed.</summary>
internal static class PackedText
{
    public static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <exception cref="FormatException">Not what <see cref="Pack"/> made.</exception>
    /// <exception cref="InvalidDataException">Not what <see cref="Pack"/> made.</exception>
    public static string Unpack(string packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var reader = new StreamReader(deflate, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
