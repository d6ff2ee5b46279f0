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

    private static readonly string[] Measured = ["", ".cpu_us"];

    public IReadOnlyList<string> Names { get; } = [.. Measured.Select(what => $"journal.{(provider == StorageProvider.Sqlite ? "sqlite" : "postgres")}.{callers}{what}")];

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
            return await MeasureAsync(world, bench, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(World world, PgBench bench, CancellationToken cancellationToken)
    {
        var next = new long[callers];
        var processor = new List<double>();
        Task Update(int caller) => world.UpdateAsync(world.Tree.Communes[caller], next[caller]++, cancellationToken);

        await ClosedLoop.CallsPerSecondAsync(callers, RoundTime, Update);
        await bench.InsertsPerSecondAsync(PgBenchClients, RoundTime);
        var rounds = await PairedRounds.RunAsync(
            Rounds,
            async () =>
            {
                var (used, before) = (Environment.CpuUsage.TotalTime, next.Sum());
                var updates = await ClosedLoop.CallsPerSecondAsync(callers, RoundTime, Update);
                await world.SettleAsync();
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMicroseconds / (next.Sum() - before));
                return updates;
            },
            () => bench.InsertsPerSecondAsync(PgBenchClients, RoundTime));
        var (spent, available) = (Distribution.Median(processor), Environment.ProcessorCount * TimeSpan.MicrosecondsPerSecond / rounds.Baseline);
        return
        [
            rounds.ToFigure(
                Names[0], "updates/s",
                $"{callers} callers, {provider}, one update a transaction of the caller, roll-up running; baseline: pgbench single-row inserts, {PgBenchClients} clients, prepared, TCP; median of {Rounds} interleaved rounds of {RoundTime.TotalSeconds:0} s"),
            new Figure(
                Names[1], spent, "µs/update", available, spent / available, Distribution.Noise(processor),
                "processor time of the product's own process for one update, its way up to the Ministry included, the database's not; baseline: all processors' time there is for one insert of pgbench"),
        ];
    }
}
