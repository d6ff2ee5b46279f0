namespace BmnnHierarchy.Rollup.Feed;

/// <summary>The latest version of one unit and a way to wait for the next. Holds one number, however many wait and however slow they are.</summary>
internal sealed class LatestVersion
{
    private readonly Lock _publishing = new();
    private Known _known = new(-1);

    /// <summary>The latest version (-1: none known) and the task that ends when a newer one is published.</summary>
    public (long Version, Task Newer) Read()
    {
        var known = Volatile.Read(ref _known);
        return (known.Version, known.Newer.Task);
    }

    /// <summary>An older or equal version is of no interest to anybody.</summary>
    public void Publish(long version)
    {
        Known replaced;
        lock (_publishing)
        {
            if (version <= _known.Version)
            {
                return;
            }

            replaced = _known;
            Volatile.Write(ref _known, new Known(version));
        }

        replaced.Newer.SetResult();
    }

    private sealed class Known(long version)
    {
        public long Version => version;

        // Watchers go on elsewhere, not inside the turn of the grain that publishes.
        public TaskCompletionSource Newer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
