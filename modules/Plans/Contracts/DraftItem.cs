using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>What an officer may change of an item: one assignment as it will be issued.</summary>
/// <param name="Area">Code of a work area of the draft.</param>
/// <param name="Lead">The lead in the plan's words.</param>
/// <param name="Coordinating">Coordinating bodies in the plan's words, or null.</param>
/// <param name="Text">What is to be done, at most 2000 characters.</param>
/// <param name="Evidence">What proves the result, in words, or null.</param>
/// <param name="DueOn">Last day in time when due once; null otherwise.</param>
/// <param name="Recurrence">Last days in time when due again and again (notation of <see cref="Plans.Recurrence"/>); null otherwise.
/// Neither, and no event: the date that the draft's head gives to undated items.</param>
/// <param name="Kinds">Names of the unit kinds it binds.</param>
/// <param name="Bodies">Codes of the bodies it binds (<c>so_nv</c>).</param>
/// <param name="BindingBasis">Why units are bound that the plan does not name; needed for successors of former districts.</param>
/// <param name="Core">Key of the Ministry's core duty, or null for the province's own.</param>
/// <param name="AnnualReport">True for the report that <c>reports.annual</c> counts.</param>
/// <param name="EvidenceKinds">Kinds of documents of which one each is expected as evidence, beside the words; null when no kind is.</param>
/// <param name="OnEvent">The term that an event sets, beside the dates or alone; null when none does.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ItemContent")]
public sealed record ItemContent(
    [property: Id(0)] string Area,
    [property: Id(1)] DutyKind Kind,
    [property: Id(2)] string Lead,
    [property: Id(3)] string? Coordinating,
    [property: Id(4)] string Text,
    [property: Id(5)] string? Evidence,
    [property: Id(6)] DateOnly? DueOn,
    [property: Id(7)] string? Recurrence,
    [property: Id(8)] ImmutableArray<string> Kinds,
    [property: Id(9)] ImmutableArray<string> Bodies,
    [property: Id(10)] string? BindingBasis,
    [property: Id(11)] string? Core,
    [property: Id(12)] bool AnnualReport,
    [property: Id(13)] ImmutableArray<DocumentKind>? EvidenceKinds = null,
    [property: Id(14)] EventTerm? OnEvent = null);

/// <summary>One item of a draft. Items are never taken out: one that does not count says what became of it.</summary>
/// <param name="Id">Unique in the draft and never used again (<c>III.7.4</c>).</param>
/// <param name="Section">Where it stands in the plan (<c>III.7 gạch 4</c>).</param>
/// <param name="DeadlineWords">The plan's own words for the deadline, or null.</param>
/// <param name="Unresolved">Bodies that the plan names and nobody knows.</param>
/// <param name="Spans">The sentences of the source it comes from; none for an item added by hand.</param>
/// <param name="Into">The items that took its place when it was merged or split.</param>
/// <param name="Reason">Why it was removed, or null.</param>
/// <param name="Template">In an amendment: id of the assignment in force that it carries on; null for a new one.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftItem")]
public sealed record DraftItem(
    [property: Id(0)] string Id,
    [property: Id(1)] string Section,
    [property: Id(2)] ItemContent Content,
    [property: Id(3)] string? DeadlineWords,
    [property: Id(4)] ImmutableArray<string> Unresolved,
    [property: Id(5)] ImmutableArray<SourceSpan> Spans,
    [property: Id(6)] ItemState State,
    [property: Id(7)] ImmutableArray<string> Into,
    [property: Id(8)] string? Reason,
    [property: Id(9)] string? Template);

[GenerateSerializer]
public enum ItemState
{
    /// <summary>It will be issued.</summary>
    Kept,

    /// <summary>Another item has taken it up.</summary>
    Merged,

    /// <summary>Several items have taken its place.</summary>
    Split,

    /// <summary>It will not be issued.</summary>
    Removed,
}

/// <summary>Where words stand in a draft's source: a start and a length, in UTF-16 units.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.SourceSpan")]
public sealed record SourceSpan([property: Id(0)] int Start, [property: Id(1)] int Length);
