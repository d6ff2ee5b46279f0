using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Catalogue;

/// <summary>What the facets have registered. A catalogue with a wrong entry does not start.</summary>
internal sealed class MeasureCatalogue : IMeasureCatalogue
{
    private readonly FrozenDictionary<string, MeasureDefinition> _byKey;

    /// <exception cref="InvalidOperationException">An entry is wrong, or a key has two.</exception>
    public MeasureCatalogue(IEnumerable<MeasureDefinition> definitions)
    {
        Measures = [.. definitions.OrderBy(measure => measure.Key, StringComparer.Ordinal)];
        foreach (var measure in Measures)
        {
            if (measure.Fault is { } fault)
            {
                throw new InvalidOperationException($"Measure '{measure.Key}' of facet {measure.Facet}: {fault}");
            }
        }

        if (Measures.GroupBy(measure => measure.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Measure '{twice.Key}' is registered {twice.Count()} times.");
        }

        _byKey = Measures.ToFrozenDictionary(measure => measure.Key, StringComparer.Ordinal);
    }

    public ImmutableArray<MeasureDefinition> Measures { get; }

    public MeasureDefinition? Find(string key) => _byKey.GetValueOrDefault(key.Split('/', 2)[0]);
}
