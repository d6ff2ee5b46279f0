using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>The number and sign of a piece of evidence, refused with Steering's codes.</summary>
internal static class DocumentNumber
{
    private const string Field = "evidence.documentNumber";

    public static Refusal? Check(string? number) => DocumentNumberRule.FaultOf(number) switch
    {
        null => null,
        DocumentNumberFault.Missing => Refusal.Of(SteeringRefusals.DocumentNumberMissing, Field),
        DocumentNumberFault.HiddenCharacters => Refusal.Of(SteeringRefusals.TextHasControlCharacters, Field),
        DocumentNumberFault.LooksLikeSubjectLine => Refusal.Of(SteeringRefusals.DocumentNumberLooksLikeSubjectLine, Field),
        DocumentNumberFault.TooLong => Refusal.Of(SteeringRefusals.DocumentNumberTooLong, Field, DocumentNumberRule.MaxLength.ToString(CultureInfo.InvariantCulture)),
        _ => Refusal.Of(SteeringRefusals.DocumentNumberMalformed, Field),
    };
}
