using System.Collections.Immutable;

namespace BmnnHierarchy.Plans;

/// <summary>Where words stand in <see cref="PlanProposal.Source"/>: a start and a length, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// What a plan document was understood to say: a proposal that a person confirms, never a plan in force. Whatever was not
/// understood is in <paramref name="NotUnderstood"/>; every line of the document is either there or in one of the other parts.
/// </summary>
/// <param name="Source">The document's text as it was read, broken words mended; all spans point into it.</param>
/// <param name="Number">Số, ký hiệu (<c>298/KH-UBND</c>), or null when the document shows none.</param>
/// <param name="Issuer">The body that issued it, in the document's words.</param>
/// <param name="Province">Unit key of the province (<c>unit:31</c>), or null when it cannot be told.</param>
public sealed record PlanProposal(
    string Source,
    string? Number,
    DateOnly? IssuedOn,
    string? Issuer,
    string? Province,
    string? Title,
    PlanSigner? Signer,
    ImmutableArray<LegalBasis> LegalBases,
    ImmutableArray<ProposedArea> Areas,
    ImmutableArray<ProposedAssignment> Assignments,
    ProposedCommittee? Committee,
    ImmutableArray<string> Recipients,
    ImmutableArray<NotUnderstood> NotUnderstood);

/// <param name="Capacity">In whose name and as what (<c>TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH</c>), lines parted by " / ".</param>
/// <param name="Name">The name under the signature, or null when the document shows none.</param>
public sealed record PlanSigner(string Capacity, string? Name);

/// <param name="Words">The words that cite it.</param>
/// <param name="Number">Số, ký hiệu (<c>32/CT-TTg</c>); the title of a law that the words cite without its number.</param>
/// <param name="Date">Date of the document, when the words give one.</param>
public sealed record LegalBasis(string Words, string Number, DateOnly? Date, TextSpan Span);

/// <summary>A part of the plan under which assignments stand.</summary>
public sealed record ProposedArea(string Code, string Heading, TextSpan Span);

/// <summary>A body as the plan names it, and what it was resolved to.</summary>
/// <param name="Unit">Unit key (<c>unit:31-ca</c>) when it is one unit; otherwise null.</param>
/// <param name="Kind">Name of a unit kind (<c>Commune</c>) when the words mean all units of it, or the one unit of that kind in a province
/// whose units are not loaded; <see cref="EveryUnit"/> for all whom the plan addresses; otherwise null. Both null: named only.</param>
/// <param name="Note">Why it was resolved so, when the words alone do not say it (a dissolved district, for one).</param>
public sealed record NamedBody(string Name, string? Unit, string? Kind, string? Note = null)
{
    /// <summary>Stands as <see cref="Kind"/> of "các cơ quan, đơn vị, địa phương": the units are in the assignment's binding.</summary>
    public const string EveryUnit = "EveryUnit";
}

/// <summary>One assignment that the plan gives.</summary>
/// <param name="Id">Section path as a key, unique in the proposal (<c>III.7.4</c>).</param>
/// <param name="Section">Where it stands (<c>III.7 gạch 4</c>).</param>
/// <param name="Area">Code of its <see cref="ProposedArea"/>.</param>
/// <param name="Deadline">The day that the words name when it is due once; a month given alone means its last day, a year alone its last day.</param>
/// <param name="Recurrence">The days that the words name when it is due again and again, in the notation of <see cref="Plans.Recurrence"/>; otherwise null.</param>
/// <param name="Before">True when the words say "trước ngày": the last day in time is the day before the one they name.</param>
/// <param name="DeadlineWords">The plan's own words for the deadline, or null when it gives none.</param>
/// <param name="Bound">Whom it becomes a duty of.</param>
/// <param name="Span">The sentence or paragraph it comes from.</param>
/// <param name="OnEvent">The term that an event sets ("trong vòng 24 giờ kể từ khi phát hiện"), beside the dates or alone; otherwise null.</param>
public sealed record ProposedAssignment(
    string Id,
    string Section,
    string Area,
    ImmutableArray<NamedBody> Lead,
    ImmutableArray<NamedBody> Coordinating,
    string Text,
    DutyKind Kind,
    DateOnly? Deadline,
    string? Recurrence,
    bool Before,
    string? DeadlineWords,
    DutyBinding Bound,
    TextSpan Span,
    EventTerm? OnEvent = null);

/// <summary>The composition of the steering committee that the plan prescribes.</summary>
public sealed record ProposedCommittee(
    ImmutableArray<CommitteePost> Head,
    ImmutableArray<CommitteePost> Deputies,
    ImmutableArray<CommitteePost> Members,
    CommitteePost? Standing,
    TextSpan Span);

/// <param name="Words">The post in the plan's words (<c>lãnh đạo Sở Nội vụ</c>).</param>
/// <param name="Body">The body that fills it.</param>
public sealed record CommitteePost(string Words, NamedBody Body);

/// <param name="Why">Code of the reason, with a text of its own in both languages (<c>plans.NoLeadBody</c>).</param>
public sealed record NotUnderstood(string Words, string Why, TextSpan Span);
