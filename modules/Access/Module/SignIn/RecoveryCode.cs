using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>A code for a day without the authenticator: 120 random bits, so its plain digest cannot be guessed back.</summary>
internal static class RecoveryCode
{
    public const int HowMany = 10;
    private const int Bytes = 15;

    /// <summary>Codes made before November 2026 are shorter, and count until they are used.</summary>
    private const int EarlierBytes = 10;

    /// <summary>ABCD-EFGH-IJKL-MNOP-QRST-UVWX.</summary>
    public static string Make() => string.Join('-', Base32.Write(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(part => new string(part)));

    /// <summary>Blanks, dashes and case do not matter.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]))));

    public static bool LooksLike(string code) => code.Count(char.IsLetterOrDigit) is Bytes * 8 / 5 or EarlierBytes * 8 / 5;
}
