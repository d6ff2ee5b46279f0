using System.Diagnostics;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Dashboard;

/// <summary>
/// What the first screen of a province reads (its figures and those of each commune): from roll-up state at a steady rate,
/// and against the same figures counted by SQL from the duties.
/// </summary>
internal sealed class DashboardReads : IBenchmark
{
    private const int Provinces = 34;
    private const int CommunesInEach = 150;
    private const int PerSecond = 1_000;
    private const int Rounds = 9;
    private const int ReadsInRound = 50;

    public IReadOnlyList<string> Names => ["dashboard.read.p99_ms", "dashboard.vs_group_by"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = await server.CreateDatabaseAsync("bmnn");
        await using var world = await World.StartAsync(new SyntheticTree(Provinces, CommunesInEach), options =>
        {
            options.Provider = StorageProvider.PostgreSql;
            options.ConnectionString = connection;
        });
        return [await PacedAsync(world, cancellationToken), await AgainstGroupByAsync(world, cancellationToken)];
    }

    private async Task<Figure> PacedAsync(World world, CancellationToken cancellationToken)
    {
        async Task<double> ReadAsync(int number, long planned)
        {
            await world.ReadAsync(world.Tree.Provinces[number % Provinces], cancellationToken);
            return Stopwatch.GetElapsedTime(planned).TotalMilliseconds;
        }

        await OpenLoop.RunAsync(PerSecond, TimeSpan.FromSeconds(2), ReadAsync);
        var latencies = await OpenLoop.RunAsync(PerSecond, TimeSpan.FromSeconds(10), ReadAsync);
        return new Figure(
            Names[0], Distribution.Percentile(latencies, 99), "ms", null, null, null,
            $"{PerSecond} reads/s for 10 s, from planned start to answer, scorecards of {Provinces} provinces with {CommunesInEach} communes each");
    }

    private async Task<Figure> AgainstGroupByAsync(World world, CancellationToken cancellationToken)
    {
        await using var groupBy = new GroupByScorecard(await world.Storage.OpenReadAsync(cancellationToken));
        var province = world.Tree.Provinces[Provinces / 2];
        await groupBy.CheckSameFiguresAsync(await world.ReadAsync(province, cancellationToken), province, cancellationToken);
        var rounds = await PairedRounds.RunAsync(
            Rounds,
            () => PerSecondAsync(ReadsInRound * 10, () => world.ReadAsync(province, cancellationToken)),
            () => PerSecondAsync(ReadsInRound, () => groupBy.ReadAsync(province, cancellationToken)));
        return rounds.ToFigure(
            Names[1], "reads/s",
            $"one caller, one province of {CommunesInEach} communes × {world.DutiesOfEach} duties among {Provinces}; baseline: GROUP BY commune, work area and status over steering_duty on PostgreSQL, same figures; median of {Rounds} interleaved rounds");
    }

    private static async Task<double> PerSecondAsync(int reads, Func<Task> read)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < reads; i++)
        {
            await read();
        }

        return reads / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
