using System.Text.RegularExpressions;

namespace BmnnHierarchy.Kernel;

/// <summary>What makes a text unfit as the number and sign of a document. Each module answers with a refusal code of its own.</summary>
public enum DocumentNumberFault
{
    Missing,

    /// <summary>Control or invisible formatting characters, or half a surrogate pair.</summary>
    HiddenCharacters,

    /// <summary>Words: a subject line (trích yếu), which may carry what must not be stored.</summary>
    LooksLikeSubjectLine,

    TooLong,

    Malformed,
}

/// <summary>
/// Số, ký hiệu of a document (Decree 30/2020, annex I): parts of digits and abbreviations joined by strokes, hyphens, dots
/// or ampersands, with at least one digit and no blank (<c>12/BC-UBND</c>, <c>BB-12</c>, <c>05-BC/ĐU</c>).
/// </summary>
public static partial class DocumentNumberRule
{
    public const int MaxLength = 40;

    /// <summary>The first rule that the text breaks, or null.</summary>
    public static DocumentNumberFault? FaultOf(string? number) => number switch
    {
        _ when string.IsNullOrWhiteSpace(number) => DocumentNumberFault.Missing,
        _ when TextRule.HasHiddenCharacters(number, lineBreaksAllowed: false) => DocumentNumberFault.HiddenCharacters,
        _ when HasWords(number) => DocumentNumberFault.LooksLikeSubjectLine,
        _ when number.Length > MaxLength => DocumentNumberFault.TooLong,
        _ => Shape().IsMatch(number) && number.Any(char.IsAsciiDigit) ? null : DocumentNumberFault.Malformed,
    };

    /// <summary>Two or more words of letters only, separated by blanks, or four or more such parts however joined.</summary>
    private static bool HasWords(string number)
    {
        var blankSeparated = number.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return blankSeparated.Count(IsWord) >= 2
            || number.Split([' ', '\u00A0', '-', '/', '.', '_', '&'], StringSplitOptions.RemoveEmptyEntries).Count(IsWord) >= 4;
    }

    private static bool IsWord(string part) => part.Length >= 2 && part.All(c => char.IsLetter(c) || c is ',' or ';' or ':');

    [GeneratedRegex(@"\A(?:[\p{L}\p{Nd}]{1,12})(?:[-/.&][\p{L}\p{Nd}]{1,12}){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
