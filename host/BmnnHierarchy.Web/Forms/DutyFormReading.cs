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
        if (form.Choice is not ("confirmed" or "rejected"))
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, "choice"));
        }

        return Of(
            new VerifyDuty(form.CommandId, duty, Version(form, problems), form.Choice == "confirmed", Text(form.Reason)),
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
        var documentDate = Day(form.DocumentDate, "documentDate", problems);
        return new DutyReport(progress, doneOn, EvidenceOf(form, documentDate, problems), Text(form.Note));
    }

    private static Evidence? EvidenceOf(DutyForm form, DateOnly? documentDate, List<Refusal> problems)
    {
        var number = Text(form.DocumentNumber);
        if (number is null && string.IsNullOrWhiteSpace(form.DocumentDate) && Text(form.FileDigest) is null)
        {
            return null;
        }

        if (number is null)
        {
            problems.Add(Refusal.Of(WebRefusals.DocumentNumberIsMissing, "documentNumber"));
        }

        if (string.IsNullOrWhiteSpace(form.DocumentDate))
        {
            problems.Add(Refusal.Of(WebRefusals.DocumentDateIsMissing, "documentDate"));
        }

        if (!Enum.TryParse<EvidenceKind>(form.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, "kind"));
        }

        return number is null || documentDate is null ? null : new Evidence(number, documentDate.Value, kind, Text(form.FileDigest)?.ToLowerInvariant());
    }

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
