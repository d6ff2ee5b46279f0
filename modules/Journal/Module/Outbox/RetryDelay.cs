namespace BmnnHierarchy.Journal.Outbox;

/// <summary>How long to wait after the n-th failure in a row: doubling from 100 ms to 30 s, with a random quarter taken off so that lanes do not retry in step.</summary>
internal static class RetryDelay
{
    private const int MaxDoublings = 9;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="chance">From 0 inclusive to 1 exclusive.</param>
    public static TimeSpan After(int failures, double chance)
    {
        var delay = First * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings));
        return (delay < Longest ? delay : Longest) * (1 - (chance / 4));
    }
}
