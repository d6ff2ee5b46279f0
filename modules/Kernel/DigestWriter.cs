using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Kernel;

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
    private const int InitialSize = 1024;

    // Gathered and hashed in one go, which for the short records hashed here is several times cheaper than feeding the hash.
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    public DigestWriter Add(string? text)
    {
        if (text is null)
        {
            Reserve(1)[0] = NullField;
            return this;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        AppendNumber(TextField, length);
        Encoding.UTF8.GetBytes(text, Reserve(length));
        return this;
    }

    public DigestWriter Add(long number)
    {
        AppendNumber(NumberField, number);
        return this;
    }

    public DigestWriter Add(Digest digest)
    {
        var bytes = Reserve(1 + Digest.Length);
        bytes[0] = DigestField;
        digest.WriteTo(bytes[1..]);
        return this;
    }

    /// <summary>The digest of the fields so far; the writer begins anew.</summary>
    public Digest Finish()
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        SHA256.HashData(_buffer.AsSpan(0, _length), hash);
        _length = 0;
        return Digest.FromBytes(hash);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void AppendNumber(byte field, long number)
    {
        var bytes = Reserve(1 + sizeof(long));
        bytes[0] = field;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], number);
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        var reserved = _buffer.AsSpan(_length, count);
        _length += count;
        return reserved;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
