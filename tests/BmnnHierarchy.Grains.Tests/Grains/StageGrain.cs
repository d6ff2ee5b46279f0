using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Turns of every kind that begin and end when a test says so.</summary>
[Alias("test.IStageGrain")]
public interface IStageGrain : IGrainWithStringKey
{
    /// <summary>Raises <c>name begun</c>, waits for <c>name go</c>, logs begin and end.</summary>
    [Alias("Write")]
    Task WriteAsync(string name, CancellationToken cancellationToken);

    [ReadOnly, Alias("Read")]
    Task ReadAsync(string name, CancellationToken cancellationToken);

    [AlwaysInterleave, Alias("Interleave")]
    Task InterleaveAsync(string name, CancellationToken cancellationToken);

    /// <summary>Adds without any lock, with an await between the additions.</summary>
    [AlwaysInterleave, Alias("AddManyTimes")]
    Task AddManyTimesAsync(int times);

    [AlwaysInterleave, Alias("Added")]
    Task<int> AddedAsync();

    /// <summary>Whether the scheduler is the same before and after awaits of several kinds.</summary>
    [Alias("StaysOnItsScheduler")]
    Task<bool> StaysOnItsSchedulerAsync();

    /// <summary>Raises <c>name cancelled</c> when it sees its token cancelled.</summary>
    [Alias("WatchToken")]
    Task WatchTokenAsync(string name, CancellationToken cancellationToken);
}

internal sealed class StageGrain(Signals signals) : Grain, IStageGrain
{
    private int _added;

    public Task WriteAsync(string name, CancellationToken cancellationToken) => PlayAsync(name, cancellationToken);

    public Task ReadAsync(string name, CancellationToken cancellationToken) => PlayAsync(name, cancellationToken);

    public Task InterleaveAsync(string name, CancellationToken cancellationToken) => PlayAsync(name, cancellationToken);

    public async Task AddManyTimesAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var before = _added;
            _added = before + 1;
            await Task.Yield();
        }
    }

    public Task<int> AddedAsync() => Task.FromResult(_added);

    public async Task<bool> StaysOnItsSchedulerAsync()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        var afterYield = TaskScheduler.Current;
        await Task.Run(static () => { }, CancellationToken.None);
        var afterPool = TaskScheduler.Current;
        await signals.HeldAsync("already");
        return scheduler != TaskScheduler.Default && afterYield == scheduler && afterPool == scheduler && TaskScheduler.Current == scheduler;
    }

    public async Task WatchTokenAsync(string name, CancellationToken cancellationToken)
    {
        signals.Raise($"{name} begun");
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
        signals.Raise($"{name} cancelled");
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task PlayAsync(string name, CancellationToken cancellationToken)
    {
        signals.Log($"{name} begins");
        signals.Raise($"{name} begun");
        await signals.HeldAsync($"{name} go", cancellationToken);
        signals.Log($"{name} ends");
    }
}
