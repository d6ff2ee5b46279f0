using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>All listed units, with the rows of each key in order of time. One key has several rows when a unit was renamed.</summary>
internal sealed class UnitListing(ImmutableArray<ListedUnit> entries)
{
    private readonly ILookup<UnitKey, ListedUnit> _byKey =
        entries.OrderBy(e => e.Unit.InForce.From).ToLookup(e => e.Unit.Key);

    /// <summary>In order of the files.</summary>
    public ImmutableArray<ListedUnit> Entries => entries;

    public IEnumerable<ListedUnit> Rows(UnitKey key) => _byKey[key];

    public bool Knows(UnitKey key) => _byKey.Contains(key);

    public bool IsInForce(UnitKey key, DateOnly day) => _byKey[key].Any(e => e.Unit.InForce.Contains(day));

    /// <summary>The day from which the unit exists no more, or null while it has no end.</summary>
    public DateOnly? ClosedOn(UnitKey key) => _byKey[key].Last().Unit.InForce.To;

    /// <summary>True when the unit is in force on every day of the period.</summary>
    public bool IsInForceThroughout(UnitKey key, DateRange period)
    {
        DateOnly? covered = period.From;
        foreach (var row in _byKey[key])
        {
            if (covered is { } day && row.Unit.InForce.Contains(day))
            {
                covered = row.Unit.InForce.To;
            }
        }

        return covered is not { } end || (period.To is { } to && to <= end);
    }
}
