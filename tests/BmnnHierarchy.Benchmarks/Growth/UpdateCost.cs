using System.Diagnostics;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Growth;

/// <summary>
/// What one durable update, carried up to the Ministry, costs among 10,000 units and among 100, in turns: with the same
/// communes at work in both, which tells what the size of the tree costs; and with all communes of the large tree at work,
/// where fewer updates travel up together.
/// </summary>
internal sealed class UpdateCost : IBenchmark
{
    private const int Provinces = 100;
    private const int CommunesInEach = 99;
    private const int Callers = 32;
    private const int Updates = 4_000;
    private const int Rounds = 7;

    public IReadOnlyList<string> Names => ["growth.update_cost", "growth.spread_cost"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await PostgresServer.StartAsync();
        await using var few = await StartAsync(server, "few", 1);
        await using var many = await StartAsync(server, "many", Provinces);
        var next = 0L;

        async Task<double> MicrosecondsAsync(World world, int communes)
        {
            var left = Updates;
            var at = world.Tree.Communes;
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(
                async () =>
                {
                    while (Interlocked.Decrement(ref left) >= 0)
                    {
                        var number = Interlocked.Increment(ref next);
                        await world.UpdateAsync(at[(int)(number * 2_003 % communes)], number, cancellationToken);
                    }
                },
                cancellationToken)));
            await world.SettleAsync();
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Updates;
        }

        async Task<Figure> CompareAsync(string name, int communes, string which)
        {
            await MicrosecondsAsync(many, communes);
            await MicrosecondsAsync(few, CommunesInEach);
            var rounds = await PairedRounds.RunAsync(Rounds, () => MicrosecondsAsync(many, communes), () => MicrosecondsAsync(few, CommunesInEach));
            return rounds.ToFigure(
                name, "µs/update",
                $"{Updates} updates of {Callers} callers {which}, until all are at the Ministry, PostgreSQL; {Provinces} provinces × {CommunesInEach} communes; baseline: 1 province × {CommunesInEach}; median of {Rounds} interleaved rounds");
        }

        return
        [
            await CompareAsync(Names[0], CommunesInEach, $"in the {CommunesInEach} communes of one province"),
            await CompareAsync(Names[1], Provinces * CommunesInEach, "spread over all communes"),
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
