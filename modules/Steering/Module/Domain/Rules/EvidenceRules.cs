using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>Which documents a unit may give for a result. A refusal names the document by its place and the field in it.</summary>
internal static class EvidenceRules
{
    /// <summary>Documents older than this before the plan do not prove that the plan was carried out.</summary>
    private const int YearsOfEvidenceBeforePlan = 5;

    public static Evidence Normalised(Evidence evidence) => evidence with
    {
        DocumentNumber = evidence.DocumentNumber?.Trim() ?? string.Empty,
        FileDigest = FreeText.Trimmed(evidence.FileDigest),
    };

    /// <param name="nameOf">Name of the document at a place, as the caller knows it.</param>
    public static Refusal? Check(ImmutableArray<Evidence> documents, Func<int, string> nameOf, DateOnly planIssuedOn, DateOnly today)
    {
        if (documents.Length > StoredReport.MostDocuments)
        {
            return Refusal.Of(SteeringRefusals.EvidenceTooMany, "documents", StoredReport.MostDocuments.ToString(CultureInfo.InvariantCulture));
        }

        for (var place = 0; place < documents.Length; place++)
        {
            if (Check(documents[place], nameOf(place), planIssuedOn, today) is { } refusal)
            {
                return refusal;
            }

            if (documents.Take(place).Any(earlier => IsSame(earlier, documents[place])))
            {
                return Refusal.Of(SteeringRefusals.EvidenceGivenTwice, $"{nameOf(place)}.documentNumber");
            }
        }

        return null;
    }

    private static Refusal? Check(Evidence? evidence, string name, DateOnly planIssuedOn, DateOnly today)
    {
        if (DocumentNumber.Check(evidence?.DocumentNumber, $"{name}.documentNumber") is { } refusal)
        {
            return refusal;
        }

        var earliest = planIssuedOn.AddYears(-YearsOfEvidenceBeforePlan);
        return evidence! switch
        {
            { DocumentDate: var date } when date > today => Refusal.Of(SteeringRefusals.EvidenceDateInFuture, $"{name}.documentDate", Days.Text(today)),
            { DocumentDate: var date } when date < earliest => Refusal.Of(SteeringRefusals.EvidenceDateTooEarly, $"{name}.documentDate", Days.Text(earliest)),
            { Kind: var kind } when !Enum.IsDefined(kind) => Refusal.Of(SteeringRefusals.EvidenceKindUnknown, $"{name}.kind"),
            { FileDigest: { } digest } when !Digest.TryParse(digest, out _) => Refusal.Of(SteeringRefusals.FileDigestMalformed, $"{name}.fileDigest"),
            { FileDigest: null, FileSize: not null } or { FileDigest: null, FileKind: not null } or { FileSize: <= 0 } =>
                Refusal.Of(SteeringRefusals.FileFactsWithoutDigest, $"{name}.fileSize"),
            { FileKind: { } kind } when !Enum.IsDefined(kind) => Refusal.Of(SteeringRefusals.FileFactsWithoutDigest, $"{name}.fileKind"),
            _ => null,
        };
    }

    private static bool IsSame(Evidence left, Evidence right) =>
        left.DocumentNumber == right.DocumentNumber && left.DocumentDate == right.DocumentDate && left.Kind == right.Kind;
}
