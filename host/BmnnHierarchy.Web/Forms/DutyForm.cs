using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Forms;

/// <summary>
/// What somebody typed about a duty, letter by letter, so that a refused form comes back as it was. Field names are those of
/// the API, so that a refusal finds its field.
/// </summary>
public sealed record DutyForm
{
    public static DutyForm Empty { get; } = new();

    public string CommandId { get; init; } = "";

    public string Version { get; init; } = "";

    public string ProgressPercent { get; init; } = "";

    public string DoneOn { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public string DocumentDate { get; init; } = "";

    public string Kind { get; init; } = nameof(EvidenceKind.Report);

    public string FileDigest { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Why an update is corrected or withdrawn, or a result not confirmed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Which way a decision went (confirmed or rejected), or that the next duty is wanted after saving.</summary>
    public string Choice { get; init; } = "";

    public bool GoesOn => Choice == "next";

    public static string NewCommandId() => Guid.NewGuid().ToString();

    /// <summary>
    /// The form for another attempt after a refusal. Nothing changed, so it is another command; where somebody else was
    /// faster, the page now shows what is on record, and the attempt starts from there.
    /// </summary>
    public DutyForm Again(IReadOnlyList<Refusal> problems, DutyView now) => this with
    {
        CommandId = NewCommandId(),
        Version = problems.Any(Problems.IsConflict) ? now.Version.ToString(CultureInfo.InvariantCulture) : Version,
    };

    /// <summary>A form that starts from what is on record.</summary>
    public static DutyForm For(DutyView duty) => For(duty.Version, new DutyReport(duty.ProgressPercent, duty.DoneOn, duty.Evidence, duty.Note));

    public static DutyForm For(long version, DutyReport report) => new()
    {
        CommandId = NewCommandId(),
        Version = version.ToString(CultureInfo.InvariantCulture),
        ProgressPercent = report.ProgressPercent.ToString(CultureInfo.InvariantCulture),
        DoneOn = TypedDay.Write(report.DoneOn),
        DocumentNumber = report.Evidence?.DocumentNumber ?? "",
        DocumentDate = TypedDay.Write(report.Evidence?.DocumentDate),
        Kind = (report.Evidence?.Kind ?? EvidenceKind.Report).ToString(),
        FileDigest = report.Evidence?.FileDigest ?? "",
        Note = report.Note ?? "",
    };

    public static DutyForm From(IFormCollection form) => new()
    {
        CommandId = form["commandId"].ToString(),
        Version = form["version"].ToString(),
        ProgressPercent = form["progressPercent"].ToString(),
        DoneOn = form["doneOn"].ToString(),
        DocumentNumber = form["documentNumber"].ToString(),
        DocumentDate = form["documentDate"].ToString(),
        Kind = form["kind"].ToString(),
        FileDigest = form["fileDigest"].ToString(),
        Note = form["note"].ToString(),
        Reason = form["reason"].ToString(),
        Choice = form["choice"].ToString(),
    };
}
