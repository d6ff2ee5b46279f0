using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.Verification;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>All contributions as the journal's events alone give them.</summary>
internal sealed record FacetReplays(IReadOnlyList<Contribution> Contributions, long Streams, long Events)
{
    public static async Task<FacetReplays> RunAsync(
        IJournalView view, ImmutableArray<IFacetReplay> facets, Differences differences, CancellationToken cancellationToken)
    {
        var replayed = new List<Contribution>();
        var streams = 0L;
        var events = 0L;
        var collecting = new Lock();
        // Replaying is pure and costs more than reading: it runs beside the reader, on all processors.
        await Parallel.ForEachAsync(view.ReadStreamsAsync(string.Empty, cancellationToken), cancellationToken, (stream, _) =>
        {
            foreach (var facet in facets.Where(facet => facet.Owns(stream.Stream)))
            {
                var (contribution, fault) = Replay(facet, stream);
                lock (collecting)
                {
                    streams++;
                    events += stream.Events.Length;
                    if (contribution is not null)
                    {
                        replayed.Add(contribution);
                    }
                    else
                    {
                        differences.Add(stream.Stream, RollupDifferenceKind.Unreadable, facet.Facet, null, fault);
                    }
                }
            }

            return ValueTask.CompletedTask;
        });
        return new FacetReplays(replayed, streams, events);
    }

    /// <summary>The same for the units of a hierarchy, stream by stream, with the events up to an instant.</summary>
    public static async Task<FacetReplays> RunAsync(
        IJournalView view, ImmutableArray<IFacetReplay> facets, Hierarchy hierarchy, DateTimeOffset upTo, Differences differences, CancellationToken cancellationToken)
    {
        var replayed = new List<Contribution>();
        var (streams, events) = (0L, 0L);
        foreach (var unit in hierarchy.BottomUp)
        {
            foreach (var facet in facets)
            {
                var name = facet.StreamOf(UnitKey.Parse(unit));
                var recordedEvents = await view.ReadStreamAsync(name, cancellationToken);
                var stream = new StreamEvents(name, upTo == DateTimeOffset.MaxValue ? recordedEvents : [.. recordedEvents.TakeWhile(recorded => recorded.At <= upTo)]);
                if (stream.Events.IsEmpty)
                {
                    continue;
                }

                (streams, events) = (streams + 1, events + stream.Events.Length);
                Keep(facet, stream, replayed, differences);
            }
        }

        return new FacetReplays(replayed, streams, events);
    }

    private static void Keep(IFacetReplay facet, StreamEvents stream, List<Contribution> replayed, Differences differences)
    {
        var (contribution, fault) = Replay(facet, stream);
        if (contribution is not null)
        {
            replayed.Add(contribution);
        }
        else
        {
            differences.Add(stream.Stream, RollupDifferenceKind.Unreadable, facet.Facet, null, fault);
        }
    }

    private static (Contribution? Contribution, string? Fault) Replay(IFacetReplay facet, StreamEvents stream)
    {
        try
        {
            return (facet.Replay(stream.Stream, stream.Events), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever a damaged event makes of its reader, the verification goes on and names the stream.
            return (null, fault.Message);
        }
    }
}
