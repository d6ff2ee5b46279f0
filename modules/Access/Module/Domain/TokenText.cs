using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// A token as a program sends it: a prefix by which scanners of source code know it, and 256 random bits. So many bits
/// cannot be guessed back from a plain digest, and a plain digest can be looked up.
/// </summary>
internal static class TokenText
{
    public const string Prefix = "bmnn_";
    private const int Bytes = 32;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool LooksLike(string? text) =>
        text is not null && text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Allowed) < 0;

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
