using System.Text;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>
/// Text files as they are found in offices: Unicode with or without a mark, and the two old Vietnamese code pages, which are
/// told by the words that come out of them.
/// </summary>
internal static class TextEncodings
{
    private const int FewestWordsToTell = 5;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>Frequent words with the marks that a wrong code page would spoil.</summary>
    private static readonly Regex CommonWords = Linear.Of("(của|và|nước|kế hoạch|thực hiện|nhiệm vụ|ủy ban|uỷ ban|tỉnh|thành phố|bảo vệ|công tác|đơn vị|quy định|tổ chức|năm)");

    public static Result<string> Decode(ReadOnlySpan<byte> content)
    {
        if (Marked(content) is { } marked)
        {
            return Strictly(marked.Encoding, content[marked.Length..]);
        }

        if (ZerosAt(content, 1) is > 0.2)
        {
            return Strictly(Utf16, content);
        }

        if (ZerosAt(content, 0) is > 0.2)
        {
            return Strictly(Utf16BigEndian, content);
        }

        if (HasControls(content))
        {
            return Refusal.Of(PlansRefusals.DocumentIsNotText);
        }

        var unicode = Strictly(Utf8, content);
        return unicode.IsRefused ? Legacy(content) : unicode;
    }

    private static Result<string> Strictly(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            var text = encoding.GetString(content);
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) ? Refusal.Of(PlansRefusals.DocumentIsNotText) : text;
        }
        catch (DecoderFallbackException)
        {
            return Refusal.Of(PlansRefusals.EncodingIsUnknown);
        }
    }

    private static Result<string> Legacy(ReadOnlySpan<byte> content)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(content).Normalize(NormalizationForm.FormC);
        var tcvn = Tcvn3.Decode(content);
        var (inWindows, inTcvn) = (Words(windows), Words(tcvn));
        return Math.Max(inWindows, inTcvn) < FewestWordsToTell
            ? Refusal.Of(PlansRefusals.EncodingIsUnknown)
            : inWindows >= inTcvn ? windows : tcvn;
    }

    private static int Words(string text) => CommonWords.Count(text.ToLowerInvariant());

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16, 2),
        [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
        _ => null,
    };

    /// <summary>Share of zero bytes at every other place: letters of UTF-16 without a mark.</summary>
    private static double ZerosAt(ReadOnlySpan<byte> content, int first)
    {
        var zeros = 0;
        var places = 0;
        for (var i = first; i < content.Length; i += 2)
        {
            places++;
            zeros += content[i] == 0 ? 1 : 0;
        }

        return content.Length % 2 == 0 && places > 0 ? (double)zeros / places : 0;
    }

    private static bool HasControls(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D))
            {
                return true;
            }
        }

        return false;
    }
}
