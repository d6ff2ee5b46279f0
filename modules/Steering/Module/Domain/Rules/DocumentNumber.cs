using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>
/// Số, ký hiệu of a document (Decree 30/2020, annex I): parts of digits and abbreviations joined by strokes, hyphens, dots
/// or ampersands, with at least one digit and no blank (<c>12/BC-UBND</c>, <c>BB-12</c>, <c>05-BC/ĐU</c>).
/// </summary>
/// <remarks>What has words in it is refused as a subject line (trích yếu), which may carry what must not be stored.</remarks>
internal static partial class DocumentNumber
{
    public const int MaxLength = 40;

    private const string Field = "evidence.documentNumber";

    public static Refusal? Check(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return Refusal.Of(SteeringRefusals.DocumentNumberMissing, Field);
        }

        if (FreeText.HasControlCharacters(number, lineBreaksAllowed: false))
        {
            return Refusal.Of(SteeringRefusals.TextHasControlCharacters, Field);
        }

        if (HasWords(number))
        {
            return Refusal.Of(SteeringRefusals.DocumentNumberLooksLikeSubjectLine, Field);
        }

        if (number.Length > MaxLength)
        {
            return Refusal.Of(SteeringRefusals.DocumentNumberTooLong, Field, MaxLength.ToString(CultureInfo.InvariantCulture));
        }

        return Shape().IsMatch(number) && number.Any(char.IsAsciiDigit)
            ? null
            : Refusal.Of(SteeringRefusals.DocumentNumberMalformed, Field);
    }

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
