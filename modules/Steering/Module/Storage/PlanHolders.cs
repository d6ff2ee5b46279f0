using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>Units that have a duty of a plan, also when it does not bind them any more.</summary>
internal sealed class PlanHolders(IStorage storage)
{
    public async Task<IReadOnlyList<UnitKey>> OfAsync(string plan, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var units = await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct unit from steering_duty where plan = @plan order by unit", new { plan }, cancellationToken: cancellationToken));
        return [.. units.Select(UnitKey.Parse)];
    }
}
