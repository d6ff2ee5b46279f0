using System.Collections.Immutable;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>The scoreboard page by page: what is sorted and filtered stays so, and every unit stands on exactly one page.</summary>
public sealed class ScoreboardQueryTests
{
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");

    private static readonly ScoreboardQuery Default = new(null, ScoreSort.Points, null, 1, false);

    private static readonly IReadOnlyList<Unit> Tree =
        [.. Enumerable.Range(0, 60).Select(i => Things.Unit($"31-{i:00}", UnitKind.Commune, i % 2 == 0 ? $"Xã Nguyên Giáp {i}" : $"Xã Đông Hải {i}"))];

    /// <summary>The unit that is last in the tree has the highest score.</summary>
    private static readonly ImmutableArray<UnitScore> Scores =
        [.. Tree.Reverse().Select((unit, i) => new UnitScore(unit.Key, 9, [], i % 7, 0, 0, 0, 100 - i, i + 1, null, null))];

    [Theory]
    [InlineData(ScoreSort.Points)]
    [InlineData(ScoreSort.Overdue)]
    [InlineData(ScoreSort.Name)]
    public void Every_unit_stands_on_exactly_one_page_in_the_order_asked_for(ScoreSort sort)
    {
        var query = Default with { Sort = sort };
        var arranged = query.Arrange(Scores, Tree);
        var pages = Enumerable.Range(1, 3).Select(page => (query with { Page = page }).PageOf(arranged)).ToList();

        pages.Select(page => (page.Page, page.Rows.Length)).ShouldBe([(1, 25), (2, 25), (3, 10)]);
        var rows = pages.SelectMany(page => page.Rows).ToList();
        rows.Select(score => score.Unit).Order().ShouldBe(Tree.Select(unit => unit.Key).Order());
        switch (sort)
        {
            case ScoreSort.Points: rows.Select(score => score.Rank).ShouldBeInOrder(); break;
            case ScoreSort.Overdue: rows.Select(score => score.Overdue).ShouldBeInOrder(SortDirection.Descending); break;
            default: rows.Select(score => score.Unit).ShouldBe(Tree.Select(unit => unit.Key)); break;
        }

        (query with { All = true, Page = 2 }).PageOf(arranged).ShouldBe((1, arranged));
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last_and_an_empty_list_has_one()
    {
        (Default with { Page = 99 }).PageOf(Scores).Page.ShouldBe(3);
        var (page, rows) = (Default with { Page = 99 }).PageOf([]);
        (page, rows.Length).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("nguyen giap", 30)]
    [InlineData("ĐÔNG HẢI", 30)]
    [InlineData("dong hai 1", 6)]
    [InlineData("không có", 0)]
    public void Units_are_found_by_part_of_their_name_without_diacritics(string text, int found) =>
        (Default with { Text = text }).Arrange(Scores, Tree).Length.ShouldBe(found);

    [Fact]
    public void Sort_filter_page_and_group_come_back_from_the_address_as_they_were()
    {
        var query = new ScoreboardQuery("commune-1", ScoreSort.Overdue, "đông hải", 2, false);
        Read(query).ShouldBe(query);
        Read(query with { Page = 1, All = true }).ShouldBe(query with { Page = 1, All = true });
        Read(query with { Working = "31-11146" }).ShouldBe(query with { Working = "31-11146" });
        (query with { Working = "31-11146" }).AddressAt(HaiPhong).ShouldEndWith("#cach-tinh");
        Default.AddressAt(HaiPhong).ShouldBe("/don-vi/31/xep-loai#bang-diem");
    }

    [Fact]
    public void Nonsense_in_an_address_is_left_out() =>
        ScoreboardQuery.Read(QueryOf("/x?trang=-4&sap=abc&ten=" + new string('x', 90))).ShouldBe(Default);

    private static ScoreboardQuery Read(ScoreboardQuery query) => ScoreboardQuery.Read(QueryOf(query.AddressAt(HaiPhong)));

    private static QueryCollection QueryOf(string address) => new(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query));
}
