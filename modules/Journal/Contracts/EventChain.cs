using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>The hash chain of a stream: each event's hash covers the hash before it and everything stored of the event.</summary>
public static class EventChain
{
    /// <summary>The events that follow a head, complete with sequence, instant (whole microseconds) and hash.</summary>
    public static ImmutableArray<RecordedEvent> Extend(string stream, StreamHead head, CommandHeader header, ImmutableArray<NewEvent> changes)
    {
        var at = WholeMicroseconds(header.At);
        var extended = ImmutableArray.CreateBuilder<RecordedEvent>(changes.Length);
        foreach (var change in changes)
        {
            var unhashed = new RecordedEvent(
                stream, head.Sequence + 1, change.Type, change.Version, change.Payload, at,
                header.Actor, header.CommandId, header.CommandDigest, header.Reason, Digest.Zero);
            var recorded = unhashed with { Hash = HashOf(head.Hash, unhashed) };
            extended.Add(recorded);
            head = new StreamHead(recorded.Sequence, recorded.Hash);
        }

        return extended.MoveToImmutable();
    }

    /// <summary>The hash an event must have when it follows an event with the given hash.</summary>
    public static Digest HashOf(Digest previous, RecordedEvent recorded)
    {
        using var writer = new DigestWriter();
        return writer.Add(previous)
            .Add(recorded.Stream).Add(recorded.Sequence)
            .Add(recorded.Type).Add(recorded.Version).Add(recorded.Payload)
            .Add(recorded.At.UtcTicks / TimeSpan.TicksPerMicrosecond)
            .Add(recorded.Actor).Add(recorded.CommandId).Add(recorded.CommandDigest).Add(recorded.Reason)
            .Finish();
    }

    private static DateTimeOffset WholeMicroseconds(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
