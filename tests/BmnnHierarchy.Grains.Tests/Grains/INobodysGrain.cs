using Orleans;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>No class implements it.</summary>
[Alias("test.INobodysGrain")]
public interface INobodysGrain : IGrainWithStringKey
{
    [Alias("Ask")]
    Task AskAsync();
}
