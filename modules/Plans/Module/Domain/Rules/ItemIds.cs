using System.Globalization;
using System.Text;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>Ids of items: the section path, letters, digits and dots (<c>III.7.4</c>), each once in a draft.</summary>
internal static class ItemIds
{
    private const int Longest = 24;

    /// <summary>A section as a key: <c>III.7 gạch 4</c> gives <c>III.7.4</c>. Empty when nothing of it can stand in a key.</summary>
    public static string Of(string section)
    {
        var key = new StringBuilder();
        foreach (var part in section.Split([' ', '.', '/', '-', '(', ')', ',', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = new string([.. part.Where(char.IsAsciiLetterOrDigit)]);
            if (plain.Length > 0 && plain.Length == part.Length && !IsWord(plain) && key.Length + plain.Length < Longest)
            {
                key.Append(key.Length > 0 ? "." : "").Append(plain);
            }
        }

        return key.ToString();
    }

    /// <summary>The wanted id, or with the first letter or number behind it that makes it new.</summary>
    public static string New(string wanted, IReadOnlySet<string> taken) =>
        !taken.Contains(wanted) ? wanted : Parts(wanted).First(id => !taken.Contains(id));

    /// <summary>Ids of the parts of an item: <c>III.7.a</c>, <c>III.7.b</c> and on.</summary>
    public static IEnumerable<string> Parts(string id)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            yield return $"{id}.{letter}";
        }

        for (var number = 1; ; number++)
        {
            yield return $"{id}.z{number.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>Words such as "gach" or "doan"; section marks are short.</summary>
    private static bool IsWord(string part) => part.Length > 2 && VietnameseText.Fold(part).All(char.IsAsciiLetterLower) && !part.All(c => "IVXLCivxlc".Contains(c, StringComparison.Ordinal));
}
