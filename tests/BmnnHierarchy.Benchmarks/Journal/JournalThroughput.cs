using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Postgres;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Journal;

/// <summary>
/// Durable updates a second by the whole path (access filter, grain, decision, journal with hash, lists, outbox; the roll-up
/// runs meanwhile), in turns with pgbench on a private server of this run.
/// </summary>
internal sealed class JournalThroughput(StorageProvider provider, int callers) : IBenchmark
{
    /// <summary>Where pgbench is at its best on small machines; more clients only add switching.</summary>
    private const int PgBenchClients = 32;

    private const int Rounds = 5;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(3);

    public IReadOnlyList<string> Names { get; } = [$"journal.{(provider == StorageProvider.Sqlite ? "sqlite" : "postgres")}.{callers}"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        var bench = new PgBench(server, await server.CreateDatabaseAsync("pgbench"));
        var folder = Directory.CreateTempSubdirectory("bmnn-bench-");
        try
        {
            var connection = await server.CreateDatabaseAsync("bmnn");
            await using var world = await World.StartAsync(new SyntheticTree(4, 150), options =>
            {
                options.Provider = provider;
                options.ConnectionString = provider == StorageProvider.PostgreSql ? connection : null;
                options.DataFolder = folder.FullName;
            });
            return [await MeasureAsync(world, bench, cancellationToken)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Figure> MeasureAsync(World world, PgBench bench, CancellationToken cancellationToken)
    {
        var next = new long[callers];
        Task Update(int caller) => world.UpdateAsync(world.Tree.Communes[caller], next[caller]++, cancellationToken);

        await ClosedLoop.CallsPerSecondAsync(callers, RoundTime, Update);
        await bench.InsertsPerSecondAsync(PgBenchClients, RoundTime);
        var rounds = await PairedRounds.RunAsync(
            Rounds,
            async () =>
            {
                var updates = await ClosedLoop.CallsPerSecondAsync(callers, RoundTime, Update);
                await world.SettleAsync();
                return updates;
            },
            () => bench.InsertsPerSecondAsync(PgBenchClients, RoundTime));
        return rounds.ToFigure(
            Names[0], "updates/s",
            $"{callers} callers, {provider}, one update a transaction of the caller, roll-up running; baseline: pgbench single-row inserts, {PgBenchClients} clients, prepared, TCP; median of {Rounds} interleaved rounds of {RoundTime.TotalSeconds:0} s");
    }
}
