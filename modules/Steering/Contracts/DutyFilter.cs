using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering;

/// <summary>Which duties of many units to list. All given conditions must hold.</summary>
/// <param name="Within">The unit or everything below it.</param>
/// <param name="Verification">How the claim that a duty is done was judged, or null for any.</param>
/// <param name="UnitText">Part of a unit's name, without regard to diacritics.</param>
public sealed record DutyFilter(
    UnitKey Within,
    ImmutableArray<DutyStatus> Statuses,
    string? Area,
    string? Template,
    string? UnitText,
    DateOnly? DueFrom,
    DateOnly? DueTo,
    DutySort Sort,
    int Page,
    int PageSize,
    Verification? Verification = null)
{
    /// <summary>Code of the plan.</summary>
    public string? Plan { get; init; }

    public DutyKind? Kind { get; init; }

    /// <summary>Part of the name of the body that leads the duty, as the plan has it, without regard to diacritics.</summary>
    public string? Lead { get; init; }

    /// <summary>Part of the names of the bodies that coordinate, without regard to diacritics.</summary>
    public string? Coordinating { get; init; }

    /// <summary>Not done, and the deadline is more than so many days past. Counted from <see cref="Today"/>.</summary>
    public int? OverdueLongerThan { get; init; }

    /// <summary>The day from which days overdue are counted; needed with <see cref="OverdueLongerThan"/>.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Only duties with an open request of one of these kinds; none: no condition.</summary>
    public ImmutableArray<OpenRequest> OpenRequests { get; init; } = [];

    /// <summary>
    /// The duties that have to be explained. Another module knows them: whoever asks for <see cref="OpenRequest.Explanation"/> brings them.
    /// </summary>
    public ImmutableArray<(UnitKey Unit, string Duty)> AskedToExplain { get; init; } = [];

    /// <summary>Turns the order round.</summary>
    public bool Descending { get; init; }
}

/// <summary>What about a duty waits for somebody's word.</summary>
public enum OpenRequest
{
    /// <summary>Xin gia hạn: more time is asked for and not decided.</summary>
    Extension,

    /// <summary>Đề nghị không áp dụng: not decided.</summary>
    NotApplicable,

    /// <summary>Yêu cầu giải trình về nhiệm vụ: not answered, or the answer not accepted.</summary>
    Explanation,
}

/// <summary>By what a list is ordered. Duties alike in it come by unit and duty.</summary>
public enum DutySort
{
    /// <summary>Longest overdue first, then the next deadline.</summary>
    DueOn,

    /// <summary>By unit name in Vietnamese order.</summary>
    Unit,

    /// <summary>By plan and section.</summary>
    Duty,

    /// <summary>In the order of <see cref="DutyStatus"/>.</summary>
    Status,

    /// <summary>Least progress first.</summary>
    Progress,

    /// <summary>Not checked first.</summary>
    Verification,

    /// <summary>The claim that has waited longest first.</summary>
    ClaimedOn,
}
