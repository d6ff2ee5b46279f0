using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Domain;

/// <summary>
/// The sum of many sets of figures, remembered in groups: when a few sets are other ones, only their groups and the sum of the
/// groups are added again. What is remembered is told by the very sets it was made of, never by a difference, so the sum is
/// always the one that adding everything from scratch gives.
/// </summary>
internal sealed class PartialSums
{
    /// <summary>About the square root of a province's units: a change then adds as many sets in its group as there are groups.</summary>
    private const int GroupSize = 12;

    private readonly ImmutableArray<Group> _groups;

    private PartialSums(ImmutableArray<Group> groups, ImmutableArray<KeyedMeasure> total) => (_groups, Total) = (groups, total);

    public static PartialSums Nothing { get; } = new([], []);

    public ImmutableArray<KeyedMeasure> Total { get; }

    /// <summary>The sum of these sets, with what is known of those that were summed before.</summary>
    /// <exception cref="MeasureFaultException">As <see cref="MeasureSet.Sum"/>.</exception>
    public PartialSums Of(IEnumerable<ImmutableArray<KeyedMeasure>> sets)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        foreach (var chunk in sets.Chunk(GroupSize))
        {
            groups.Add(groups.Count < _groups.Length && _groups[groups.Count].IsOf(chunk) ? _groups[groups.Count] : new Group(chunk, MeasureSet.Sum(chunk)));
        }

        return new PartialSums(groups.ToImmutable(), MeasureSet.Sum(groups.Select(group => group.Sum)));
    }

    private sealed record Group(ImmutableArray<KeyedMeasure>[] Sets, ImmutableArray<KeyedMeasure> Sum)
    {
        /// <summary>Equality of immutable arrays is that of the arrays in memory.</summary>
        public bool IsOf(ImmutableArray<KeyedMeasure>[] sets) => Sets.AsSpan().SequenceEqual(sets);
    }
}
