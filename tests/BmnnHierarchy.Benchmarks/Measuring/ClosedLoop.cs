using System.Diagnostics;

namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>Callers that each start their next call when the last one has been answered.</summary>
internal static class ClosedLoop
{
    /// <summary>Completed calls a second of so many callers over a time. What is under way at the end is waited for and not counted.</summary>
    public static async Task<double> CallsPerSecondAsync(int callers, TimeSpan time, Func<int, Task> call)
    {
        var completed = new long[callers];
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (true)
            {
                await call(caller);
                if (Stopwatch.GetElapsedTime(started) >= time)
                {
                    return;
                }

                completed[caller]++;
            }
        })));
        return completed.Sum() / time.TotalSeconds;
    }
}
