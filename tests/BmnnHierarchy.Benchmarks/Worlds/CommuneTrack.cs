using System.Diagnostics;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>How far one commune's events have come, and the updates that somebody waits for.</summary>
internal sealed class CommuneTrack
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset At, long Acknowledged, TaskCompletionSource<double> Arrival)> _expected = [];
    private DateTimeOffset _atTop;

    /// <summary>Everything up to the instant is in the Ministry's figures.</summary>
    public void ArrivedAtTop(DateTimeOffset at, long timestamp)
    {
        lock (_lock)
        {
            _atTop = at > _atTop ? at : _atTop;
            foreach (var (_, acknowledged, arrival) in _expected.Where(e => e.At <= at))
            {
                arrival.TrySetResult(Math.Max(0, Stopwatch.GetElapsedTime(acknowledged, timestamp).TotalMilliseconds));
            }

            _expected.RemoveAll(e => e.At <= at);
        }
    }

    public Task<double> ExpectAsync(DateTimeOffset at, long acknowledged)
    {
        lock (_lock)
        {
            if (at <= _atTop)
            {
                return Task.FromResult(0.0);
            }

            var arrival = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((at, acknowledged, arrival));
            return arrival.Task;
        }
    }
}
