using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Grains.Tests.Grains;

internal sealed class TallyGrain : Grain, ITallyGrain, ITallyAuditGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private int _count;
    private ImmutableArray<string> _notes = [];

    public Task<int> AddAsync(int amount, CancellationToken cancellationToken) => Task.FromResult(_count += amount);

    public async Task<int> AddSlowlyAsync(int amount, CancellationToken cancellationToken)
    {
        var before = _count;
        await Task.Yield();
        _count = before + amount;
        await Task.Yield();
        return _count;
    }

    public Task<Tally> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new Tally(_count, _notes));

    public Task NoteAsync(string text)
    {
        _notes = _notes.Add(text);
        return Task.CompletedTask;
    }

    public Task<string> KeyAsync() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<Guid> ActivationAsync() => Task.FromResult(_activation);

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<int> AuditedCountAsync() => Task.FromResult(_count);
}
