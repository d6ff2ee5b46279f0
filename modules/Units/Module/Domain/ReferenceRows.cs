using System.Collections.Immutable;

namespace BmnnHierarchy.Units.Domain;

/// <summary>Where a row of reference data stands, for refusals.</summary>
internal readonly record struct RowOrigin(string File, long Line);

/// <summary>A row of a units file as it is written, unchecked.</summary>
internal sealed record UnitRow(
    RowOrigin Origin,
    string Key,
    string Kind,
    string Parent,
    string Name,
    string NameInEnglish,
    string BodyCode,
    string ValidFrom,
    string ValidTo,
    string OtherNames,
    string IsExample);

/// <summary>A row of a succession file as it is written, unchecked.</summary>
internal sealed record SuccessionRow(RowOrigin Origin, string From, string To, string Share);

/// <summary>All rows of all files, unchecked.</summary>
internal sealed record ReferenceRows(ImmutableArray<UnitRow> Units, ImmutableArray<SuccessionRow> Successions);
