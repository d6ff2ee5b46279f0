using System.Data.Common;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>Under which parent each unit was when it last told one.</summary>
internal static class PlacedUnits
{
    public static async Task<List<(string Unit, string? Parent)>> ReadAsync(IJournalView view, CancellationToken cancellationToken)
    {
        await using var command = view.Connection.CreateCommand();
        command.Transaction = view.Transaction;
        command.CommandText = "SELECT unit, parent FROM rollup_unit";
        var placed = new List<(string, string?)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            placed.Add((reader.GetString(0), ParentOf(reader)));
        }

        return placed;
    }

    private static string? ParentOf(DbDataReader reader) => reader.IsDBNull(1) ? null : reader.GetString(1);
}
