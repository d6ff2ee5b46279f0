using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Rollup;

/// <summary>From the acknowledgement of an update to the Ministry's durable snapshot that contains it, at a steady rate.</summary>
internal sealed class ToMinistry : IBenchmark
{
    private const int Provinces = 34;
    private const int CommunesInEach = 150;
    private const int PerSecond = 500;

    public IReadOnlyList<string> Names => ["rollup.to_ministry.p50_ms", "rollup.to_ministry.p99_ms"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = await server.CreateDatabaseAsync("bmnn");
        var tree = new SyntheticTree(Provinces, CommunesInEach);
        var arrivals = new ArrivalWatch(tree.Ministry);
        await using var world = await World.StartAsync(
            tree,
            options =>
            {
                options.Provider = StorageProvider.PostgreSql;
                options.ConnectionString = connection;
            },
            arrivals);

        // Communes in an order that spreads neighbours in time over all provinces.
        async Task<double> UpdateAsync(int number)
        {
            var commune = tree.Communes[(int)((long)number * 2_003 % tree.Communes.Length)];
            var at = await world.UpdateAsync(commune, number, cancellationToken);
            return await arrivals.ArrivalOfAsync(commune, at);
        }

        var warmUp = (int)(PerSecond * 3);
        await OpenLoop.RunAsync(PerSecond, TimeSpan.FromSeconds(3), (number, _) => UpdateAsync(number));
        var latencies = await OpenLoop.RunAsync(PerSecond, TimeSpan.FromSeconds(15), (number, _) => UpdateAsync(warmUp + number));
        var conditions = $"{Provinces} provinces × {CommunesInEach} communes × {world.DutiesOfEach} duties, PostgreSQL, {PerSecond} updates/s for 15 s, acknowledged to durable at the Ministry, {latencies.Count} updates";
        return
        [
            new Figure(Names[0], Distribution.Percentile(latencies, 50), "ms", null, null, null, conditions),
            new Figure(Names[1], Distribution.Percentile(latencies, 99), "ms", null, null, null, conditions),
        ];
    }
}
