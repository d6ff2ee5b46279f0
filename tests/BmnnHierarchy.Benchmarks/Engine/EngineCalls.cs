using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Benchmarks.Engine;

/// <summary>Grain calls a second that do nothing, beside the same calls to the plainest actor there is.</summary>
internal sealed class EngineCalls : IBenchmark
{
    private const int Callers = 32;
    private const int Rounds = 5;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1);

    public IReadOnlyList<string> Names => ["engine.calls"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await GrainTestHost.StartAsync(_ => { }, typeof(EchoGrain).Assembly);
        var grains = Enumerable.Range(0, Callers).Select(i => host.Grains.GetGrain<IEchoGrain>($"unit:{i}")).ToArray();
        var actors = Enumerable.Range(0, Callers).Select(_ => new ChannelActor()).ToArray();

        Task CallGrain(int caller) => grains[caller].EchoAsync(caller, cancellationToken);
        Task CallActor(int caller) => actors[caller].EchoAsync(caller);

        await ClosedLoop.CallsPerSecondAsync(Callers, RoundTime, CallGrain);
        await ClosedLoop.CallsPerSecondAsync(Callers, RoundTime, CallActor);
        var rounds = await PairedRounds.RunAsync(
            Rounds,
            () => ClosedLoop.CallsPerSecondAsync(Callers, RoundTime, CallGrain),
            () => ClosedLoop.CallsPerSecondAsync(Callers, RoundTime, CallActor));
        foreach (var actor in actors)
        {
            await actor.DisposeAsync();
        }

        return [rounds.ToFigure("engine.calls", "calls/s", $"{Callers} callers, one grain each; baseline: round trips to channel actors; median of {Rounds} interleaved rounds")];
    }
}
