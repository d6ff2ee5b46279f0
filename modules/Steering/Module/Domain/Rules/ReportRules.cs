using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>What a unit may report about a duty.</summary>
internal static class ReportRules
{
    /// <summary>Looks at the report as it will be stored.</summary>
    public static Refusal? Check(DutyReport? given, DateOnly planIssuedOn, DateOnly today) =>
        Normalised(given) is not { } report
            ? Refusal.Of(SteeringRefusals.ReportMissing, "report")
            : CheckProgress(report, planIssuedOn, today)
                ?? EvidenceRules.Check(report.Documents, FieldsOf(given), planIssuedOn, today)
                ?? FreeText.Check(report.Note, "note");

    /// <summary>The form in which a report is stored: no blanks around texts, nothing where there is no note, all documents in one list.</summary>
    [return: NotNullIfNotNull(nameof(report))]
    public static DutyReport? Normalised(DutyReport? report) => report is null ? null : StoredReport.ToStore(report with
    {
        Note = FreeText.Trimmed(report.Note),
        Evidence = report.Evidence is { } evidence ? EvidenceRules.Normalised(evidence) : null,
        Documents = report.Documents.IsDefault ? default : [.. report.Documents.Select(document => document is null ? null! : EvidenceRules.Normalised(document))],
    });

    /// <summary>How a refusal names the fields of the document at a place: as the caller gave it.</summary>
    private static Func<int, string> FieldsOf(DutyReport? given) => given is { Documents.IsDefault: true }
        ? _ => "evidence"
        : place => $"documents[{place.ToString(CultureInfo.InvariantCulture)}]";

    private static Refusal? CheckProgress(DutyReport report, DateOnly planIssuedOn, DateOnly today) => report switch
    {
        { ProgressPercent: < 0 or > 100 } => Refusal.Of(SteeringRefusals.ProgressOutOfRange, "progressPercent"),
        { ProgressPercent: 100, DoneOn: null } => Refusal.Of(SteeringRefusals.DoneNeedsDate, "doneOn"),
        { ProgressPercent: < 100, DoneOn: not null } => Refusal.Of(SteeringRefusals.DoneDateNeedsFullProgress, "progressPercent"),
        { DoneOn: { } done } when done > today => Refusal.Of(SteeringRefusals.DoneDateInFuture, "doneOn", Days.Text(today)),
        { DoneOn: { } done } when done < planIssuedOn => Refusal.Of(SteeringRefusals.DoneDateBeforePlan, "doneOn", Days.Text(planIssuedOn)),
        { DoneOn: not null, Documents.IsEmpty: true } => Refusal.Of(SteeringRefusals.DoneNeedsEvidence, "evidence.documentNumber"),
        _ => null,
    };
}
