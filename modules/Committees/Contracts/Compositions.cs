using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Committees;

/// <summary>The groups of units for which a province prescribes the composition of a committee.</summary>
[GenerateSerializer]
public enum CompositionScope
{
    /// <summary>Ban Chỉ đạo tỉnh, thành phố.</summary>
    Province,

    /// <summary>Xã, phường, đặc khu.</summary>
    Communes,

    /// <summary>Sở, ban, ngành, đoàn thể, lực lượng vũ trang, đơn vị sự nghiệp.</summary>
    Bodies,

    /// <summary>Doanh nghiệp nhà nước.</summary>
    Enterprises,
}

/// <summary>A post of a prescribed composition.</summary>
/// <param name="Words">Who is to fill it (<c>Lãnh đạo Sở Nội vụ</c>), at most 300 characters.</param>
/// <param name="Count">How many such seats there are, 1 to 20; a head has one.</param>
/// <param name="Body">Code of the body that fills it (<c>so_nv</c>), or null when it is not one body.</param>
[GenerateSerializer, Immutable, Alias("bmnn.PrescribedPost")]
public sealed record PrescribedPost(
    [property: Id(0)] MemberPost Post,
    [property: Id(1)] string Words,
    [property: Id(2)] int Count,
    [property: Id(3)] string? Body = null);

/// <summary>What a province prescribes for a group of units, as a person has confirmed it.</summary>
/// <param name="ValidFrom">First day on which it holds: from 2000 up to today.</param>
/// <param name="Basis">The document and section that prescribe it, at most 500 characters.</param>
/// <param name="StandingBody">Cơ quan thường trực, at most 300 characters.</param>
/// <param name="Posts">1 to 60 seats in all, exactly one head, no member of the standing section.</param>
/// <param name="Plan">Code of the issued plan that it was read from, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CompositionContent")]
public sealed record CompositionContent(
    [property: Id(0)] DateOnly ValidFrom,
    [property: Id(1)] string Basis,
    [property: Id(2)] string StandingBody,
    [property: Id(3)] ImmutableArray<PrescribedPost> Posts,
    [property: Id(4)] string? Plan = null);

/// <summary>What the units of a group are held to.</summary>
/// <param name="Revision">How often the province has set it; 0 while reference data alone prescribes.</param>
/// <param name="IsProposed">True when no document names the posts and the product proposes them.</param>
/// <param name="SetBy">Who set it, or null while reference data prescribes.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CompositionView")]
public sealed record CompositionView(
    [property: Id(0)] CompositionScope Scope,
    [property: Id(1)] string Code,
    [property: Id(2)] int Revision,
    [property: Id(3)] DateOnly ValidFrom,
    [property: Id(4)] bool IsProposed,
    [property: Id(5)] string Basis,
    [property: Id(6)] string BasisInEnglish,
    [property: Id(7)] string StandingBody,
    [property: Id(8)] string StandingBodyInEnglish,
    [property: Id(9)] ImmutableArray<PostView> Posts,
    [property: Id(10)] string? Plan,
    [property: Id(11)] string? SetBy,
    [property: Id(12)] DateTimeOffset? SetAt)
{
    public int Seats => Posts.Sum(post => post.Count);
}

[GenerateSerializer, Immutable, Alias("bmnn.PrescribedPostView")]
public sealed record PostView(
    [property: Id(0)] MemberPost Post,
    [property: Id(1)] string Words,
    [property: Id(2)] string WordsInEnglish,
    [property: Id(3)] int Count);

/// <summary>Everything that a province prescribes today, group by group.</summary>
/// <param name="Version">Sequence of the last act; send it back in If-Match. 0: the province has set nothing.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ProvinceCompositions")]
public sealed record ProvinceCompositions(
    [property: Id(0)] string Province,
    [property: Id(1)] long Version,
    [property: Id(2)] ImmutableArray<CompositionView> Compositions);

/// <summary>One thing that a person did to what a province prescribes.</summary>
/// <param name="Basis">The basis of what was set; null for an end.</param>
/// <param name="Seats">How many seats were set; 0 for an end.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CompositionHistoryEntry")]
public sealed record CompositionHistoryEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Actor,
    [property: Id(3)] string? Reason,
    [property: Id(4)] CompositionScope Scope,
    [property: Id(5)] bool IsEnd,
    [property: Id(6)] string? Basis,
    [property: Id(7)] int Seats);
