using System.Text;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>RFC 4648, section 6, without padding: how authenticators are given their key.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 / 5) + 1);
        int buffer = 0, bits = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <exception cref="FormatException">Something that is not in the alphabet.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int buffer = 0, bits = 0;
        foreach (var letter in text.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            buffer = value >= 0 ? (buffer << 5) | value : throw new FormatException("Not Base32.");
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(buffer >> (bits -= 8)));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
