using System.Diagnostics;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Rebuild;

/// <summary>
/// Everything recomputed from the journal of a country and held against the live figures, in turns with reading the same
/// events and doing nothing with them.
/// </summary>
internal sealed class RebuildFromJournal : IBenchmark
{
    private const int Provinces = 34;
    private const int CommunesInEach = 146;
    private const int Events = 1_000_000;
    private const int Callers = 256;
    private const int Rounds = 3;

    public IReadOnlyList<string> Names => ["rebuild.events_per_s", "rebuild.million_events_s"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = await server.CreateDatabaseAsync("bmnn");
        await using var world = await World.StartAsync(new SyntheticTree(Provinces, CommunesInEach), options =>
        {
            options.Provider = StorageProvider.PostgreSql;
            options.ConnectionString = connection;
        });
        await FillAsync(world, cancellationToken);

        var (units, events) = (0L, 0L);
        async Task<double> RecomputeAsync()
        {
            var started = Stopwatch.GetTimestamp();
            var report = await world.VerifyAsync(cancellationToken);
            if (!report.IsConsistent)
            {
                throw new InvalidOperationException($"{report.Differences.Length} differences, first at {report.Differences[0].Unit}.");
            }

            (units, events) = (report.Units, report.Events);
            return report.Events / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        async Task<double> ReadAsync()
        {
            var started = Stopwatch.GetTimestamp();
            return await world.ReadEventsAsync(cancellationToken) / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        var rounds = await PairedRounds.RunAsync(Rounds, RecomputeAsync, ReadAsync);
        var conditions = $"{units} units, {events} events on PostgreSQL, journal replayed by every facet, summed up the tree, compared with live: 0 differences; baseline: the same events read and dropped; median of {Rounds} interleaved rounds";
        return
        [
            rounds.ToFigure(Names[0], "events/s", conditions),
            new Figure(Names[1], Events / rounds.Value, "s", Events / rounds.Baseline, 1 / rounds.Ratio, rounds.Noise, $"the same for {Events} events"),
        ];
    }

    private static async Task FillAsync(World world, CancellationToken cancellationToken)
    {
        var communes = world.Tree.Communes;
        var updates = Events - (communes.Length * world.DutiesOfEach);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(
            async () =>
            {
                for (var number = Interlocked.Increment(ref next) - 1; number < updates; number = Interlocked.Increment(ref next) - 1)
                {
                    await world.UpdateAsync(communes[number % communes.Length], number / communes.Length, cancellationToken);
                }
            },
            cancellationToken)));
        await world.SettleAsync();
    }
}
