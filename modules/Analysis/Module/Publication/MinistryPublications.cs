using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis.Storage;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>
/// Makes publications when somebody looks and figures have changed, one at a time. Each is safe beside the one before it and
/// beside the last one of the day before; figures that would not be are held back, and the one before stands.
/// </summary>
internal sealed class MinistryPublications(
    MinistryReading readings, PublicationRules rules, PublicationStore store, IMeasureCatalogue measures, IRollupFeed feed, IAccessPolicy policy, TimeProvider time)
    : IMinistryPublications, IDisposable
{
    private const int MostDays = 400;

    /// <summary>A busy country changes many times a second; nobody reads so fast.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _making = new(1);
    private readonly Lazy<ImmutableArray<PublishedDefinition>> _definitions =
        new(() => [.. readings.Table.Figures.Where(figure => figure.IsPublished).Select(figure => PublishedMeaning.Of(figure, measures))]);

    private PublicationRecord? _last;
    private PublicationRecord? _lastOfDayBefore;
    private long _version = -1;
    private long _madeAt;
    private bool _isLoaded;

    public ImmutableArray<PublishedDefinition> Definitions => _definitions.Value;

    public ImmutableArray<PublishedSum> Sums => readings.Table.PublishedSums;

    public async Task<Result<Publication>> CurrentAsync(Caller caller, CancellationToken cancellationToken) =>
        MaySee(caller) ? (await RefreshAsync(cancellationToken)).ToPublication() : Refused();

    public async Task<Result<Publication>> OfDayAsync(DateOnly day, Caller caller, CancellationToken cancellationToken) =>
        !MaySee(caller) ? Refused()
        : await store.OfDayAsync(day, cancellationToken) is { } record ? record.ToPublication()
        : Refusal.Of(AnalysisRefusals.NoPublicationOnDay, "day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public async Task<Result<ImmutableArray<DateOnly>>> DaysAsync(Caller caller, CancellationToken cancellationToken) =>
        MaySee(caller) ? await store.DaysAsync(MostDays, cancellationToken) : Refused();

    public async IAsyncEnumerable<long> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = 0L;
        await foreach (var _ in feed.WatchAsync(MinistryReading.Ministry, cancellationToken))
        {
            if (_last is not null && time.GetElapsedTime(_madeAt) is var elapsed && elapsed < Pause)
            {
                await Task.Delay(Pause - elapsed, time, cancellationToken);
            }

            if ((await RefreshAsync(cancellationToken)).Number is var number && number > told)
            {
                yield return told = number;
            }
        }
    }

    public void Dispose() => _making.Dispose();

    private static Refusal Refused() => Refusal.Of(AccessRefusals.PermissionIsMissing);

    private bool MaySee(Caller caller) => policy.Allows(caller, Permission.SeePublished, MinistryReading.Ministry);

    private async Task<PublicationRecord> RefreshAsync(CancellationToken cancellationToken)
    {
        await _making.WaitAsync(cancellationToken);
        try
        {
            await LoadAsync(cancellationToken);
            var (today, version) = (VietnamTime.Today(time), await readings.VersionAsync(cancellationToken));
            if (_last is null || _last.Day != today || (version != _version && time.GetElapsedTime(_madeAt) >= Pause))
            {
                _madeAt = time.GetTimestamp();
                await MakeAsync(today, cancellationToken);
                _version = version;
            }

            return _last!;
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!_isLoaded)
        {
            var stored = await store.LastAsync(2, cancellationToken);
            (_last, _lastOfDayBefore) = (stored.ElementAtOrDefault(0), stored.ElementAtOrDefault(1));
            _isLoaded = true;
        }
    }

    private async Task MakeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rule = rules.On(today);
        var reading = await readings.ReadAsync(rule.LargestUnits, cancellationToken);
        if (_last is { } yesterday && yesterday.Day != today)
        {
            _lastOfDayBefore = yesterday;
        }

        PublicationRecord[] before = _last is null ? [] : _lastOfDayBefore is { } other && other != _last ? [_last, other] : [_last];
        var made = Publisher.Publish(readings.Table, reading, rule, today, before) ?? _last! with { Day = today, Held = true };
        var next = made with { Number = _last is null ? 1 : _last.ShowsTheSameAs(made) ? _last.Number : _last.Number + 1 };

        // Nobody sees a publication that is not on disk: after a restart the next one would not be held against it.
        await store.SaveAsync(next, CancellationToken.None);
        _last = next;
    }
}
