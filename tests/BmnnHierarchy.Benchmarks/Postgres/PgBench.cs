using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Testing;
using Npgsql;

namespace BmnnHierarchy.Benchmarks.Postgres;

/// <summary>
/// The yardstick: PostgreSQL's own load generator inserting single rows, each in its own transaction, prepared, over TCP like
/// the product and with the server's default durability.
/// </summary>
internal sealed partial class PgBench(PostgresServer server, string connectionString)
{
    /// <summary>About as much as an event of a unit carries, without an index beyond the primary key.</summary>
    private const string Table =
        "create table if not exists single_row_insert (id bigint generated always as identity primary key, stream text not null, at bigint not null, payload text not null)";

    private const string Script = """
        \set unit random(1, 5100)
        insert into single_row_insert (stream, at, payload) values ('steering/unit:' || :unit, :unit, repeat('x', 200));
        """;

    /// <summary>Committed inserts a second.</summary>
    public async Task<double> InsertsPerSecondAsync(int clients, TimeSpan time)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand(Table, connection);
            await create.ExecuteNonQueryAsync();
        }

        // Not GetTempFileName: its files cannot be read by the server's user.
        var script = Path.Combine(Path.GetTempPath(), $"bmnn-{Guid.NewGuid():N}.sql");
        try
        {
            await File.WriteAllTextAsync(script, Script);
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            var output = await server.RunAsync(
                "pgbench", "-n", "-M", "prepared", "-f", script,
                "-c", Text(clients), "-j", Text(Math.Min(clients, Environment.ProcessorCount)), "-T", Text((int)time.TotalSeconds),
                "-h", settings.Host!, "-p", Text(settings.Port), "-U", settings.Username!, settings.Database!);
            return double.Parse(Tps().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^tps = ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Tps();
}
