using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A facet whose events are the figures themselves: the last event counts.</summary>
internal sealed class SampleFacet : IFacetReplay
{
    private const string Prefix = "sample/";

    public string Facet => "sample";

    public bool Owns(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal);

    public Contribution Replay(string stream, IReadOnlyList<RecordedEvent> events) => ContributionOf(events[^1]);

    string IFacetReplay.StreamOf(UnitKey unit) => StreamOf(unit);

    public static string StreamOf(UnitKey unit) => Prefix + unit;

    public static NewEvent Reported(long count) =>
        new("sample.reported", 1, CanonicalJson.Write<ImmutableArray<KeyedMeasure>>([new("things", Measure.Count(count)), new("units", Measure.Flag(count > 0))]));

    /// <summary>The event with the message that takes its figures to the roll-up, as a facet's grain appends them.</summary>
    public static async Task<AppendRequest> AppendTo(IJournal journal, UnitKey unit, long count)
    {
        var stream = StreamOf(unit);
        var head = StreamHead.Empty;
        await foreach (var recorded in journal.ReadAsync(stream, 0, CancellationToken.None))
        {
            head = new StreamHead(recorded.Sequence, recorded.Hash);
        }

        var command = new CommandHeader($"c{head.Sequence + 1}", Digest.OfText($"{count}"), "nguyengiap", new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero), null);
        var events = EventChain.Extend(stream, head, command, [Reported(count)]);
        var contribution = ContributionOf(events[^1]);
        var message = new OutboxMessage(
            RollupTopics.Contribution, $"{unit} sample", contribution.Version, unit.ToString(), CanonicalJson.Write(contribution));
        return new AppendRequest(stream, head, command.CommandId, command.CommandDigest, events, [], [message]);
    }

    private static Contribution ContributionOf(RecordedEvent last) => new(
        last.Stream[Prefix.Length..], "sample", last.Sequence, last.At, CanonicalJson.Read<ImmutableArray<KeyedMeasure>>(last.Payload), last.Hash.ToString());
}
