using System.Security.Cryptography;
using System.Text;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Grains;

/// <summary>
/// Turns a caller into text that only a host of this installation can have made: the caller in canonical JSON, sealed with
/// HMAC-SHA-256. A request context can be filled by whoever reaches the engine, so what it says is not taken on trust.
/// </summary>
internal sealed class CallerSeal
{
    private const char Separator = '.';
    private readonly byte[] _key;

    /// <param name="key">At least 32 bytes, the same on all hosts that run grains together.</param>
    public CallerSeal(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, HMACSHA256.HashSizeInBytes, nameof(key));
        _key = key.ToArray();
    }

    /// <summary>A seal of this process alone: right for an engine that runs in one host.</summary>
    public static CallerSeal OfThisProcess() => new(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));

    public string Close(Caller caller)
    {
        var text = CanonicalJson.Write(SealedCaller.From(caller));
        return MarkOf(text) + Separator + text;
    }

    /// <summary>The caller, or null when the text was not sealed with this key.</summary>
    public Caller? Open(string sealedText)
    {
        var split = sealedText.IndexOf(Separator, StringComparison.Ordinal);
        if (split < 0)
        {
            return null;
        }

        var text = sealedText[(split + 1)..];
        var genuine = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(MarkOf(text)), Encoding.UTF8.GetBytes(sealedText[..split]));
        return genuine ? CanonicalJson.Read<SealedCaller>(text).ToCaller() : null;
    }

    private string MarkOf(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
