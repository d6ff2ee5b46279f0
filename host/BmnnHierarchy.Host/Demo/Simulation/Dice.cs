using System.Globalization;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// Chance that repeats: the same question always falls the same way, on every machine and in any order of asking. That is
/// why an interrupted simulation can go on where it stopped.
/// </summary>
internal readonly record struct Dice(int Seed)
{
    /// <summary>From 0 (inclusive) to 1 (exclusive).</summary>
    public double Roll(string question, string about, string? detail = null)
    {
        // FNV-1a over the texts, then the finisher of SplitMix64 so that near texts fall far apart.
        var hash = 14695981039346656037UL;
        foreach (var text in (ReadOnlySpan<string>)[Seed.ToString(CultureInfo.InvariantCulture), question, about, detail ?? string.Empty])
        {
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ '|') * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int Number(int from, int to, string question, string about, string? detail = null) =>
        from + (int)(Roll(question, about, detail) * (to - from + 1));

    public T Pick<T>(IReadOnlyList<T> choices, string question, string about, string? detail = null) =>
        choices[Number(0, choices.Count - 1, question, about, detail)];
}
