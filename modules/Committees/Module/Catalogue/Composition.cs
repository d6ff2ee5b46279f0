using System.Collections.Immutable;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Catalogue;

/// <summary>A prescribed composition, as reference data has it.</summary>
/// <param name="Units">Keys of the units it is meant for, or empty when it is meant for <paramref name="Kinds"/>.</param>
/// <param name="Kinds">Kinds of units it is meant for where no composition names the unit itself.</param>
/// <param name="IsProposed">True when no document names the posts and the product proposes them.</param>
internal sealed record Composition(
    string Code,
    ImmutableArray<string> Units,
    ImmutableArray<UnitKind> Kinds,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    bool IsProposed,
    string Basis,
    string BasisInEnglish,
    string StandingBody,
    string StandingBodyInEnglish,
    ImmutableArray<PrescribedSeat> Seats)
{
    public bool IsInForceOn(DateOnly day) => new DateRange(ValidFrom, ValidTo).Contains(day);

    public CompositionPrescribed PrescribedOn(DateOnly day) =>
        new(day, Code, IsProposed, Basis, BasisInEnglish, StandingBody, StandingBodyInEnglish, Seats);
}

/// <summary>The compositions that the product ships.</summary>
internal sealed record CompositionCatalogue(ImmutableArray<Composition> Compositions)
{
    private const string FileName = "prescribed-compositions.json";

    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static CompositionCatalogue LoadEmbedded() => Read(FileName, ReferenceJson.Text(typeof(CompositionCatalogue).Assembly, FileName));

    public static CompositionCatalogue Read(string file, string json) => ReferenceJson.Read<CompositionCatalogue>(file, json, CompositionChecks.Problems);

    /// <summary>The composition for a unit on a day: the one that names it, else that of its kind; null when units of its kind have no committee.</summary>
    public Composition? For(Unit unit, DateOnly day) =>
        Compositions.FirstOrDefault(c => c.IsInForceOn(day) && c.Units.Contains(unit.Key.ToString()))
        ?? Compositions.FirstOrDefault(c => c.IsInForceOn(day) && c.Units.IsEmpty && c.Kinds.Contains(unit.Kind));
}

/// <summary>What must hold of compositions before anybody is held to one.</summary>
internal static class CompositionChecks
{
    public static IReadOnlyList<string> Problems(CompositionCatalogue catalogue) =>
    [
        .. catalogue.Compositions.GroupBy(c => c.Code).Where(group => group.Count() > 1).Select(group => $"composition {group.Key} twice"),
        .. catalogue.Compositions.SelectMany(Of),
    ];

    private static IEnumerable<string> Of(Composition composition)
    {
        if (composition.Units.IsEmpty == composition.Kinds.IsEmpty)
        {
            yield return $"{composition.Code}: names units or kinds, one of the two";
        }

        foreach (var unit in composition.Units.Where(unit => !UnitKey.TryParse(unit, out _)))
        {
            yield return $"{composition.Code}: {unit} is no unit key";
        }

        if (composition.ValidTo <= composition.ValidFrom)
        {
            yield return $"{composition.Code}: ends before it begins";
        }

        if (string.IsNullOrWhiteSpace(composition.Basis) || string.IsNullOrWhiteSpace(composition.BasisInEnglish))
        {
            yield return $"{composition.Code}: no basis";
        }

        if (composition.Seats.Count(seat => seat.Post is MemberPost.Head) != 1)
        {
            yield return $"{composition.Code}: not exactly one head";
        }

        if (composition.Seats.Any(seat => seat.Post is MemberPost.SectionMember))
        {
            yield return $"{composition.Code}: the standing section is not part of the composition";
        }

        foreach (var twice in composition.Seats.GroupBy(seat => seat.Code).Where(group => group.Count() > 1))
        {
            yield return $"{composition.Code}: seat {twice.Key} twice";
        }
    }
}
