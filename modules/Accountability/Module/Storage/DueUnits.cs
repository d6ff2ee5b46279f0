using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Accountability.Storage;

/// <summary>Units that have a deadline at an instant or before which is not recorded as passed.</summary>
internal sealed class DueUnits(IStorage storage)
{
    public async Task<IReadOnlyList<string>> UpToAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var keys = await connection.QueryAsync<string>(new CommandDefinition(
            "select unit from accountability_unit where next_change_at <= @now order by next_change_at, unit",
            new { now = AccountabilityTables.Micros(now) },
            cancellationToken: cancellationToken));
        return keys.AsList();
    }
}
