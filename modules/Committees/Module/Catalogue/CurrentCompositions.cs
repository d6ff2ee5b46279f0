using System.Collections.Frozen;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Committees.Catalogue;

/// <summary>What prescribes today: what provinces have set, and reference data where they have not.</summary>
internal sealed class CurrentCompositions(CompositionCatalogue shipped, IStorage storage) : ICompositionLoader, IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile FrozenDictionary<(string Province, CompositionScope Scope), Composition> _set = FrozenDictionary<(string, CompositionScope), Composition>.Empty;

    /// <summary>The composition for a unit of a province on a day; null when units of its kind have no committee.</summary>
    public Composition? For(Unit unit, UnitKey? province, DateOnly day) =>
        province is { } key && Prescribed.ScopeOf(unit.Kind) is { } scope && _set.GetValueOrDefault((key.ToString(), scope)) is { } own && own.IsInForceOn(day)
            ? own
            : shipped.For(unit, day);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // One after the other, so that an older reading never takes the place of a newer one.
        await _loading.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await storage.OpenReadAsync(cancellationToken);
            var rows = await connection.QueryAsync<(string Province, string Scope, string Content)>(new CommandDefinition(
                "select province, scope, content from committees_composition where content <> ''", cancellationToken: cancellationToken));
            _set = rows.ToFrozenDictionary(row => (row.Province, Enum.Parse<CompositionScope>(row.Scope)), row => CanonicalJson.Read<Composition>(row.Content));
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();
}
