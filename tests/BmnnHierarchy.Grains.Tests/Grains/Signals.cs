using System.Collections.Concurrent;
using System.Threading.Channels;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>What grains and tests tell each other by name: a signal, once raised, stays raised; a log keeps its lines in order.</summary>
internal sealed class Signals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _signals = new();
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    public ConcurrentQueue<string> Lines { get; } = new();

    public void Raise(string name) => Of(name).TrySetResult();

    /// <summary>Waits at most ten seconds: a signal that does not come is a failed test, not a hung one.</summary>
    public Task WaitAsync(string name) => Of(name).Task.WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>Waits for a signal inside a grain, for as long as the call may take.</summary>
    public Task HeldAsync(string name, CancellationToken cancellationToken = default) => Of(name).Task.WaitAsync(cancellationToken);

    public bool IsRaised(string name) => Of(name).Task.IsCompleted;

    public void Log(string line)
    {
        Lines.Enqueue(line);
        _log.Writer.TryWrite(line);
    }

    public async Task<string> NextLineAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await _log.Reader.ReadAsync(patience.Token);
    }

    private TaskCompletionSource Of(string name) =>
        _signals.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
