using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>What stands about a duty's deadline beside the deadline itself.</summary>
/// <param name="OriginalDueOn">The deadline before its first extension; null when it was never extended.</param>
/// <param name="DueAt">The instant of a deadline in hours, until an extension replaces it by a day.</param>
/// <param name="HourPassed">True once that instant has been recorded as passed.</param>
internal sealed record DutyTerms(
    DateOnly? OriginalDueOn,
    DateTimeOffset? DueAt,
    bool HourPassed,
    Exemption? Exemption,
    DutyEvent? Event,
    ImmutableList<TermRequest> Requests)
{
    public static DutyTerms None { get; } = new(null, null, false, null, null, []);

    [JsonIgnore]
    public int Extensions => Requests.Count(request => request is { Kind: DutyRequestKind.Extension, Outcome: DutyRequestOutcome.Granted });

    public TermRequest? Open(DutyRequestKind kind) => Requests.Find(request => request.Kind == kind && request.Outcome is DutyRequestOutcome.Open);

    public TermRequest? Find(long request) => Requests.Find(asked => asked.Sequence == request);

    public DutyTerms With(TermRequest request) =>
        this with { Requests = Requests.SetItem(Requests.FindIndex(asked => asked.Sequence == request.Sequence), request) };
}

/// <summary>Days on which a duty does not apply, both inclusive.</summary>
internal sealed record Exemption(DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => From <= day && day <= Until;
}

/// <summary>The event that opened a duty.</summary>
internal sealed record DutyEvent(DateOnly On, DateTimeOffset? At, string? DocumentNumber);

/// <param name="By">The account that asked.</param>
internal sealed record TermRequest(
    long Sequence,
    DutyRequestKind Kind,
    DutyRequestOutcome Outcome,
    DateOnly On,
    string By,
    DateOnly? DueOn,
    DateOnly Until,
    string Reason,
    string? DocumentNumber,
    TermDecision? Decision);

/// <param name="Until">The day granted; null unless granted.</param>
internal sealed record TermDecision(DateOnly On, string By, DateOnly? Until, string? Reason, string? Number);
