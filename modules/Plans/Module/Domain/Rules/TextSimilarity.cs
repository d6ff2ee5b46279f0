using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>How far two sentences say the same, from 0 to 1: shared pairs of neighbouring words, without diacritics (Dice's coefficient).</summary>
internal static class TextSimilarity
{
    public static double Of(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        if (a.Count == 0 || b.Count == 0)
        {
            return VietnameseText.Fold(left) == VietnameseText.Fold(right) ? 1 : 0;
        }

        var shared = a.Count(b.Contains);
        return 2.0 * shared / (a.Count + b.Count);
    }

    /// <summary>How much of the shorter sentence is in the longer one: a paraphrase is shorter than what it stands for.</summary>
    public static double Overlap(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
    }

    private static HashSet<(string, string)> Pairs(string text)
    {
        var words = VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Zip(words.Skip(1))];
    }
}
