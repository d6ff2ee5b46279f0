using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>Reads the history of contributions in one view of the database.</summary>
internal static class DatedRows
{
    /// <summary>More units than this are read by a scan and picked here: so long a list costs more than it saves.</summary>
    private const int LongestList = 1000;

    /// <summary>The last row up to a day of each facet of the units.</summary>
    /// <param name="headline">Only the figures without a scope.</param>
    public static Task<List<DatedContribution>> LastUpToAsync(
        IJournalView view, IReadOnlyCollection<string> units, DateOnly day, bool headline, CancellationToken cancellationToken) => ReadAsync(
        view,
        units,
        headline,
        // One row a unit and facet in the first table; for each the index of the second finds the day in one step.
        list => $"""
            SELECT d.unit, d.facet, d.day, d.version, d.as_of, d.{Column(headline)}, d.head
            FROM rollup_contribution c
            JOIN rollup_dated d ON d.unit = c.unit AND d.facet = c.facet
              AND d.day = (SELECT MAX(x.day) FROM rollup_dated x WHERE x.unit = c.unit AND x.facet = c.facet AND x.day <= @to)
            {(list is null ? "" : $"WHERE c.unit IN ({list})")}
            """,
        command => command.Add("@to", RollupTables.IsoDay(day)),
        cancellationToken);

    /// <summary>Every row after a day up to another, in order of the day.</summary>
    public static Task<List<DatedContribution>> BetweenAsync(
        IJournalView view, IReadOnlyCollection<string> units, DateOnly after, DateOnly upTo, bool headline, CancellationToken cancellationToken) => ReadAsync(
        view,
        units,
        headline,
        list => $"""
            SELECT d.unit, d.facet, d.day, d.version, d.as_of, d.{Column(headline)}, d.head FROM rollup_dated d
            WHERE d.day > @after AND d.day <= @to {(list is null ? "" : $"AND d.unit IN ({list})")} ORDER BY d.day
            """,
        command =>
        {
            command.Add("@after", RollupTables.IsoDay(after));
            command.Add("@to", RollupTables.IsoDay(upTo));
        },
        cancellationToken);

    public static async Task<DateOnly?> FirstDayAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT MIN(day) FROM rollup_dated";
        return await command.ExecuteScalarAsync(cancellationToken) is string day ? Day(day) : null;
    }

    /// <summary>Every row, as it is kept: nothing is unpacked or read.</summary>
    public static async IAsyncEnumerable<StoredDatedRow> ReadAllAsync(
        IJournalView view, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = view.Connection.CreateCommand();
        command.Transaction = view.Transaction;
        command.CommandText = "SELECT unit, facet, day, version, as_of, measures, headline, head FROM rollup_dated";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new StoredDatedRow(
                reader.GetString(0), reader.GetString(1), Day(reader.GetString(2)), reader.GetInt64(3), reader.GetInt64(4), reader.GetString(5), reader.GetString(6), HeadIn(reader, 7));
        }
    }

    private static string? HeadIn(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Column(bool headline) => headline ? "headline" : "measures";

    private static async Task<List<DatedContribution>> ReadAsync(
        IJournalView view, IReadOnlyCollection<string> units, bool headline, Func<string?, string> sql, Action<DbCommand> add, CancellationToken cancellationToken)
    {
        await using var command = view.Connection.CreateCommand();
        command.Transaction = view.Transaction;
        var listed = units.Count <= LongestList;
        command.CommandText = sql(listed ? string.Join(", ", Enumerable.Range(0, units.Count).Select(Parameter)) : null);
        add(command);
        if (units.Count == 0)
        {
            return [];
        }

        if (listed)
        {
            foreach (var (i, unit) in units.Index())
            {
                command.Add(Parameter(i), unit);
            }
        }

        var wanted = listed ? null : units.ToHashSet(StringComparer.Ordinal);
        var rows = new List<DatedContribution>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var unit = reader.GetString(0);
            if (wanted?.Contains(unit) is not false && reader.GetInt64(3) > 0)
            {
                var text = reader.GetString(5);
                rows.Add(new DatedContribution(Day(reader.GetString(2)), new Contribution(
                    unit, reader.GetString(1), reader.GetInt64(3), Instants.FromMicroseconds(reader.GetInt64(4)),
                    CanonicalJson.Read<ImmutableArray<KeyedMeasure>>(headline ? text : PackedText.Unpack(text)), HeadIn(reader, 6))));
            }
        }

        return rows;
    }

    private static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@u{i}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Day">The day in Vietnam whose last contribution it is.</param>
internal sealed record DatedContribution(DateOnly Day, Contribution Contribution);

/// <summary>A row of the history as stored.</summary>
internal sealed record StoredDatedRow(string Unit, string Facet, DateOnly Day, long Version, long AsOf, string Measures, string Headline, string? Head)
{
    public (string Unit, string Facet, DateOnly Day) Key => (Unit, Facet, Day);

    /// <summary>What the row must be made from: digest of version, instant, both texts (unpacked) and head.</summary>
    public Digest Content => DigestOf(Version, AsOf, PackedText.Unpack(Measures), Headline, Head);

    public static Digest DigestOf(long version, long asOf, string measures, string headline, string? head)
    {
        using var writer = new DigestWriter();
        return writer.Add(version).Add(asOf).Add(measures).Add(headline).Add(head).Finish();
    }
}
