namespace BmnnHierarchy.Host.Live;

/// <summary>
/// How fast open pages are told of changes: each telling makes a page fetch itself again, so a change that a thousand pages
/// watch is told to them one after the other, and what changes meanwhile is told once.
/// </summary>
internal sealed class LivePace(TimeProvider time)
{
    /// <summary>Pages that this host draws anew in a second because something changed; a single page hears at once.</summary>
    public const int PerSecond = 100;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1) / PerSecond;

    private readonly Lock _gate = new();
    private DateTimeOffset _free;

    /// <summary>Completes when it is this caller's turn, in the order of asking.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var turn = _free > now ? _free : now;
            _free = turn + Between;
            wait = turn - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
