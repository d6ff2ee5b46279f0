using Orleans;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Writes down in which order its calls were served.</summary>
[Alias("test.ILedgerGrain")]
public interface ILedgerGrain : IGrainWithStringKey
{
    [Alias("Hold")]
    Task HoldAsync();

    [Alias("Note")]
    Task NoteAsync(string line);
}

internal sealed class LedgerGrain(Signals signals) : Grain, ILedgerGrain
{
    public Task HoldAsync()
    {
        signals.Raise("holding");
        return signals.HeldAsync("hold go");
    }

    public Task NoteAsync(string line)
    {
        signals.Log(line);
        return Task.CompletedTask;
    }
}
