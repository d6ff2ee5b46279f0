using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>The record of one unit's committee, folded from its stream.</summary>
/// <param name="Version">Sequence of the last event.</param>
/// <param name="Composition">Id of the last decision that names the whole composition.</param>
/// <param name="Members">Everybody who ever sat, in the order of recording; ids count them.</param>
/// <param name="Meetings">Those that stand; <paramref name="MeetingsEver"/> counts all.</param>
internal sealed record CommitteeState(
    long Version,
    DateTimeOffset LastEventAt,
    CompositionPrescribed? Prescribed,
    string? Composition,
    string? StandingBody,
    ImmutableList<CommitteeDecision> Decisions,
    ImmutableList<Membership> Members,
    ImmutableList<Meeting> Meetings,
    int MeetingsEver,
    ImmutableList<Conclusion> Conclusions,
    int ConclusionsEver)
{
    public static CommitteeState Empty { get; } = new(0, DateTimeOffset.UnixEpoch, null, null, null, [], [], [], 0, [], 0);

    [JsonIgnore]
    public bool IsEstablished => Composition is not null;

    /// <summary>Members of the committee and its section who have not left.</summary>
    [JsonIgnore]
    public IEnumerable<Membership> Sitting => Members.Where(member => member.LeftOn is null);

    public CommitteeDecision? FindDecision(string? id) => Decisions.Find(decision => decision.Id == id);

    public Membership? FindMember(string? id) => Members.Find(member => member.Id == id);
}

internal sealed record CommitteeDecision(string Id, DecisionKind Kind, DecisionPaper Paper);

/// <param name="LeftOn">First day without the member.</param>
/// <param name="RemovedBy">The decision by which he left, when there was one.</param>
internal sealed record Membership(
    string Id, SeatHolder Holder, DateOnly From, string AppointedBy, DateOnly? LeftOn, DepartureCause? Cause, string? RemovedBy)
{
    /// <summary>The same person in the same post and seat: a decision that names him again changes nothing for him.</summary>
    public bool IsOf(SeatHolder holder) =>
        Holder.Post == holder.Post && Holder.Seat == holder.Seat && Same(Holder.Name, holder.Name)
        && Same(Holder.Position, holder.Position) && Same(Holder.Body, holder.Body);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

internal sealed record Meeting(string Id, DateOnly HeldOn, MeetingKind Kind, int Present, string Minutes);

internal sealed record Conclusion(string Id, string? Meeting, string Number, DateOnly Date, int Tasks, DateOnly? DueOn, DateOnly? DoneOn);

/// <summary>Names of this module's streams: <c>committees/</c> and the unit key.</summary>
internal static class CommitteeStreams
{
    private const string Prefix = "committees/";

    public static string Of(UnitKey unit) => Prefix + unit;

    public static bool TryUnitOf(string stream, out UnitKey unit)
    {
        unit = default;
        return stream.StartsWith(Prefix, StringComparison.Ordinal) && UnitKey.TryParse(stream[Prefix.Length..], out unit);
    }
}
