using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// The digest that tells a retry from another command under the same id. It covers what the command asks for, not its id
/// and not the version it was based on: whoever reads the duty again before a retry still retries the same command.
/// </summary>
internal static class CommandDigests
{
    public static Digest Of(AssignDuties command)
    {
        using var writer = Begin(DutyAssigned.Type, command.Plan);
        foreach (var template in command.Templates.IsDefault ? Enumerable.Empty<string>() : command.Templates.Distinct().Order(StringComparer.Ordinal))
        {
            writer.Add(template);
        }

        return writer.Finish();
    }

    public static Digest Of(UpdateDuty command) => OfUpdate(command.Duty, ReportRules.Normalised(command.Report));

    public static Digest Of(CorrectUpdate command) =>
        OfCorrection(command.Duty, command.Update, ReportRules.Normalised(command.Report), FreeText.Trimmed(command.Reason));

    public static Digest Of(WithdrawUpdate command) => OfWithdrawal(command.Duty, command.Update, FreeText.Trimmed(command.Reason));

    public static Digest Of(VerifyDuty command) => OfVerification(command, FreeText.Trimmed(command.Reason));

    public static Digest OfPassing(DateOnly day)
    {
        using var writer = Begin(DaysPassed.Type, null);
        return writer.Add(day.DayNumber).Finish();
    }

    private static Digest OfUpdate(string? duty, DutyReport? report)
    {
        using var writer = Begin(DutyUpdated.Type, duty);
        return Add(writer, report).Finish();
    }

    private static Digest OfCorrection(string? duty, long update, DutyReport? report, string? reason)
    {
        using var writer = Begin(UpdateCorrected.Type, duty);
        return Add(writer.Add(update).Add(reason), report).Finish();
    }

    private static Digest OfWithdrawal(string? duty, long update, string? reason)
    {
        using var writer = Begin(UpdateWithdrawn.Type, duty);
        return writer.Add(update).Add(reason).Finish();
    }

    private static Digest OfVerification(VerifyDuty command, string? reason)
    {
        using var writer = Begin(DutyVerified.Type, command.Duty);
        writer.Add(command.Outcome switch { Verification.Confirmed => 1, Verification.Rejected => 0, var other => (int)other }).Add(reason);
        if (!command.Seen.IsDefault)
        {
            foreach (var place in command.Seen.Distinct().Order())
            {
                writer.Add(place);
            }

            writer.Add("seen");
        }

        return writer.Finish();
    }

    private static DigestWriter Begin(string kind, string? subject) => new DigestWriter().Add(kind).Add(subject);

    private static DigestWriter Add(DigestWriter writer, DutyReport? report)
    {
        if (report is null)
        {
            return writer.Add(null);
        }

        writer.Add(report.ProgressPercent).Add(report.DoneOn?.DayNumber ?? -1).Add(report.Note);
        var documents = report.AllDocuments;
        Add(writer, documents.IsEmpty ? null : documents[0]);
        foreach (var document in documents.Skip(1))
        {
            Add(writer, document);
        }

        return writer;
    }

    /// <summary>A report without or with one document has the digest that it always had: a retry may come after a new release.</summary>
    private static void Add(DigestWriter writer, Evidence? document)
    {
        writer.Add(document?.DocumentNumber).Add(document?.DocumentDate.DayNumber ?? -1)
            .Add((long)(document?.Kind ?? (EvidenceKind)(-1))).Add(document?.FileDigest);
        if (document is { FileSize: { } size })
        {
            writer.Add(size);
        }

        if (document is { FileKind: { } kind })
        {
            writer.Add(kind.ToString());
        }
    }
}
