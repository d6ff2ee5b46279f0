using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.Storage;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>The history as the events give it: for each unit, facet and day with events, the digest of the row that must be kept.</summary>
internal sealed class HistoryCheck(ImmutableArray<IFacetReplay> facets)
{
    private readonly ConcurrentDictionary<(string Unit, string Facet, DateOnly Day), (long Version, Digest Content)> _expected = [];
    private readonly HashSet<(string Unit, string Facet, DateOnly Day)> _wrong = [];
    private long _streams;
    private long _events;

    /// <summary>The rows that are missing or not as they must be; known after the run.</summary>
    public IReadOnlySet<(string Unit, string Facet, DateOnly Day)> Wrong => _wrong;

    public async Task<RollupVerificationReport> RunAsync(IJournalView view, Differences differences, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(view.ReadStreamsAsync(string.Empty, cancellationToken), cancellationToken, (stream, _) =>
        {
            foreach (var facet in facets.Where(facet => facet.Owns(stream.Stream)))
            {
                Replay(facet, stream, differences);
            }

            return ValueTask.CompletedTask;
        });
        var underWay = await UnderWayAsync(view, cancellationToken);
        var units = _expected.Keys.Select(key => key.Unit).Distinct(StringComparer.Ordinal).Count();
        var kept = new HashSet<(string, string, DateOnly)>();
        await foreach (var row in DatedRows.ReadAllAsync(view, cancellationToken))
        {
            kept.Add(row.Key);
            Compare(row, underWay, differences);
        }

        foreach (var (key, expected) in _expected.Where(expected => !kept.Contains(expected.Key) && !underWay.ContainsKey(expected.Key)))
        {
            Differ(differences, key, null, Text(expected.Version));
        }

        return new RollupVerificationReport(units, _streams, _events, differences.Sorted());
    }

    /// <summary>The last contribution of each day with events.</summary>
    public static IEnumerable<Contribution> DaysOf(IFacetReplay facet, StreamEvents stream)
    {
        var course = facet.Begin(stream.Stream);
        for (var i = 0; i < stream.Events.Length; i++)
        {
            course.Take(stream.Events[i]);
            if (i == stream.Events.Length - 1 || VietnamTime.DayOf(stream.Events[i + 1].At) != VietnamTime.DayOf(stream.Events[i].At))
            {
                var contribution = course.Contribution;
                yield return contribution with { At = Instants.WholeMicroseconds(contribution.At) };
            }
        }
    }

    private void Replay(IFacetReplay facet, StreamEvents stream, Differences differences)
    {
        Interlocked.Increment(ref _streams);
        Interlocked.Add(ref _events, stream.Events.Length);
        try
        {
            foreach (var contribution in DaysOf(facet, stream))
            {
                _expected[(contribution.Unit, contribution.Facet, DatedRow.DayOf(contribution))] = (contribution.Version, ContentOf(contribution));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a damaged event makes of its reader, the check goes on and names the stream.
            lock (differences)
            {
                differences.Add(stream.Stream, RollupDifferenceKind.Unreadable, facet.Facet, null, fault.Message);
            }
        }
    }

    private void Compare(StoredDatedRow row, Dictionary<(string, string, DateOnly), long> underWay, Differences differences)
    {
        if (!_expected.TryGetValue(row.Key, out var expected))
        {
            // A day without events may only repeat what stood already, as rebuilding leaves it.
            var before = _expected.Where(known => known.Key.Unit == row.Unit && known.Key.Facet == row.Facet && known.Key.Day < row.Day)
                .OrderByDescending(known => known.Key.Day).Select(known => ((long Version, Digest Content)?)known.Value).FirstOrDefault();
            if (row.Version != (before?.Version ?? 0) || (before is { } standing && ContentOrNull(row) != standing.Content))
            {
                Differ(differences, row.Key, Text(row.Version), before is { } last ? Text(last.Version) : null);
            }

            return;
        }

        if (underWay.TryGetValue(row.Key, out var newer) && newer == expected.Version && row.Version < newer)
        {
            return;
        }

        if (row.Version != expected.Version)
        {
            Differ(differences, row.Key, Text(row.Version), Text(expected.Version));
        }
        else if (ContentOrNull(row) is not { } content)
        {
            _wrong.Add(row.Key);
            differences.Add(row.Unit, RollupDifferenceKind.Unreadable, Subject(row.Key), Text(row.Version), null);
        }
        else if (content != expected.Content)
        {
            Differ(differences, row.Key, content.ToString(), expected.Content.ToString());
        }
    }

    private static async Task<Dictionary<(string Unit, string Facet, DateOnly Day), long>> UnderWayAsync(IJournalView view, CancellationToken cancellationToken)
    {
        var underWay = new Dictionary<(string, string, DateOnly), long>();
        await foreach (var message in view.ReadOutboxAsync(RollupTopics.Contribution, cancellationToken))
        {
            var contribution = CanonicalJson.Read<Contribution>(message.Payload);
            underWay[(contribution.Unit, contribution.Facet, DatedRow.DayOf(contribution))] = contribution.Version;
        }

        return underWay;
    }

    private static Digest ContentOf(Contribution contribution) => StoredDatedRow.DigestOf(
        contribution.Version, Instants.ToMicroseconds(contribution.At), CanonicalJson.Write(contribution.Measures), CanonicalJson.Write(RollupTables.Headline(contribution.Measures)),
        contribution.Head);

    private static Digest? ContentOrNull(StoredDatedRow row)
    {
        try
        {
            return row.Content;
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private void Differ(Differences differences, (string Unit, string Facet, DateOnly Day) key, string? live, string? recomputed)
    {
        _wrong.Add(key);
        differences.Add(key.Unit, RollupDifferenceKind.History, Subject(key), live, recomputed);
    }

    private static string Subject((string Unit, string Facet, DateOnly Day) key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Facet} {key.Day:yyyy-MM-dd}");

    private static string Text(long version) => Differences.Text(version);
}
