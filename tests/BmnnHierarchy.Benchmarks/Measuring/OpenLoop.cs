using System.Diagnostics;

namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>
/// Work that comes at a rate whether or not the last piece is done: a system that falls behind shows it as latency.
/// </summary>
internal static class OpenLoop
{
    /// <summary>Starts so many pieces a second for a time, each at its own planned instant; returns what each gave.</summary>
    /// <param name="piece">Gets the number of the piece and the timestamp at which it was planned.</param>
    public static async Task<IReadOnlyList<double>> RunAsync(int perSecond, TimeSpan time, Func<int, long, Task<double>> piece)
    {
        var total = (int)(perSecond * time.TotalSeconds);
        var pieces = new List<Task<double>>(total);
        var started = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (pieces.Count < total)
        {
            var due = Math.Min(total, (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * perSecond) + 1);
            for (var number = pieces.Count; number < due; number++)
            {
                var (next, planned) = (number, started + (long)((double)number / perSecond * Stopwatch.Frequency));
                pieces.Add(Task.Run(() => piece(next, planned)));
            }

            await ticks.WaitForNextTickAsync();
        }

        return await Task.WhenAll(pieces);
    }
}
