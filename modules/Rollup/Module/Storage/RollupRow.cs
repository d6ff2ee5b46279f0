using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using Dapper;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>A row of one of the three tables as stored.</summary>
/// <param name="Part">Which table: <see cref="OfUnit"/>, <see cref="OfContribution"/> or <see cref="OfChild"/>.</param>
/// <param name="Owner">The unit whose roll-up the row belongs to.</param>
/// <param name="Name">The facet of a contribution, the child of a child's row, else the unit.</param>
internal sealed record RollupRow(
    string Part, string Owner, string Name, long Version, long AsOf, string Measures, string? OwnHash, string? ChildrenHash, string? Hash)
{
    public const string OfUnit = "unit";
    public const string OfContribution = "contribution";
    public const string OfChild = "child";

    /// <summary>The rows of one unit, or (null) all. One statement, so that on both databases they are of one instant.</summary>
    public static Task<IEnumerable<RollupRow>> ReadAsync(DbConnection connection, DbTransaction? transaction, string? owner)
    {
        var (byUnit, byParent) = owner is null ? (string.Empty, string.Empty) : ("WHERE unit = @owner", "WHERE parent = @owner");
        return connection.QueryAsync<RollupRow>(
            $"""
            SELECT 'unit' AS Part, unit AS Owner, unit AS Name, version AS Version, as_of AS AsOf, totals AS Measures,
                   own_hash AS OwnHash, children_hash AS ChildrenHash, hash AS Hash
            FROM rollup_unit {byUnit}
            UNION ALL
            SELECT 'contribution', unit, facet, version, as_of, measures, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT)
            FROM rollup_contribution {byUnit}
            UNION ALL
            SELECT 'child', parent, child, version, as_of, totals, own_hash, children_hash, hash
            FROM rollup_child {byParent}
            """,
            new { owner },
            transaction);
    }

    public Contribution ToContribution() => new(Owner, Name, Version, Instants.FromMicroseconds(AsOf), ReadMeasures());

    public Snapshot ToSnapshot() => new(
        Name, Version, Instants.FromMicroseconds(AsOf), ReadMeasures(), OwnHash ?? string.Empty, ChildrenHash ?? string.Empty, Hash ?? string.Empty);

    private ImmutableArray<KeyedMeasure> ReadMeasures() => CanonicalJson.Read<ImmutableArray<KeyedMeasure>>(Measures);
}
