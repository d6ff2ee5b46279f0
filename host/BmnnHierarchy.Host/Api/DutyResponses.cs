using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Api;

/// <param name="Version">Version of the unit's duties as a whole.</param>
/// <param name="AsOf">The day for which the statuses hold.</param>
internal sealed record UnitDutiesResponse(string Unit, long Version, DateOnly AsOf, IReadOnlyList<DutyResponse> Duties)
{
    public static UnitDutiesResponse From(UnitDuties duties) => new(
        UnitKey.Parse(duties.Unit).Code, duties.Version, duties.AsOf, [.. duties.Duties.Select(DutyResponse.From)]);
}

internal sealed record DutyDetailResponse(DutyResponse Duty, IReadOnlyList<DutyHistoryEntry> History, int HistoryTotal)
{
    public static DutyDetailResponse From(DutyDetail detail) => new(DutyResponse.From(detail.Duty), detail.History, detail.HistoryTotal);
}

/// <param name="Sequence">Names the update in a correction or withdrawal.</param>
internal sealed record ReceiptResponse(long Sequence, DutyResponse Duty)
{
    public static ReceiptResponse From(DutyReceipt receipt) => new(receipt.Sequence, DutyResponse.From(receipt.Duty));
}

/// <param name="Id">Assignment and occurrence.</param>
/// <param name="Version">Send it back in If-Match.</param>
internal sealed record DutyResponse(
    string Id,
    string Unit,
    string Plan,
    string Template,
    string? Occurrence,
    string Area,
    long Version,
    DutyStatus Status,
    DateOnly StatusSince,
    DateOnly? DueOn,
    int? DaysOverdue,
    int ProgressPercent,
    DateOnly? DoneOn,
    Evidence? Evidence,
    string? Note,
    Verification Verification,
    DateTimeOffset? LastUpdateAt,
    ClaimView? Claim,
    int RejectedClaims)
{
    public static DutyResponse From(DutyView duty) => new(
        duty.Id,
        UnitKey.Parse(duty.Unit).Code,
        duty.Plan,
        duty.Template,
        duty.Occurrence,
        duty.Area,
        duty.Version,
        duty.Status,
        duty.StatusSince,
        duty.DueOn,
        duty.DaysOverdue,
        duty.ProgressPercent,
        duty.DoneOn,
        duty.Evidence,
        duty.Note,
        duty.Verification,
        duty.LastUpdateAt,
        duty.Claim,
        duty.RejectedClaims);
}
