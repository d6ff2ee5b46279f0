using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain;
using CsvHelper;

namespace BmnnHierarchy.Units.Loading;

/// <summary>
/// Reads the rows of reference files. The name says what a file holds: <c>succession-…csv</c> which units took over,
/// <c>national</c>, <c>units-…</c>, <c>bodies-…</c>, <c>former-units-…</c> units. Lines that begin with # are comments.
/// </summary>
internal static class ReferenceCsv
{
    private const string SuccessionPrefix = "succession-";

    private static readonly ImmutableArray<string> UnitPrefixes = ["national", "units-", "bodies-", "former-units-"];

    private static readonly ImmutableArray<string> UnitHeader =
    [
        "key", "kind", "parent", "name", "name_en", "body_code", "valid_from", "valid_to", "other_names", "is_example",
    ];

    private static readonly ImmutableArray<string> SuccessionHeader = ["from", "to", "share"];

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        CommentPrefix = '#',
        SkipEmptyLines = true,
        TrimWhitespace = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    public static Result<ReferenceRows> Read(ReferenceFiles files)
    {
        var units = ImmutableArray.CreateBuilder<UnitRow>();
        var successions = ImmutableArray.CreateBuilder<SuccessionRow>();
        foreach (var file in files.Files)
        {
            var refusal = file.Name switch
            {
                _ when file.Name.StartsWith(SuccessionPrefix, StringComparison.Ordinal) =>
                    ReadInto(successions, file, SuccessionHeader, (o, f) => new SuccessionRow(o, f[0], f[1], f[2])),
                _ when UnitPrefixes.Any(p => file.Name.StartsWith(p, StringComparison.Ordinal)) =>
                    ReadInto(units, file, UnitHeader, (o, f) => new UnitRow(o, f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9])),
                _ => Refusal.Of(UnitsRefusals.FileNameMustSayWhatItHolds, null, file.Name),
            };
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return new ReferenceRows(units.ToImmutable(), successions.ToImmutable());
    }

    private static Refusal? ReadInto<TRow>(
        ImmutableArray<TRow>.Builder rows, ReferenceFile file, ImmutableArray<string> header, Func<RowOrigin, string[], TRow> create)
    {
        using var reader = CsvReader.FromText(file.Text, Options);
        try
        {
            if (!reader.Read() || !header.SequenceEqual(Fields(reader)))
            {
                return Origin(reader.LineNumber).Refuse(UnitsRefusals.HeaderMustBeAsDocumented, string.Join(',', header));
            }

            while (reader.Read())
            {
                rows.Add(create(Origin(reader.LineNumber), Fields(reader)));
            }
        }
        catch (CsvFormatException malformed)
        {
            return Origin(malformed.LineNumber).Refuse(UnitsRefusals.RowMustHaveAllFields);
        }

        return null;

        RowOrigin Origin(long line) => new(file.Name, line);
    }

    private static string[] Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
