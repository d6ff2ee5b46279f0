using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Domain.Compositions;

/// <summary>Which units a group is made of, and compositions as units are held to them and as people see them.</summary>
internal static class Prescribed
{
    private static readonly ImmutableDictionary<CompositionScope, ImmutableArray<UnitKind>> Kinds = new Dictionary<CompositionScope, ImmutableArray<UnitKind>>
    {
        [CompositionScope.Province] = [UnitKind.Province],
        [CompositionScope.Communes] = [UnitKind.Commune, UnitKind.Ward, UnitKind.SpecialZone],
        [CompositionScope.Bodies] =
        [
            UnitKind.ProvincialOffice, UnitKind.ProvincialPolice, UnitKind.MilitaryCommand, UnitKind.BorderGuard, UnitKind.Department,
            UnitKind.MassOrganisation, UnitKind.PublicServiceUnit,
        ],
        [CompositionScope.Enterprises] = [UnitKind.StateEnterprise],
    }.ToImmutableDictionary();

    public static bool Concerns(CompositionScope scope, UnitKind kind) => Kinds[scope].Contains(kind);

    public static CompositionScope? ScopeOf(UnitKind kind) => Kinds.Where(group => group.Value.Contains(kind)).Select(group => (CompositionScope?)group.Key).FirstOrDefault();

    /// <summary>The composition to which units of the group are held. Each revision has a code of its own, so that units see that it is new.</summary>
    public static Composition ToComposition(UnitKey province, CompositionSet set) => new(
        string.Create(CultureInfo.InvariantCulture, $"{province.Code}-{set.Scope.ToString().ToLowerInvariant()}-{set.Revision}"),
        [], Kinds[set.Scope], set.ValidFrom, null, false, set.Basis, set.BasisInEnglish, set.StandingBody, set.StandingBodyInEnglish, set.Seats);

    public static CompositionView View(CompositionScope scope, Composition composition, SetComposition? set) => new(
        scope, composition.Code, set?.Content.Revision ?? 0, composition.ValidFrom, composition.IsProposed, composition.Basis, composition.BasisInEnglish,
        composition.StandingBody, composition.StandingBodyInEnglish, Posts(composition.Seats), set?.Content.Plan, set?.By, set?.At);

    /// <summary>Seats alike are one post with their number, in the order of the first of them.</summary>
    private static ImmutableArray<PostView> Posts(ImmutableArray<PrescribedSeat> seats) =>
    [
        .. seats.GroupBy(seat => (seat.Post, seat.Words, seat.WordsInEnglish))
            .Select(alike => new PostView(alike.Key.Post, alike.Key.Words, alike.Key.WordsInEnglish, alike.Count())),
    ];
}
