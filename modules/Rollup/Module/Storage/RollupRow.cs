using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>A row of one of the three tables as stored.</summary>
/// <param name="Part">Which table: <see cref="OfUnit"/>, <see cref="OfContribution"/> or <see cref="OfChild"/>.</param>
/// <param name="Owner">The unit whose roll-up the row belongs to.</param>
/// <param name="Name">The facet of a contribution, the child of a child's row, else the unit.</param>
internal sealed record RollupRow(
    string Part, string Owner, string Name, long Version, long AsOf, string Measures, string? OwnHash, string? ChildrenHash, string? Hash, string? Heads)
{
    public const string OfUnit = "unit";
    public const string OfContribution = "contribution";
    public const string OfChild = "child";

    /// <summary>The rows of one unit, or (null) all. One statement, so that on both databases they are of one instant.</summary>
    public static async Task<List<RollupRow>> ReadAsync(
        DbConnection connection, DbTransaction? transaction, string? owner, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Query(owner is not null);
        if (owner is not null)
        {
            command.Add("@owner", owner);
        }

        var rows = new List<RollupRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new RollupRow(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetString(5),
                TextOrNull(reader, 6), TextOrNull(reader, 7), TextOrNull(reader, 8), TextOrNull(reader, 9)));
        }

        return rows;
    }

    public Contribution ToContribution() => new(Owner, Name, Version, Instants.FromMicroseconds(AsOf), ReadMeasures(), Heads);

    public Snapshot ToSnapshot() => new(
        Name, Version, Instants.FromMicroseconds(AsOf), ReadMeasures(), OwnHash ?? string.Empty, ChildrenHash ?? string.Empty, Hash ?? string.Empty,
        Heads is { } heads ? CanonicalJson.Read<ImmutableArray<FacetHead>>(heads) : null);

    private static string Query(bool ofOneUnit)
    {
        var (byUnit, byParent) = ofOneUnit ? ("WHERE unit = @owner", "WHERE parent = @owner") : (string.Empty, string.Empty);
        return $"""
            SELECT 'unit', unit, unit, version, as_of, totals, own_hash, children_hash, hash, heads FROM rollup_unit {byUnit}
            UNION ALL
            SELECT 'contribution', unit, facet, version, as_of, measures, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), head
            FROM rollup_contribution {byUnit}
            UNION ALL
            SELECT 'child', parent, child, version, as_of, totals, own_hash, children_hash, hash, heads FROM rollup_child {byParent}
            """;
    }

    private static string? TextOrNull(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private ImmutableArray<KeyedMeasure> ReadMeasures() => CanonicalJson.Read<ImmutableArray<KeyedMeasure>>(Measures);
}
