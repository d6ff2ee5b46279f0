using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Rules;

/// <summary>Texts and documents as people give them, refused with this module's codes.</summary>
internal static partial class Texts
{
    public const int LongestPosition = 100;

    /// <summary>The oldest document that is taken as a basis: earlier ones do not speak of today's duties.</summary>
    private const int YearsOfDocuments = 5;

    /// <summary>A text that must be there.</summary>
    public static Refusal? Required(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of(AccountabilityRefusals.TextMissing, field) : Optional(text, field);

    public static Refusal? Reason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of(AccountabilityRefusals.ReasonMissing, "reason") : Optional(reason, "reason");

    public static Refusal? Optional(string? text, string field, int maxLength = TextRule.MaxLength) => TextRule.FaultOf(text?.Trim(), maxLength) switch
    {
        null => null,
        TextFault.TooLong => Refusal.Of(AccountabilityRefusals.TextTooLong, field, maxLength.ToString(CultureInfo.InvariantCulture)),
        TextFault.HiddenCharacters => Refusal.Of(AccountabilityRefusals.TextHasHiddenCharacters, field),
        _ => Refusal.Of(AccountabilityRefusals.TextCarriesSecretMark, field),
    };

    public static Refusal? Document(DocumentReference? document, string field, DateOnly today)
    {
        if (document is null)
        {
            return null;
        }

        var earliest = today.AddYears(-YearsOfDocuments);
        return Number(document.Number, field + ".number") ?? document.Date switch
        {
            var date when date > today => Refusal.Of(AccountabilityRefusals.DocumentDateInFuture, field + ".date", Iso(today)),
            var date when date < earliest => Refusal.Of(AccountabilityRefusals.DocumentDateTooEarly, field + ".date", Iso(earliest)),
            _ => null,
        };
    }

    public static Refusal? Number(string? number, string field) => DocumentNumberRule.FaultOf(number?.Trim()) switch
    {
        null => null,
        DocumentNumberFault.Missing => Refusal.Of(AccountabilityRefusals.DocumentNumberMissing, field),
        DocumentNumberFault.HiddenCharacters => Refusal.Of(AccountabilityRefusals.TextHasHiddenCharacters, field),
        DocumentNumberFault.LooksLikeSubjectLine => Refusal.Of(AccountabilityRefusals.DocumentNumberLooksLikeSubjectLine, field),
        DocumentNumberFault.TooLong => Refusal.Of(
            AccountabilityRefusals.DocumentNumberTooLong, field, DocumentNumberRule.MaxLength.ToString(CultureInfo.InvariantCulture)),
        _ => Refusal.Of(AccountabilityRefusals.DocumentNumberMalformed, field),
    };

    /// <summary>A duty as Steering names it. Whether the unit has it is not looked up here; nothing else than a name can be put in its place.</summary>
    public static Refusal? Duty(string? duty, string field) =>
        duty is null || NameOfDuty().IsMatch(duty) ? null : Refusal.Of(AccountabilityRefusals.DutyMalformed, field);

    /// <summary>The form in which a document is stored.</summary>
    public static DocumentReference? Trimmed(DocumentReference? document) => document is null ? null : document with { Number = document.Number.Trim() };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[\p{L}\p{Nd}._@-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfDuty();
}
