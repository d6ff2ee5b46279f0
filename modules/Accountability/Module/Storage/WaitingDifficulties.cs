using System.Collections.Frozen;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Accountability.Storage;

/// <summary>Which difficulties of a province wait to become part of a matter, as their units have recorded it.</summary>
internal sealed class WaitingDifficulties(IStorage storage)
{
    public async Task<FrozenSet<DifficultyReference>> OfAsync(string province, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Unit, string Record)>(new CommandDefinition(
            $"""
            select unit, record from accountability_record
            where province = @province and kind = {(int)RecordKind.Difficulty}
              and status in ({(int)DifficultyStatus.Raised}, {(int)DifficultyStatus.NotSettled})
            """,
            new { province },
            cancellationToken: cancellationToken));
        return rows.Select(row => new DifficultyReference(row.Unit, row.Record)).ToFrozenSet();
    }
}
