using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

public enum ScoreSort
{
    /// <summary>The highest score first, as units are ranked.</summary>
    Points,

    /// <summary>Most overdue duties first.</summary>
    Overdue,

    /// <summary>As the tree has them, in Vietnamese order.</summary>
    Name,
}

/// <summary>Which group of the scoreboard is shown, and how it is sorted, filtered and paged, as it stands in the address.</summary>
/// <param name="Group">Word of a peer group; null for the first.</param>
/// <param name="Text">Part of a unit's name, with or without diacritics.</param>
/// <param name="All">Every unit on one page.</param>
public sealed record ScoreboardQuery(string? Group, ScoreSort Sort, string? Text, int Page, bool All)
{
    public const int PageSize = 25;

    /// <summary>Code of the unit whose working is shown below, or null.</summary>
    public string? Working { get; init; }

    public static ScoreboardQuery Read(IQueryCollection query) => new(
        query["nhom"].ToString() is { Length: > 0 and <= 40 } group ? group : null,
        Enum.GetValues<ScoreSort>().FirstOrDefault(sort => WordOf(sort) == query["sap"]),
        query["ten"].ToString().Trim() is { Length: > 0 and <= 80 } text ? text : null,
        TypedPage.Of(query["trang"]),
        query["tat-ca"] == "1")
    {
        Working = query["don-vi"].ToString() is { Length: > 0 and <= 40 } unit ? unit : null,
    };

    public static string WordOf(PeerGroupScores group) => FormattableString.Invariant($"{group.Kind.ToString().ToLowerInvariant()}-{group.Size}");

    public static string? WordOf(ScoreSort sort) => sort switch
    {
        ScoreSort.Overdue => "qua-han",
        ScoreSort.Name => "ten",
        _ => null,
    };

    /// <summary>The units of a group that the filter admits, sorted.</summary>
    /// <param name="tree">The province's units with their names, in the order of the tree.</param>
    public ImmutableArray<UnitScore> Arrange(ImmutableArray<UnitScore> scores, IReadOnlyList<Unit> tree)
    {
        var places = tree.Index().ToDictionary(unit => unit.Item.Key, unit => unit.Index);
        bool Admits(UnitScore score) => Text is null
            || (places.TryGetValue(score.Unit, out var at) && VietnameseText.Fold(tree[at].Name).Contains(VietnameseText.Fold(Text), StringComparison.Ordinal));
        var admitted = scores.Where(Admits);
        return Sort switch
        {
            ScoreSort.Name => [.. admitted.OrderBy(score => places.GetValueOrDefault(score.Unit, int.MaxValue))],
            ScoreSort.Overdue => [.. admitted.OrderByDescending(score => score.Overdue)],
            _ => [.. admitted],
        };
    }

    /// <summary>The rows of the page; a page beyond the last is the last.</summary>
    public (int Page, ImmutableArray<UnitScore> Rows) PageOf(ImmutableArray<UnitScore> arranged)
    {
        if (All)
        {
            return (1, arranged);
        }

        var page = Math.Clamp(Page, 1, Math.Max(1, (arranged.Length + PageSize - 1) / PageSize));
        return (page, [.. arranged.Skip((page - 1) * PageSize).Take(PageSize)]);
    }

    /// <summary>The address of the same page with this query; the table, or the working, is where the reader comes back to.</summary>
    public string AddressAt(UnitKey province) => new Query(AnalysisAddress.Scoreboard(province))
        .Add("nhom", Group)
        .Add("ten", Text)
        .Add("sap", WordOf(Sort))
        .Add("trang", !All && Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
        .Add("tat-ca", All ? "1" : null)
        .Add("don-vi", Working) + (Working is null ? "#bang-diem" : "#cach-tinh");
}
