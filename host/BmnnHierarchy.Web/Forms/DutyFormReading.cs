using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Forms;

/// <summary>A command read from a form, or every reason why the form cannot be read.</summary>
public sealed record FormReading<TCommand>(TCommand? Command, IReadOnlyList<Refusal> Problems)
    where TCommand : class;

/// <summary>
/// Turns typed text into commands. Only what cannot be read is refused here (a date that is no date); the rules of a duty
/// are Steering's.
/// </summary>
public static class DutyFormReading
{
    public static FormReading<UpdateDuty> ReadUpdate(this DutyForm form, string duty)
    {
        var problems = new List<Refusal>();
        var report = Report(form, problems);
        var version = Version(form, problems);
        return Of(new UpdateDuty(form.CommandId, duty, version, report), problems);
    }

    public static FormReading<CorrectUpdate> ReadCorrection(this DutyForm form, string duty, long update)
    {
        var problems = new List<Refusal>();
        var report = Report(form, problems);
        var version = Version(form, problems);
        return Of(new CorrectUpdate(form.CommandId, duty, version, update, form.Reason.Trim(), report), problems);
    }

    public static FormReading<WithdrawUpdate> ReadWithdrawal(this DutyForm form, string duty, long update)
    {
        var problems = new List<Refusal>();
        return Of(new WithdrawUpdate(form.CommandId, duty, Version(form, problems), update, form.Reason.Trim()), problems);
    }

    public static FormReading<VerifyDuty> ReadVerification(this DutyForm form, string duty)
    {
        var problems = new List<Refusal>();
        Verification? verdict = form.Choice switch
        {
            "confirmed" => Verification.Confirmed,
            "rejected" => Verification.Rejected,
            "needsMore" => Verification.NeedsMore,
            _ => null,
        };
        if (verdict is null)
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, "choice"));
        }

        return Of(
            new VerifyDuty(
                form.CommandId, duty, Version(form, problems), verdict is Verification.Confirmed, Text(form.Reason), verdict, form.Seen),
            problems);
    }

    private static FormReading<T> Of<T>(T command, List<Refusal> problems)
        where T : class => new(problems.Count == 0 ? command : null, problems);

    private static DutyReport Report(DutyForm form, List<Refusal> problems)
    {
        if (!int.TryParse(form.ProgressPercent.Trim().TrimEnd('%'), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var progress))
        {
            problems.Add(Refusal.Of(WebRefusals.NumberIsMalformed, "progressPercent"));
        }

        var doneOn = Day(form.DoneOn, "doneOn", problems);
        var documents = form.Documents
            .Select((document, place) => (document, place))
            .Where(row => !row.document.IsEmpty)
            .Select(row => EvidenceOf(row.document, row.place, problems))
            .OfType<Evidence>()
            .ToImmutableArray();
        return new DutyReport(progress, doneOn, null, Text(form.Note), documents);
    }

    private static Evidence? EvidenceOf(DocumentForm form, int place, List<Refusal> problems)
    {
        var number = Text(form.Number);
        if (number is null)
        {
            problems.Add(Refusal.Of(WebRefusals.DocumentNumberIsMissing, DocumentForm.NameOf("documentNumber", place)));
        }

        var date = Day(form.Date, DocumentForm.NameOf("documentDate", place), problems);
        if (string.IsNullOrWhiteSpace(form.Date))
        {
            problems.Add(Refusal.Of(WebRefusals.DocumentDateIsMissing, DocumentForm.NameOf("documentDate", place)));
        }

        if (!Enum.TryParse<EvidenceKind>(form.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, DocumentForm.NameOf("kind", place)));
        }

        return number is null || date is null
            ? null
            : new Evidence(number, date.Value, kind, Text(form.Digest)?.ToLowerInvariant(), SizeOf(form), FileKindOf(form));
    }

    private static long? SizeOf(DocumentForm form) =>
        long.TryParse(form.FileSize, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static EvidenceFileKind? FileKindOf(DocumentForm form) =>
        Enum.TryParse<EvidenceFileKind>(form.FileKind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static DateOnly? Day(string typed, string field, List<Refusal> problems)
    {
        if (!TypedDay.TryRead(typed, out var day))
        {
            problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, field));
        }

        return day;
    }

    private static long? Version(DutyForm form, List<Refusal> problems)
    {
        if (long.TryParse(form.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version;
        }

        problems.Add(Refusal.Of(WebRefusals.FormIsIncomplete));
        return null;
    }

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
