using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Rules;

/// <summary>What holds between rows that speak of the same unit or the same body.</summary>
internal static class EntryRules
{
    public static Refusal? FirstBroken(UnitListing listing) =>
        PeriodsOfAUnitMustNotOverlap(listing) ?? BodyCodeMustBeUniqueInAProvince(listing);

    private static Refusal? PeriodsOfAUnitMustNotOverlap(UnitListing listing)
    {
        var seen = new Dictionary<UnitKey, List<ListedUnit>>();
        foreach (var entry in listing.Entries)
        {
            var earlier = seen.TryGetValue(entry.Unit.Key, out var rows) ? rows : seen[entry.Unit.Key] = [];
            if (earlier.Find(e => e.Unit.InForce.Overlaps(entry.Unit.InForce)) is { } first)
            {
                var code = first.Unit.InForce == entry.Unit.InForce
                    ? UnitsRefusals.UnitMustNotBeListedTwice
                    : UnitsRefusals.PeriodsOfAUnitMustNotOverlap;
                return entry.Origin.Refuse(code, entry.Unit.Key.Code, first.Origin.File, first.Origin.LineText());
            }

            earlier.Add(entry);
        }

        return null;
    }

    private static Refusal? BodyCodeMustBeUniqueInAProvince(UnitListing listing)
    {
        var seen = new Dictionary<(UnitKey? Parent, string Code), List<Unit>>();
        foreach (var entry in listing.Entries)
        {
            if (entry.Unit.BodyCode is not { } code)
            {
                continue;
            }

            var place = (entry.Unit.Parent, code);
            var others = seen.TryGetValue(place, out var units) ? units : seen[place] = [];
            if (others.Exists(u => u.Key != entry.Unit.Key && u.InForce.Overlaps(entry.Unit.InForce)))
            {
                return entry.Origin.Refuse(UnitsRefusals.BodyCodeMustBeUniqueInAProvince, code);
            }

            others.Add(entry.Unit);
        }

        return null;
    }
}
