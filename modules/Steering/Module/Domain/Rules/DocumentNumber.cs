using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>The number and sign of a piece of evidence, refused with Steering's codes.</summary>
internal static class DocumentNumber
{
    private const string Field = "evidence.documentNumber";

    public static Refusal? Check(string? number, string field = Field) => DocumentNumberRule.FaultOf(number) switch
    {
        null => null,
        DocumentNumberFault.Missing => Refusal.Of(SteeringRefusals.DocumentNumberMissing, field),
        DocumentNumberFault.HiddenCharacters => Refusal.Of(SteeringRefusals.TextHasControlCharacters, field),
        DocumentNumberFault.LooksLikeSubjectLine => Refusal.Of(SteeringRefusals.DocumentNumberLooksLikeSubjectLine, field),
        DocumentNumberFault.TooLong => Refusal.Of(SteeringRefusals.DocumentNumberTooLong, field, DocumentNumberRule.MaxLength.ToString(CultureInfo.InvariantCulture)),
        _ => Refusal.Of(SteeringRefusals.DocumentNumberMalformed, field),
    };
}
