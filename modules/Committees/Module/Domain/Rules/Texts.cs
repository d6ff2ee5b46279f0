using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Rules;

/// <summary>Texts, numbers of documents and days, refused with this module's codes.</summary>
internal static class Texts
{
    public static Refusal? Check(string? text, string field, int maxLength = TextRule.MaxLength) => TextRule.FaultOf(text, maxLength) switch
    {
        null => null,
        TextFault.TooLong => Refusal.Of(CommitteesRefusals.TextTooLong, field, Number(maxLength)),
        TextFault.HiddenCharacters => Refusal.Of(CommitteesRefusals.TextHasControlCharacters, field),
        _ => Refusal.Of(CommitteesRefusals.TextCarriesSecretMark, field),
    };

    /// <summary>A text on one line that must be there.</summary>
    /// <param name="missing">Code of the refusal when it is not.</param>
    public static Refusal? CheckLine(string? text, string field, string missing, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusal.Of(missing, field);
        }

        return TextRule.HasHiddenCharacters(text, lineBreaksAllowed: false)
            ? Refusal.Of(CommitteesRefusals.TextHasControlCharacters, field)
            : Check(text, field, maxLength);
    }

    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of(CommitteesRefusals.ReasonMissing, "reason") : Check(reason, "reason");

    public static Refusal? CheckNumber(string? number, string field) => DocumentNumberRule.FaultOf(number) switch
    {
        null => null,
        DocumentNumberFault.Missing => Refusal.Of(CommitteesRefusals.DocumentNumberMissing, field),
        DocumentNumberFault.HiddenCharacters => Refusal.Of(CommitteesRefusals.TextHasControlCharacters, field),
        DocumentNumberFault.LooksLikeSubjectLine => Refusal.Of(CommitteesRefusals.DocumentNumberLooksLikeSubjectLine, field),
        DocumentNumberFault.TooLong => Refusal.Of(CommitteesRefusals.DocumentNumberTooLong, field, Number(DocumentNumberRule.MaxLength)),
        _ => Refusal.Of(CommitteesRefusals.DocumentNumberMalformed, field),
    };

    public static Refusal? CheckDay(DateOnly day, string field, DateOnly earliest, DateOnly today) => day switch
    {
        _ when day > today => Refusal.Of(CommitteesRefusals.DateInFuture, field, Iso(today)),
        _ when day < earliest => Refusal.Of(CommitteesRefusals.DateTooEarly, field, Iso(earliest)),
        _ => null,
    };

    public static Refusal? CheckCount(int count, string field, string code, int least, int most) =>
        count < least || count > most ? Refusal.Of(code, field, Number(least), Number(most)) : null;

    public static Refusal? CheckCommandId(string? commandId) =>
        commandId is { Length: >= 8 and <= 64 } && commandId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : Refusal.Of(CommitteesRefusals.CommandIdMalformed, "commandId");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
