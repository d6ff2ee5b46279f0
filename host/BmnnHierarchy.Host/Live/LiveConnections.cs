using BmnnHierarchy.Host.Serving;

namespace BmnnHierarchy.Host.Live;

/// <summary>The open live connections of this host: bounded, and ended when their account signs out or the host stops.</summary>
internal sealed class LiveConnections(Readiness readiness)
{
    private const int MostOfOneAccount = 50;
    private const int MostInAll = 5000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<LiveConnection>> _byAccount = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>Null when there are too many.</summary>
    public LiveConnection? Open(string account, CancellationToken aborted)
    {
        lock (_gate)
        {
            var own = _byAccount.GetValueOrDefault(account);
            if (_open >= MostInAll || own?.Count >= MostOfOneAccount)
            {
                return null;
            }

            var connection = new LiveConnection(this, account, CancellationTokenSource.CreateLinkedTokenSource(aborted, readiness.Stopping));
            (own ?? (_byAccount[account] = [])).Add(connection);
            _open++;
            return connection;
        }
    }

    /// <summary>Ends all connections of an account. Pages of other sessions of the same person connect again by themselves.</summary>
    public void End(string account)
    {
        LiveConnection[] ended;
        lock (_gate)
        {
            ended = _byAccount.TryGetValue(account, out var own) ? [.. own] : [];
        }

        foreach (var connection in ended)
        {
            connection.End();
        }
    }

    internal void Close(LiveConnection connection)
    {
        lock (_gate)
        {
            if (_byAccount.TryGetValue(connection.Account, out var own) && own.Remove(connection))
            {
                _open--;
                if (own.Count == 0)
                {
                    _byAccount.Remove(connection.Account);
                }
            }
        }
    }
}

internal sealed class LiveConnection(LiveConnections connections, string account, CancellationTokenSource end) : IDisposable
{
    public string Account { get; } = account;

    public CancellationToken Token => end.Token;

    public void End()
    {
        try
        {
            end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself between being listed and being told.
        }
    }

    public void Dispose()
    {
        connections.Close(this);
        end.Dispose();
    }
}
