using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Kernel;

/// <summary>A SHA-256 digest. Its text form is 64 lower-case hexadecimal digits.</summary>
public readonly record struct Digest
{
    public const int Length = 32;

    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    /// <summary>Thirty-two zero bytes: the digest before the first link of a chain.</summary>
    public static Digest Zero { get; } = new(new string('0', Length * 2));

    public static Digest FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(Convert.ToHexStringLower(bytes))
        : throw new ArgumentException("A SHA-256 digest has 32 bytes.", nameof(bytes));

    public static bool TryParse(string? text, out Digest digest)
    {
        digest = Zero;
        if (text is not { Length: Length * 2 } || !text.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        digest = new Digest(text);
        return true;
    }

    public static Digest Parse(string text) => TryParse(text, out var digest)
        ? digest
        : throw new FormatException("A digest is 64 lower-case hexadecimal digits.");

    /// <summary>The digest of a text in UTF-8.</summary>
    public static Digest OfText(string text) => FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public byte[] ToBytes() => Convert.FromHexString(ToString());

    public override string ToString() => _hex ?? Zero._hex!;
}

/// <summary>
/// Feeds typed fields into SHA-256 so that two different sequences of fields never have the same bytes: every field
/// begins with a byte for its type, every text carries its length, every number and digest has a fixed width.
/// </summary>
public sealed class DigestWriter : IDisposable
{
    private const byte NullField = 0;
    private const byte TextField = 1;
    private const byte NumberField = 2;
    private const byte DigestField = 3;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public DigestWriter Add(string? text)
    {
        if (text is null)
        {
            _hash.AppendData([NullField]);
            return this;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        AppendNumber(TextField, bytes.Length);
        _hash.AppendData(bytes);
        return this;
    }

    public DigestWriter Add(long number)
    {
        AppendNumber(NumberField, number);
        return this;
    }

    public DigestWriter Add(Digest digest)
    {
        _hash.AppendData([DigestField]);
        _hash.AppendData(digest.ToBytes());
        return this;
    }

    public Digest Finish() => Digest.FromBytes(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void AppendNumber(byte field, long number)
    {
        Span<byte> bytes = stackalloc byte[1 + sizeof(long)];
        bytes[0] = field;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], number);
        _hash.AppendData(bytes);
    }
}
