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

    /// <summary>Which revision of which plan: its text follows from that.</summary>
    public static Digest Of(ApplyPlan command)
    {
        using var writer = Begin(nameof(ApplyPlan), command.Plan);
        return writer.Add(command.Revision).Finish();
    }

    public static Digest Of(UpdateDuty command) => OfUpdate(command.Duty, ReportRules.Normalised(command.Report));

    public static Digest Of(CorrectUpdate command) =>
        OfCorrection(command.Duty, command.Update, ReportRules.Normalised(command.Report), FreeText.Trimmed(command.Reason));

    public static Digest Of(WithdrawUpdate command) => OfWithdrawal(command.Duty, command.Update, FreeText.Trimmed(command.Reason));

    public static Digest Of(VerifyDuty command) => OfVerification(command.Duty, command.Confirmed, FreeText.Trimmed(command.Reason));

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

    private static Digest OfVerification(string? duty, bool confirmed, string? reason)
    {
        using var writer = Begin(DutyVerified.Type, duty);
        return writer.Add(confirmed ? 1 : 0).Add(reason).Finish();
    }

    private static DigestWriter Begin(string kind, string? subject) => new DigestWriter().Add(kind).Add(subject);

    private static DigestWriter Add(DigestWriter writer, DutyReport? report) => report is null
        ? writer.Add(null)
        : writer.Add(report.ProgressPercent).Add(report.DoneOn?.DayNumber ?? -1).Add(report.Note)
            .Add(report.Evidence?.DocumentNumber).Add(report.Evidence?.DocumentDate.DayNumber ?? -1)
            .Add((long)(report.Evidence?.Kind ?? (EvidenceKind)(-1))).Add(report.Evidence?.FileDigest);
}
