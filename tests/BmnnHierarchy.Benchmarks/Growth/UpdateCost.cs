using System.Diagnostics;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Growth;

/// <summary>What one durable update, carried up to the Ministry, costs among 10,000 units and among 100, in turns.</summary>
internal sealed class UpdateCost : IBenchmark
{
    private const int CommunesInEach = 99;
    private const int Callers = 32;
    private const int Updates = 4_000;
    private const int Rounds = 7;

    public IReadOnlyList<string> Names => ["growth.update_cost"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        await using var few = await StartAsync(server, "few", provinces: 1);
        await using var many = await StartAsync(server, "many", provinces: 100);
        var next = 0L;

        async Task<double> MicrosecondsAsync(World world)
        {
            var left = Updates;
            var communes = world.Tree.Communes;
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(
                async () =>
                {
                    while (Interlocked.Decrement(ref left) >= 0)
                    {
                        var number = Interlocked.Increment(ref next);
                        await world.UpdateAsync(communes[(int)(number * 2_003 % communes.Length)], number, cancellationToken);
                    }
                },
                cancellationToken)));
            await world.SettleAsync();
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Updates;
        }

        await MicrosecondsAsync(many);
        await MicrosecondsAsync(few);
        var rounds = await PairedRounds.RunAsync(Rounds, () => MicrosecondsAsync(many), () => MicrosecondsAsync(few));
        return
        [
            rounds.ToFigure(
                Names[0], "µs/update",
                $"{Updates} updates of {Callers} callers spread over all communes, until all are at the Ministry, PostgreSQL; 100 provinces × {CommunesInEach} communes; baseline: 1 province × {CommunesInEach}; median of {Rounds} interleaved rounds"),
        ];
    }

    private static async Task<World> StartAsync(PostgresServer server, string database, int provinces)
    {
        var connection = await server.CreateDatabaseAsync(database);
        return await World.StartAsync(new SyntheticTree(provinces, CommunesInEach), options =>
        {
            options.Provider = StorageProvider.PostgreSql;
            options.ConnectionString = connection;
        });
    }
}
