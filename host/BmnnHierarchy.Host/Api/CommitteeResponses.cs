using System.ComponentModel;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

/// <param name="Version">Send it back in If-Match.</param>
/// <param name="Filled">Prescribed seats that somebody fills.</param>
/// <param name="Composition">The last decision that names the whole composition; null: there is no committee.</param>
internal sealed record CommitteeResponse(
    string Unit,
    long Version,
    PrescribedComposition? Prescribed,
    DecisionView? Composition,
    string? StandingBody,
    int Filled,
    IReadOnlyList<SeatView> Seats,
    IReadOnlyList<MemberView> Others,
    IReadOnlyList<MemberView> Section,
    IReadOnlyList<MemberView> Past,
    IReadOnlyList<DecisionView> Decisions,
    IReadOnlyList<MeetingView> Meetings,
    IReadOnlyList<ConclusionView> Conclusions,
    DateOnly? WithoutHeadSince)
{
    public static CommitteeResponse From(CommitteeView view) => new(
        UnitKey.Parse(view.Unit).Code, view.Version, view.Prescribed, view.Composition, view.StandingBody, view.Filled, view.Seats, view.Others,
        view.Section, view.Past, view.Decisions, view.Meetings, view.Conclusions, view.WithoutHeadSince);
}

internal sealed record CommitteeReceiptResponse(long Sequence, CommitteeResponse Committee)
{
    public static CommitteeReceiptResponse From(CommitteeReceipt receipt) => new(receipt.Sequence, CommitteeResponse.From(receipt.Committee));
}

internal sealed record CommitteeListRequest(
    [property: FromQuery(Name = "standing"), Description("How committees stand, none: all. missing, incomplete, complete")] string[]? Standing,
    [property: FromQuery(Name = "vacantBefore"), Description("Only units with a seat that was vacant before this day")] DateOnly? VacantBefore,
    [property: FromQuery(Name = "withoutHead"), Description("Only units without a head")] bool? WithoutHead,
    [property: FromQuery(Name = "unitText"), Description("Part of the unit's name, without regard to diacritics")] string? UnitText,
    [property: FromQuery(Name = "page"), Description("From 1")] int? Page,
    [property: FromQuery(Name = "pageSize"), Description("1 to 200, default 50")] int? PageSize)
{
    public Result<CommitteeFilter> ToFilter(UnitKey within)
    {
        var standings = new List<CommitteeStanding>();
        foreach (var word in Standing ?? [])
        {
            if (!Enum.TryParse<CommitteeStanding>(word, ignoreCase: true, out var standing) || !Enum.IsDefined(standing) || char.IsAsciiDigit(word[0]))
            {
                return Refusal.Of(HostRefusals.RequestIsMalformed, "standing");
            }

            standings.Add(standing);
        }

        return new CommitteeFilter(
            within, [.. standings], VacantBefore, WithoutHead ?? false, UnitText, Math.Clamp(Page ?? 1, 1, 100_000), Math.Clamp(PageSize ?? 50, 1, 200));
    }
}

/// <param name="Total">Units that the filter admits.</param>
/// <param name="Missing">Of all units below that are held to a composition: those without a committee.</param>
internal sealed record CommitteeListResponse(int Total, int Missing, int Incomplete, int Complete, IReadOnlyList<CommitteeRowResponse> Rows)
{
    public static CommitteeListResponse From(CommitteePage page) =>
        new(page.Total, page.Missing, page.Incomplete, page.Complete, [.. page.Rows.Select(CommitteeRowResponse.From)]);
}

internal sealed record CommitteeRowResponse(
    string Unit,
    CommitteeStanding Standing,
    int Filled,
    int Prescribed,
    DateOnly? VacantSince,
    DateOnly? WithoutHeadSince,
    string? DecisionNumber,
    DateOnly? DecidedOn,
    DateOnly? LastMeetingOn,
    int OpenConclusions)
{
    public static CommitteeRowResponse From(CommitteeRow row) => new(
        row.Unit.Code, row.Standing, row.Filled, row.Prescribed, row.VacantSince, row.WithoutHeadSince, row.DecisionNumber, row.DecidedOn,
        row.LastMeetingOn, row.OpenConclusions);
}
