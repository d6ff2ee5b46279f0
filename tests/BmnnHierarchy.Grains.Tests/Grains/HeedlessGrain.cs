using Orleans;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Takes its time whatever its caller wants.</summary>
[Alias("test.IHeedlessGrain")]
public interface IHeedlessGrain : IGrainWithStringKey
{
    [Alias("IgnoreToken")]
    Task IgnoreTokenAsync(CancellationToken cancellationToken);
}

internal sealed class HeedlessGrain(Signals signals) : Grain, IHeedlessGrain
{
    public async Task IgnoreTokenAsync(CancellationToken cancellationToken)
    {
        signals.Raise("heedless begun");
        await signals.HeldAsync("heedless go", CancellationToken.None);
        signals.Raise("heedless ended");
    }
}
