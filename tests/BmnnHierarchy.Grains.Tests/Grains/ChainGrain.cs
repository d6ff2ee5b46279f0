using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Calls the next grain of a list with the rest of the list.</summary>
[Alias("test.IChainGrain")]
public interface IChainGrain : IGrainWithStringKey
{
    [Alias("Pass")]
    Task<int> PassAsync(ImmutableArray<string> next);

    [ReadOnly, Alias("PassReading")]
    Task<int> PassReadingAsync(ImmutableArray<string> next);

    [AlwaysInterleave, Alias("PassInterleaving")]
    Task<int> PassInterleavingAsync(ImmutableArray<string> next);

    /// <summary>Calls the next grain without waiting for it.</summary>
    [Alias("PassUnawaited")]
    Task PassUnawaitedAsync(string next, string thenBackTo);

    [Alias("Visit")]
    Task VisitAsync(string next, string name);

    [Alias("Note")]
    Task NoteAsync(string name);
}

internal sealed class ChainGrain(Signals signals) : Grain, IChainGrain
{
    public async Task<int> PassAsync(ImmutableArray<string> next) => next.IsEmpty ? 1 : 1 + await Next(next).PassAsync(next[1..]);

    public async Task<int> PassReadingAsync(ImmutableArray<string> next) =>
        next.IsEmpty ? 1 : 1 + await Next(next).PassReadingAsync(next[1..]);

    public async Task<int> PassInterleavingAsync(ImmutableArray<string> next) =>
        next.IsEmpty ? 1 : 1 + await Next(next).PassInterleavingAsync(next[1..]);

    public Task PassUnawaitedAsync(string next, string thenBackTo)
    {
        _ = GrainFactory.GetGrain<IChainGrain>(next).VisitAsync(thenBackTo, "returned");
        return Task.CompletedTask;
    }

    public async Task VisitAsync(string next, string name)
    {
        await signals.HeldAsync("visit go");
        await GrainFactory.GetGrain<IChainGrain>(next).NoteAsync(name);
    }

    public Task NoteAsync(string name)
    {
        signals.Raise(name);
        return Task.CompletedTask;
    }

    private IChainGrain Next(ImmutableArray<string> next) => GrainFactory.GetGrain<IChainGrain>(next[0]);
}
