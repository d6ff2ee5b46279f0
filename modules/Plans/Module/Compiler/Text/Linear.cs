using System.Text.RegularExpressions;

namespace BmnnHierarchy.Plans.Compiler.Text;

/// <summary>Patterns whose cost grows with the text and never faster: a document of a stranger must not hold the host.</summary>
internal static class Linear
{
    public static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>What names something stands within so many characters; no pattern looks further ahead.</summary>
    public const int Window = 400;

    /// <summary>Length of the match at the very place, or 0.</summary>
    public static int LengthAt(this Regex anchored, string text, int at)
    {
        foreach (var match in anchored.EnumerateMatches(text.AsSpan(at, Math.Min(Window, text.Length - at))))
        {
            return match.Index == 0 ? match.Length : 0;
        }

        return 0;
    }
}
