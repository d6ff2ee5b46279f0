using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Registry;

/// <summary>A unit as events carry it: a stored form, so its properties keep their names and their order.</summary>
internal sealed record StoredUnit(
    string Unit,
    UnitKind Kind,
    string? Parent,
    string Name,
    string NameInEnglish,
    string? BodyCode,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    ImmutableArray<string> OtherNames,
    ImmutableArray<StoredSuccessor> Successors,
    bool IsExample)
{
    /// <summary>What tells the rows of one unit apart: the unit and the first day of the row.</summary>
    [JsonIgnore]
    public string Row => RowOf(Unit, ValidFrom);

    public static string RowOf(string unit, DateOnly validFrom) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit}@{validFrom:yyyy-MM-dd}");

    public static StoredUnit Of(Unit unit, ILookup<UnitKey, Succession> successions) => new(
        unit.Key.ToString(), unit.Kind, unit.Parent?.ToString(), unit.Name, unit.NameInEnglish, unit.BodyCode,
        unit.InForce.From, unit.InForce.To, unit.OtherNames,
        [.. unit.Successors.SelectMany(s => successions[unit.Key].Where(o => o.To == s)).Select(s => new StoredSuccessor(s.To.ToString(), s.Share))],
        unit.IsExample);

    public Unit ToUnit() => new(
        UnitKey.Parse(Unit), Kind, Parent is null ? null : UnitKey.Parse(Parent), Name, NameInEnglish, BodyCode,
        new DateRange(ValidFrom, ValidTo), OtherNames, [], IsExample);

    public IEnumerable<Succession> Successions() =>
        Successors.Select(s => new Succession(UnitKey.Parse(Unit), UnitKey.Parse(s.Unit), s.Share));

    public bool SaysTheSameAs(StoredUnit other) => CanonicalJson.Write(this) == CanonicalJson.Write(other);
}

internal sealed record StoredSuccessor(string Unit, SuccessionShare Share);
