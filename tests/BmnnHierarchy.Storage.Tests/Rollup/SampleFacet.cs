using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A facet whose events are the figures themselves: the last event counts.</summary>
internal sealed class SampleFacet : IFacetReplay
{
    private const string Prefix = "sample/";

    /// <summary>When something is reported if nothing else is said: 10:00 in Vietnam.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    public string Facet => "sample";

    public bool Owns(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal);

    public IFacetCourse Begin(string stream) => new Course();

    public Restatement? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day, RestatingRules rules) => new Day(day).Of(events);

    string IFacetReplay.StreamOf(UnitKey unit) => StreamOf(unit);

    public static string StreamOf(UnitKey unit) => Prefix + unit;

    public static NewEvent Reported(long count) =>
        new("sample.reported", 1, CanonicalJson.Write<ImmutableArray<KeyedMeasure>>([new("things", Measure.Count(count)), new("units", Measure.Flag(count > 0))]));

    /// <summary>The event with the message that takes its figures to the roll-up, as a facet's grain appends them.</summary>
    public static async Task<AppendRequest> AppendTo(IJournal journal, UnitKey unit, long count, DateTimeOffset? at = null, string? reason = null)
    {
        var stream = StreamOf(unit);
        var head = StreamHead.Empty;
        await foreach (var recorded in journal.ReadAsync(stream, 0, CancellationToken.None))
        {
            head = new StreamHead(recorded.Sequence, recorded.Hash);
        }

        var command = new CommandHeader($"c{head.Sequence + 1}", Digest.OfText($"{count}"), "nguyengiap", at ?? Morning, reason);
        var events = EventChain.Extend(stream, head, command, [Reported(count)]);
        return new AppendRequest(stream, head, command.CommandId, command.CommandDigest, events, [], [RollupMessages.Of(ContributionOf(events[^1]))]);
    }

    private static Contribution ContributionOf(RecordedEvent last) => new(
        last.Stream[Prefix.Length..], "sample", last.Sequence, last.At, CanonicalJson.Read<ImmutableArray<KeyedMeasure>>(last.Payload), last.Hash.ToString());

    /// <summary>An event with a reason corrects what was reported before it.</summary>
    private sealed class Day(DateOnly day) : RestatedDay<Last>(new LastFold(), day)
    {
        protected override Last With(Last state, RecordedEvent later) => later.Reason is null || state.Event is null ? state : new Last(later);

        protected override Contribution ContributionOf(Last state) => state.Event is null
            ? new Contribution(string.Empty, "sample", 0, DateTimeOffset.UnixEpoch, [])
            : SampleFacet.ContributionOf(state.Event);
    }

    private sealed record Last(RecordedEvent? Event);

    private sealed class LastFold : IFold<Last>
    {
        public string Shape => "sample/1";

        public Last Empty { get; } = new((RecordedEvent?)null);

        public Last Apply(Last state, RecordedEvent recorded) => new(recorded);
    }

    private sealed class Course : IFacetCourse
    {
        private RecordedEvent? _last;

        public Contribution Contribution => ContributionOf(_last!);

        public void Take(RecordedEvent recorded) => _last = recorded;
    }
}
