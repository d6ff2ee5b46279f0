using System.Diagnostics.CodeAnalysis;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>What a unit may report about a duty.</summary>
internal static class ReportRules
{
    /// <summary>Documents older than this before the plan do not prove that the plan was carried out.</summary>
    private const int YearsOfEvidenceBeforePlan = 5;

    /// <summary>Looks at the report as it will be stored.</summary>
    public static Refusal? Check(DutyReport? given, DateOnly planIssuedOn, DateOnly today) =>
        Normalised(given) is not { } report
            ? Refusal.Of(SteeringRefusals.ReportMissing, "report")
            : CheckProgress(report, planIssuedOn, today)
                ?? (report.Evidence is { } evidence ? CheckEvidence(evidence, planIssuedOn, today) : null)
                ?? FreeText.Check(report.Note, "note");

    /// <summary>The form in which a report is stored: no blanks around texts, nothing where there is no note.</summary>
    [return: NotNullIfNotNull(nameof(report))]
    public static DutyReport? Normalised(DutyReport? report) => report is null ? null : report with
    {
        Note = FreeText.Trimmed(report.Note),
        Evidence = report.Evidence is { } evidence
            ? evidence with { DocumentNumber = evidence.DocumentNumber?.Trim() ?? string.Empty, FileDigest = FreeText.Trimmed(evidence.FileDigest) }
            : null,
    };

    private static Refusal? CheckProgress(DutyReport report, DateOnly planIssuedOn, DateOnly today) => report switch
    {
        { ProgressPercent: < 0 or > 100 } => Refusal.Of(SteeringRefusals.ProgressOutOfRange, "progressPercent"),
        { ProgressPercent: 100, DoneOn: null } => Refusal.Of(SteeringRefusals.DoneNeedsDate, "doneOn"),
        { ProgressPercent: < 100, DoneOn: not null } => Refusal.Of(SteeringRefusals.DoneDateNeedsFullProgress, "progressPercent"),
        { DoneOn: { } done } when done > today => Refusal.Of(SteeringRefusals.DoneDateInFuture, "doneOn", Days.Text(today)),
        { DoneOn: { } done } when done < planIssuedOn => Refusal.Of(SteeringRefusals.DoneDateBeforePlan, "doneOn", Days.Text(planIssuedOn)),
        { DoneOn: not null, Evidence: null } => Refusal.Of(SteeringRefusals.DoneNeedsEvidence, "evidence.documentNumber"),
        _ => null,
    };

    private static Refusal? CheckEvidence(Evidence evidence, DateOnly planIssuedOn, DateOnly today)
    {
        if (DocumentNumber.Check(evidence.DocumentNumber) is { } refusal)
        {
            return refusal;
        }

        var earliest = planIssuedOn.AddYears(-YearsOfEvidenceBeforePlan);
        return evidence switch
        {
            _ when evidence.DocumentDate > today => Refusal.Of(SteeringRefusals.EvidenceDateInFuture, "evidence.documentDate", Days.Text(today)),
            _ when evidence.DocumentDate < earliest => Refusal.Of(SteeringRefusals.EvidenceDateTooEarly, "evidence.documentDate", Days.Text(earliest)),
            _ when !Enum.IsDefined(evidence.Kind) => Refusal.Of(SteeringRefusals.EvidenceKindUnknown, "evidence.kind"),
            { FileDigest: { } digest } when !Digest.TryParse(digest, out _) => Refusal.Of(SteeringRefusals.FileDigestMalformed, "evidence.fileDigest"),
            _ => null,
        };
    }
}
