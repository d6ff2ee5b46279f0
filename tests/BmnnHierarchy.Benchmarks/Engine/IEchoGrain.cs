using Orleans;

namespace BmnnHierarchy.Benchmarks.Engine;

/// <summary>A grain that does nothing but answer, so that a call costs what the engine costs.</summary>
[Alias("bmnn.bench.IEchoGrain")]
public interface IEchoGrain : IGrainWithStringKey
{
    [Alias("Echo")]
    Task<long> EchoAsync(long number, CancellationToken cancellationToken);
}

internal sealed class EchoGrain : Grain, IEchoGrain
{
    private long _sum;

    public Task<long> EchoAsync(long number, CancellationToken cancellationToken) => Task.FromResult(_sum += number);
}
