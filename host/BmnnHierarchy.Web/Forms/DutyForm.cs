using System.Collections.Immutable;
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

    /// <summary>At least one, the last ones perhaps empty.</summary>
    public ImmutableArray<DocumentForm> Documents { get; init; } = [DocumentForm.Empty];

    public string Note { get; init; } = "";

    /// <summary>Why an update is corrected or withdrawn, or a result not confirmed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Places of the documents that a checker marked as seen.</summary>
    public ImmutableArray<int> Seen { get; init; } = [];

    /// <summary>Which way a decision went (confirmed, rejected or needsMore), or that the next duty is wanted after saving.</summary>
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
    public static DutyForm For(DutyView duty) => For(duty.Version, new DutyReport(duty.ProgressPercent, duty.DoneOn, duty.Evidence, duty.Note, duty.Claim?.Documents ?? default));

    public static DutyForm For(long version, DutyReport report) => new()
    {
        CommandId = NewCommandId(),
        Version = version.ToString(CultureInfo.InvariantCulture),
        ProgressPercent = report.ProgressPercent.ToString(CultureInfo.InvariantCulture),
        DoneOn = TypedDay.Write(report.DoneOn),
        Documents = report.AllDocuments is { IsEmpty: false } documents ? [.. documents.Select(DocumentForm.For)] : [DocumentForm.Empty],
        Note = report.Note ?? "",
    };

    public static DutyForm From(IFormCollection form) => new()
    {
        CommandId = form["commandId"].ToString(),
        Version = form["version"].ToString(),
        ProgressPercent = form["progressPercent"].ToString(),
        DoneOn = form["doneOn"].ToString(),
        Documents = DocumentsOf(form),
        Note = form["note"].ToString(),
        Reason = form["reason"].ToString(),
        Choice = form["choice"].ToString(),
        Seen = [.. form["seen"].Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)],
    };

    /// <summary>Every document that was typed, in order and without gaps, so that a refusal's place is the form's place.</summary>
    private static ImmutableArray<DocumentForm> DocumentsOf(IFormCollection form)
    {
        var given = Enumerable.Range(0, DocumentForm.Most)
            .Where(place => place == 0 || form.ContainsKey(DocumentForm.NameOf("documentNumber", place)))
            .Select(place => (Place: place, Document: DocumentForm.From(form, place)))
            .Where(row => !row.Document.IsEmpty || form.Files.GetFile(DocumentForm.NameOf("file", row.Place)) is { Length: > 0 })
            .Select(row => row.Document with { Place = row.Place })
            .ToImmutableArray();
        return given.IsEmpty ? [DocumentForm.Empty] : given;
    }
}
