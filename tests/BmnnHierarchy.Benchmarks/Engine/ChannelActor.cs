using System.Threading.Channels;

namespace BmnnHierarchy.Benchmarks.Engine;

/// <summary>The least that keeps "one turn at a time": a channel, a loop that reads it, a completion source for the answer.</summary>
internal sealed class ChannelActor : IAsyncDisposable
{
    private readonly Channel<(long Number, TaskCompletionSource<long> Answer)> _calls =
        Channel.CreateUnbounded<(long, TaskCompletionSource<long>)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task _loop;

    public ChannelActor() => _loop = Task.Run(RunAsync);

    public Task<long> EchoAsync(long number)
    {
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Writer.TryWrite((number, answer));
        return answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _calls.Writer.Complete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var sum = 0L;
        await foreach (var (number, answer) in _calls.Reader.ReadAllAsync())
        {
            answer.SetResult(sum += number);
        }
    }
}
