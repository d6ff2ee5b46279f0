using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>A plan as issued: number, date, issuer, its work areas and its assignments.</summary>
/// <param name="Code">Stable key of the plan in this product (<c>31-298-2025</c>).</param>
/// <param name="Province">Unit key of the province.</param>
public sealed record Plan(
    string Code,
    string Province,
    string Number,
    DateOnly IssuedOn,
    string Title,
    string TitleInEnglish,
    ImmutableArray<WorkArea> Areas,
    ImmutableArray<DutyTemplate> Templates);

/// <summary>A part of the plan under which duties are counted together: a column of the heat map.</summary>
/// <param name="Code">Section of the plan (<c>II.1</c>), or a group of sections (<c>III</c>).</param>
public sealed record WorkArea(string Code, string Name, string NameInEnglish, string ShortName, string ShortNameInEnglish);

[GenerateSerializer]
public enum DutyKind
{
    /// <summary>Nhiệm vụ có kết quả kiểm tra được.</summary>
    Obligation,

    /// <summary>Nhiệm vụ thường xuyên.</summary>
    Standing,

    /// <summary>Chế độ báo cáo.</summary>
    Reporting,

    /// <summary>Đề nghị: an invitation, not an order; it has no deadline and is never overdue.</summary>
    Request,
}

/// <summary>One assignment of a plan, as it becomes a duty at each unit it binds.</summary>
/// <param name="Id">Stable key (<c>HP-III.7.4</c>).</param>
/// <param name="Section">Where it stands in the plan (<c>III.7 gạch 4</c>).</param>
/// <param name="Area">Code of the <see cref="WorkArea"/> it is counted under.</param>
/// <param name="AnnualReport">True for the report that <c>reports.annual</c> counts.</param>
/// <param name="Core">Key of the Ministry's core duty that this assignment carries out (<c>core:annual-report</c>), the same in
/// every province; null when it is the province's own.</param>
/// <param name="EvidenceKinds">Kinds of documents of which one each is expected as evidence; null: <paramref name="ExpectedEvidence"/> alone says what is.</param>
public sealed record DutyTemplate(
    string Id,
    string Section,
    string Area,
    DutyKind Kind,
    string Lead,
    string? Coordinating,
    string Text,
    string TextInEnglish,
    string? ExpectedEvidence,
    DutySchedule Schedule,
    DutyBinding Binding,
    bool AnnualReport = false,
    string? Core = null,
    ImmutableArray<DocumentKind>? EvidenceKinds = null);

/// <summary>Whom a duty binds: units of the kinds, and named bodies of the province.</summary>
/// <param name="Kinds">Names of unit kinds. <c>FormerDistrict</c> binds today's communes as successors of the districts.</param>
/// <param name="Bodies">Body codes (<c>so_nv</c>).</param>
/// <param name="Basis">Why units are bound that the plan does not name, or null when the plan's words are enough.</param>
public sealed record DutyBinding(
    ImmutableArray<string> Kinds,
    ImmutableArray<string> Bodies,
    string? Basis = null,
    string? BasisInEnglish = null);
