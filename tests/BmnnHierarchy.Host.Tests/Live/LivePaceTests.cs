using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Live;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Http;
using NSubstitute;

namespace BmnnHierarchy.Host.Tests.Live;

/// <summary>A thousand dashboards open, one update, no storm: pages are told at a pace, and a burst is told as one change.</summary>
public sealed class LivePaceTests : IDisposable
{
    private const int Dashboards = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualTimeProvider _time = new();
    private readonly Feed _feed = new();
    private readonly SemaphoreSlim _written = new(0);

    [Fact]
    public async Task Fifty_updates_in_a_row_reach_a_thousand_dashboards_as_one_change_at_the_pace_and_not_faster()
    {
        using var closing = new CancellationTokenSource();
        var screens = Enumerable.Range(0, Dashboards).Select(_ => new CountingStream(_written)).ToList();
        var stream = new LiveStream(_feed, new LivePace(_time), Accounts(), Policy(), _time);
        var connections = screens.ConvertAll(screen => stream.WriteAsync(ResponseOf(screen), UnitKey.Parse("unit:31"), "lanhdao.hp", closing.Token));
        await _feed.WaitForWatchersAsync(Dashboards);
        await UntilAllAreToldAsync(screens, 1);

        var before = Told(screens);
        for (var update = 2; update <= 51; update++)
        {
            _feed.Publish(update);
        }

        var steps = await UntilAllAreToldAsync(screens, 51);
        var told = Told(screens) - before;
        told.ShouldBeInRange(Dashboards, 2 * Dashboards);
        told.ShouldBeLessThanOrEqualTo(steps + 2);
        await closing.CancelAsync();
        await Task.WhenAll(connections);
    }

    [Fact]
    public async Task A_single_dashboard_hears_at_once()
    {
        using var closing = new CancellationTokenSource();
        var screen = new CountingStream(_written);
        var connection = new LiveStream(_feed, new LivePace(_time), Accounts(), Policy(), _time)
            .WriteAsync(ResponseOf(screen), UnitKey.Parse("unit:31"), "lanhdao.hp", closing.Token);
        (await _written.WaitAsync(Patience)).ShouldBeTrue();
        _time.Advance(TimeSpan.FromSeconds(1));
        _feed.Publish(2);
        (await _written.WaitAsync(Patience)).ShouldBeTrue();
        screen.Last.ShouldBe(2);
        await closing.CancelAsync();
        await connection;
    }

    /// <summary>
    /// Moves the clock a turn at a time until everybody is told; answers the turns. A turn can pass without a telling: who asked
    /// before it and set the timer after it is due one turn later.
    /// </summary>
    private async Task<int> UntilAllAreToldAsync(List<CountingStream> screens, long version)
    {
        var steps = 0;
        while (screens.Exists(screen => screen.Last < version))
        {
            _time.Advance(TimeSpan.FromSeconds(1) / LivePace.PerSecond);
            steps++;
            await _written.WaitAsync(TimeSpan.FromMilliseconds(20));
            steps.ShouldBeLessThan(20 * Dashboards, "nobody is told any more");
        }

        return steps;
    }

    private static IAccounts Accounts()
    {
        var accounts = Substitute.For<IAccounts>();
        accounts.CallerAsync(null!, default).ReturnsForAnyArgs(Caller.System);
        return accounts;
    }

    private static IAccessPolicy Policy()
    {
        var policy = Substitute.For<IAccessPolicy>();
        policy.Allows(null!, default, default).ReturnsForAnyArgs(true);
        return policy;
    }

    public void Dispose() => _written.Dispose();

    private static long Told(List<CountingStream> screens) => screens.Sum(screen => screen.Count);

    private static HttpResponse ResponseOf(CountingStream screen) => new DefaultHttpContext { Response = { Body = screen } }.Response;

    /// <summary>Counts the events written to one connection.</summary>
    private sealed class CountingStream(SemaphoreSlim written) : MemoryStream
    {
        private long _count;
        private long _last;

        public long Count => Interlocked.Read(ref _count);

        public long Last => Interlocked.Read(ref _last);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var text = Encoding.UTF8.GetString(buffer.Span);
            if (text.StartsWith("event: changed", StringComparison.Ordinal))
            {
                Interlocked.Exchange(ref _last, long.Parse(text.Split("data: ")[1].Trim(), System.Globalization.CultureInfo.InvariantCulture));
                Interlocked.Increment(ref _count);
                written.Release();
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <summary>The product's own promise of a feed: the newest version at once, then newer ones; those in between are skipped.</summary>
    private sealed class Feed : IRollupFeed
    {
        private readonly ConcurrentBag<object> _watchers = [];
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource _newer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _version = 1;
        private int _expected;

        public void Publish(long version)
        {
            Interlocked.Exchange(ref _version, version);
            Interlocked.Exchange(ref _newer, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }

        public Task WaitForWatchersAsync(int count)
        {
            Volatile.Write(ref _expected, count);
            return _watchers.Count >= count ? Task.CompletedTask : _all.Task;
        }

        public async IAsyncEnumerable<long> WatchAsync(UnitKey unit, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            _watchers.Add(new object());
            if (_watchers.Count == Volatile.Read(ref _expected))
            {
                _all.TrySetResult();
            }

            var seen = 0L;
            while (true)
            {
                var newer = Volatile.Read(ref _newer).Task;
                if (Interlocked.Read(ref _version) is var version && version > seen)
                {
                    seen = version;
                    yield return version;
                }
                else
                {
                    await newer.WaitAsync(cancellationToken);
                }
            }
        }
    }
}
