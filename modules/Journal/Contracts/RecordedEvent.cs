using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>An event to be appended. The payload is <see cref="CanonicalJson"/> and is stored as it is, letter by letter.</summary>
/// <param name="Type">Stable name, in the form <c>module.what-happened</c> (<c>steering.duty-updated</c>).</param>
/// <param name="Version">Version of the payload's shape, from 1. A stored version stays readable for ever.</param>
public sealed record NewEvent(string Type, int Version, string Payload);

/// <summary>An event of a stream, as stored: never changed, never deleted.</summary>
/// <param name="Sequence">Position in the stream, from 1, without gaps.</param>
/// <param name="At">When it was recorded, UTC, whole microseconds.</param>
/// <param name="Actor">The account that caused it.</param>
/// <param name="CommandDigest">Digest of the command's body.</param>
/// <param name="Hash">SHA-256 of the previous event's hash and this event's canonical form.</param>
public sealed record RecordedEvent(
    string Stream,
    long Sequence,
    string Type,
    int Version,
    string Payload,
    DateTimeOffset At,
    string Actor,
    string CommandId,
    Digest CommandDigest,
    string? Reason,
    Digest Hash);

/// <summary>Where a stream ends. Two writers with the same head cannot both append.</summary>
public readonly record struct StreamHead(long Sequence, Digest Hash)
{
    public static StreamHead Empty { get; } = new(0, Digest.Zero);
}
