using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>A plan that is being reviewed. Nothing of it binds anybody before it is issued.</summary>
/// <param name="Version">Sequence of the last act on the draft; send it back in If-Match.</param>
/// <param name="Source">The document's text; all spans point into it.</param>
/// <param name="Amends">Code of the plan it amends, or null for a plan of its own.</param>
/// <param name="AmendsRevision">The revision of that plan on which the draft was opened.</param>
/// <param name="PreparedBy">Accounts that opened or changed it, in the order in which they first did. None of them issues it.</param>
[GenerateSerializer, Immutable, Alias("bmnn.PlanDraft")]
public sealed record PlanDraft(
    [property: Id(0)] string Id,
    [property: Id(1)] long Version,
    [property: Id(2)] DraftState State,
    [property: Id(3)] string OpenedBy,
    [property: Id(4)] DateTimeOffset OpenedAt,
    [property: Id(5)] string ChangedBy,
    [property: Id(6)] DateTimeOffset ChangedAt,
    [property: Id(7)] string Source,
    [property: Id(8)] DraftHead Head,
    [property: Id(9)] ImmutableArray<DraftItem> Items,
    [property: Id(10)] ImmutableArray<DraftLine> Lines,
    [property: Id(11)] ImmutableArray<DraftPost> Committee,
    [property: Id(12)] ImmutableArray<string> Recipients,
    [property: Id(13)] ImmutableArray<string> LegalBases,
    [property: Id(14)] string? Amends,
    [property: Id(15)] int AmendsRevision,
    [property: Id(16)] ImmutableArray<string> PreparedBy);

[GenerateSerializer]
public enum DraftState
{
    Open,
    Issued,
    Discarded,
}

/// <summary>What a plan says of itself.</summary>
/// <param name="Number">Số, ký hiệu (<c>298/KH-UBND</c>).</param>
/// <param name="Prefix">Beginning of the ids of the plan's assignments (<c>HP298</c>): 2 to 8 capital letters and digits, a letter first.</param>
/// <param name="UndatedDue">When items are due to which the plan gives no date: a day (<c>2025-12-31</c>) or a recurrence
/// (<c>yearly:11-04</c>), as a rule that of the report in which they are accounted for; null while not said.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftHead")]
public sealed record DraftHead(
    [property: Id(0)] string? Number,
    [property: Id(1)] DateOnly? IssuedOn,
    [property: Id(2)] string? Title,
    [property: Id(3)] string? Issuer,
    [property: Id(4)] string? SignerCapacity,
    [property: Id(5)] string? SignerName,
    [property: Id(6)] string Prefix,
    [property: Id(7)] string? UndatedDue,
    [property: Id(8)] ImmutableArray<DraftArea> Areas);

/// <param name="Code">Section of the plan, at most 12 characters.</param>
/// <param name="ShortName">Column heading of the heat map, at most 20 characters.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftArea")]
public sealed record DraftArea([property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string ShortName);

/// <summary>Words of the document that were not understood. Each is read by a person before the plan is issued.</summary>
/// <param name="Why">Code of the reason (<c>plans.NoLeadBody</c>).</param>
/// <param name="IsRead">A person has read it.</param>
/// <param name="Item">The item that was made of it, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftLine")]
public sealed record DraftLine(
    [property: Id(0)] int Index,
    [property: Id(1)] string Words,
    [property: Id(2)] string Why,
    [property: Id(3)] SourceSpan Span,
    [property: Id(4)] bool IsRead,
    [property: Id(5)] string? Item);

/// <summary>A post of the steering committee that the plan prescribes.</summary>
/// <param name="Words">The post in the plan's words.</param>
/// <param name="Unit">Unit key of the body that fills it, or null when it is not known.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftPost")]
public sealed record DraftPost([property: Id(0)] PostRole Role, [property: Id(1)] string Words, [property: Id(2)] string? Body, [property: Id(3)] string? Unit);

[GenerateSerializer]
public enum PostRole
{
    /// <summary>Trưởng ban.</summary>
    Head,

    /// <summary>Phó Trưởng ban.</summary>
    Deputy,

    /// <summary>Thành viên.</summary>
    Member,

    /// <summary>Cơ quan thường trực.</summary>
    Standing,
}
