using BmnnHierarchy.Journal.Storage.Sqlite;

namespace BmnnHierarchy.Journal.Serving;

/// <summary>A file beside the database that one process holds open for itself. The operating system lets go of it when the process ends.</summary>
internal sealed class SqliteServingLock(SqliteDatabase database, TimeProvider time) : IServingLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly string _file = database.File + ".serving";

    public Task<IServingLease?> TryAcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<IServingLease?>(
                new SqliteServingLease(new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)));
        }
        catch (IOException) when (File.Exists(_file))
        {
            return Task.FromResult<IServingLease?>(null);
        }
    }

    public async Task<IServingLease> AcquireAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAcquireAsync(cancellationToken) is { } lease)
            {
                return lease;
            }

            await Task.Delay(Interval, time, cancellationToken);
        }
    }
}

/// <summary>Never lost while the process lives.</summary>
internal sealed class SqliteServingLease(FileStream file) : IServingLease
{
    public CancellationToken Lost => CancellationToken.None;

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
