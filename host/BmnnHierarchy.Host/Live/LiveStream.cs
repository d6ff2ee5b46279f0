using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Host.Live;

/// <summary>Writes one connection's events: the version at once, each newer one, and a sign of life in between.</summary>
internal sealed class LiveStream(IRollupFeed feed, LivePace pace, IAccounts accounts, IAccessPolicy policy, TimeProvider time)
{
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Completes when the connection ends, or when the account no longer has the permission.</summary>
    public async Task WriteAsync(HttpResponse response, UnitKey unit, string account, CancellationToken cancellationToken)
    {
        using var heartbeat = new PeriodicTimer(Heartbeat, time);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var versions = feed.WatchAsync(unit, leaving.Token).GetAsyncEnumerator(leaving.Token);
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
                    if (!await MayStillSeeAsync(unit, account, cancellationToken))
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

    private async ValueTask<bool> MayStillSeeAsync(UnitKey unit, string account, CancellationToken cancellationToken) =>
        await accounts.CallerAsync(account, cancellationToken) is { } caller && policy.Allows(caller, Permission.SeeAggregates, unit);
}
