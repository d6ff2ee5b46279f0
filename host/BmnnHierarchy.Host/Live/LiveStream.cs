using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Host.Live;

/// <summary>Writes one connection's events: the version at once, each newer one, and a sign of life in between.</summary>
internal sealed class LiveStream(IRollupFeed feed, LivePace pace, IAccounts accounts, IAccessPolicy policy, TimeProvider time)
{
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Versions of a unit's live figures. Completes when the connection ends, or when the account no longer has the permission.</summary>
    public Task WriteAsync(HttpResponse response, UnitKey unit, string account, CancellationToken cancellationToken) =>
        WriteAsync(response, stop => feed.WatchAsync(unit, stop), new Reader(account, Permission.SeeAggregates, unit), cancellationToken);

    /// <summary>Numbers of publications: nothing tells of a change that is not published.</summary>
    public Task WritePublicationsAsync(HttpResponse response, IMinistryPublications publications, UnitKey ministry, string account, CancellationToken cancellationToken) =>
        WriteAsync(response, publications.WatchAsync, new Reader(account, Permission.SeePublished, ministry), cancellationToken);

    private async Task WriteAsync(HttpResponse response, Func<CancellationToken, IAsyncEnumerable<long>> watch, Reader reader, CancellationToken cancellationToken)
    {
        using var heartbeat = new PeriodicTimer(Heartbeat, time);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var versions = watch(leaving.Token).GetAsyncEnumerator(leaving.Token);
        var next = versions.MoveNextAsync().AsTask();
        try
        {
            var beat = heartbeat.WaitForNextTickAsync(cancellationToken).AsTask();
            while (true)
            {
                if (await Task.WhenAny(next, beat) == next)
                {
                    if (!await next)
                    {
                        return;
                    }

                    await pace.WaitAsync(cancellationToken);
                    await SendAsync(response, string.Create(CultureInfo.InvariantCulture, $"event: changed\nid: {versions.Current}\ndata: {versions.Current}\n\n"), cancellationToken);
                    next = versions.MoveNextAsync().AsTask();
                }
                else
                {
                    await beat;
                    if (!await MayStillSeeAsync(reader, cancellationToken))
                    {
                        return;
                    }

                    await SendAsync(response, ":\n\n", cancellationToken);
                    beat = heartbeat.WaitForNextTickAsync(cancellationToken).AsTask();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was closed, its account signed out, or the host stops.
        }
        finally
        {
            // The enumerator cannot be disposed of while it is asked for the next version.
            await leaving.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private async ValueTask<bool> MayStillSeeAsync(Reader reader, CancellationToken cancellationToken) =>
        await accounts.CallerAsync(reader.Account, cancellationToken) is { } caller && policy.Allows(caller, reader.Permission, reader.Unit);

    private sealed record Reader(string Account, Permission Permission, UnitKey Unit);
}
