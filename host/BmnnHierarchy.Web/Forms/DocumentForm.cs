using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Forms;

/// <summary>What somebody typed about one document, letter by letter, and what was read of its file.</summary>
public sealed record DocumentForm
{
    /// <summary>How many documents a form offers at most; more, the rules refuse.</summary>
    public const int Most = 10;

    private static readonly ImmutableArray<string> Fields = ["documentNumber", "documentDate", "kind", "fileDigest", "file"];

    public static DocumentForm Empty { get; } = new();

    public string Number { get; init; } = "";

    public string Date { get; init; } = "";

    public string Kind { get; init; } = nameof(EvidenceKind.Report);

    public string Digest { get; init; } = "";

    /// <summary>Size in bytes of the file whose digest this is, as this product read it; empty when it read none.</summary>
    public string FileSize { get; init; } = "";

    public string FileKind { get; init; } = "";

    /// <summary>Where the document stood in the form that was sent; its file goes by this place.</summary>
    public int Place { get; init; }

    public bool IsEmpty => Number.Trim().Length == 0 && Date.Trim().Length == 0 && Digest.Trim().Length == 0;

    /// <summary>The name of a field of the document at a place: the first document has the plain names.</summary>
    public static string NameOf(string field, int place) =>
        place == 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{field}-{place}");

    public static IEnumerable<string> NamesAt(int place) => Fields.Select(field => NameOf(field, place));

    public static DocumentForm For(Evidence evidence) => new()
    {
        Number = evidence.DocumentNumber,
        Date = TypedDay.Write(evidence.DocumentDate),
        Kind = evidence.Kind.ToString(),
        Digest = evidence.FileDigest ?? "",
        FileSize = evidence.FileSize?.ToString(CultureInfo.InvariantCulture) ?? "",
        FileKind = evidence.FileKind?.ToString() ?? "",
    };

    public static DocumentForm From(IFormCollection form, int place)
    {
        var read = new DocumentForm
        {
            Number = form[NameOf("documentNumber", place)].ToString(),
            Date = form[NameOf("documentDate", place)].ToString(),
            Kind = form[NameOf("kind", place)].ToString(),
            Digest = form[NameOf("fileDigest", place)].ToString(),
        };

        // Size and kind belong to the digest that was read with them: another digest typed over it has neither.
        return read.Digest.Trim().Length > 0 && read.Digest == form[NameOf("readDigest", place)]
            ? read with { FileSize = form[NameOf("fileSize", place)].ToString(), FileKind = form[NameOf("fileKind", place)].ToString() }
            : read;
    }

    /// <summary>The document with what was read of its file.</summary>
    public DocumentForm With(EvidenceFile file) => this with
    {
        Digest = file.Digest,
        FileSize = file.Size.ToString(CultureInfo.InvariantCulture),
        FileKind = file.Kind.ToString(),
    };
}
