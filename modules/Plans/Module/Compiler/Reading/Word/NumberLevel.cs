using System.Globalization;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>How one level of an automatic numbering is written.</summary>
/// <param name="Text">The pattern (<c>%1.%2.</c>); for bullets the sign itself.</param>
internal sealed record NumberLevel(int Start, string Format, string Text)
{
    public string? Write(NumberLevel[] levels, int[] counters)
    {
        if (Format == "bullet")
        {
            return Text is "-" or "–" or "+" ? Text : "•";
        }

        if (Format == "none" || Text.Length == 0)
        {
            return null;
        }

        var written = Text;
        for (var level = 0; level < levels.Length; level++)
        {
            written = written.Replace($"%{level + 1}", levels[level].Figure(Math.Max(1, counters[level])), StringComparison.Ordinal);
        }

        return written;
    }

    private string Figure(int number) => Format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "decimalZero" => number.ToString("D2", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26 % 4) + 1);

    private static string Roman(int number)
    {
        var roman = "";
        foreach (var (value, letters) in ((int Value, string Letters)[])[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            while (number >= value && roman.Length < 40)
            {
                roman += letters;
                number -= value;
            }
        }

        return roman;
    }
}
