using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>Units whose statuses change by themselves on a day or before.</summary>
internal sealed class DueUnits(IStorage storage)
{
    public async Task<IReadOnlyList<UnitKey>> UpToAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var keys = await connection.QueryAsync<string>(new CommandDefinition(
            "select unit from steering_unit where next_change_on <= @day order by next_change_on, unit",
            new { day = SteeringTables.IsoDay(day) },
            cancellationToken: cancellationToken));
        return [.. keys.Select(UnitKey.Parse)];
    }
}
