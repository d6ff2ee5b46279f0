using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>The plans in force in this installation. Readers see one whole set; a load puts the next one in its place.</summary>
internal sealed class CurrentPlans : IPlanCatalogue, IPlanCatalogueLoader, IDisposable
{
    private readonly PlanCatalogue _shipped;
    private readonly IStorage _storage;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile PlanCatalogue _current;

    public CurrentPlans(PlanCatalogue shipped, IStorage storage) => (_shipped, _current, _storage) = (shipped, shipped, storage);

    public IReadOnlyList<Plan> Plans => _current.Plans;

    public Plan? Find(string code) => _current.Find(code);

    public DutyTemplate? FindTemplate(string plan, string template) => _current.FindTemplate(plan, template);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // One after the other, so that an older reading never takes the place of a newer one.
        await _loading.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await _storage.OpenReadAsync(cancellationToken);
            var issued = await connection.QueryAsync<string>(new CommandDefinition(
                "select content from plans_plan order by plan", cancellationToken: cancellationToken));
            _current = _shipped.With(issued.Select(CanonicalJson.Read<Plan>));
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();
}
