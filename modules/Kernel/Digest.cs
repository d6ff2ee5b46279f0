using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace BmnnHierarchy.Kernel;

/// <summary>A SHA-256 digest. Its text form, also in JSON, is 64 lower-case hexadecimal digits. The default value is <see cref="Zero"/>.</summary>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct Digest
{
    public const int Length = 32;

    private const int WordLength = sizeof(ulong);

    // Four words rather than text or an array: journals and roll-ups compare and hash digests by the hundred thousand.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private Digest(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[WordLength..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[(2 * WordLength)..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[(3 * WordLength)..]);
    }

    /// <summary>Thirty-two zero bytes: the digest before the first link of a chain.</summary>
    public static Digest Zero => default;

    public static Digest FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(bytes)
        : throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(bytes));

    public static bool TryParse(string? text, out Digest digest)
    {
        digest = Zero;
        if (text is not { Length: Length * 2 } || !text.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        digest = new Digest(Convert.FromHexString(text));
        return true;
    }

    public static Digest Parse(string text) => TryParse(text, out var digest)
        ? digest
        : throw new FormatException("A digest is 64 lower-case hexadecimal digits.");

    /// <summary>The digest of a text in UTF-8.</summary>
    public static Digest OfText(string text) => FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>Writes the 32 bytes to the beginning of the span.</summary>
    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[WordLength..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[(2 * WordLength)..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[(3 * WordLength)..], _fourth);
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        WriteTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
