using BmnnHierarchy.Rollup.Domain.History;

namespace BmnnHierarchy.Rollup.Tests.History;

public sealed class HistoricTreeTests
{
    private static readonly DateOnly Begin = new(2025, 1, 1);
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateOnly Move = new(2026, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>1-1 moves from province 1 to 2; 1-2 closes into 1-4; 1-3 is split between 1-4 and 2-1.</summary>
    private static readonly ListedTree Tree = new(
        ListedTree.Row("bca", null, Begin),
        ListedTree.Row("1", "bca", Begin),
        ListedTree.Row("2", "bca", Begin),
        ListedTree.Row("1-1", "1", Begin, Move),
        ListedTree.Row("1-1", "2", Move),
        ListedTree.Row("1-2", "1", Begin, Reform, "1-4"),
        ListedTree.Row("1-3", "1", Begin, Reform, "1-4", "2-1"),
        ListedTree.Row("1-4", "1", Reform),
        ListedTree.Row("2-1", "2", Reform));

    [Theory]
    [InlineData("1-1", "2025-12-31", "1")]
    [InlineData("1-1", "2026-01-01", "2")]
    [InlineData("1-2", "2025-06-30", "1")]
    [InlineData("1-2", "2025-07-01", "1")]
    [InlineData("1-4", "2025-03-01", "1")]
    public void As_then_a_unit_stands_where_it_stood_on_the_day(string unit, string day, string parent) =>
        ParentOf(unit, TreeChoice.AsThen, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe($"unit:{parent}");

    [Theory]
    [InlineData("1-1", "2")]
    [InlineData("1-2", "1-4")]
    [InlineData("1-3", "1")]
    [InlineData("2-1", "2")]
    public void Restated_a_unit_stands_where_it_stands_today_and_a_closed_one_under_its_only_successor(string unit, string parent) =>
        ParentOf(unit, TreeChoice.Today, Begin).ShouldBe($"unit:{parent}");

    [Theory]
    [InlineData(TreeChoice.AsThen)]
    [InlineData(TreeChoice.Today)]
    public void The_top_has_the_same_figures_on_either_tree_and_no_unit_is_lost(TreeChoice choice)
    {
        var units = new[] { "1", "2", "1-1", "1-2", "1-3", "1-4", "2-1" };
        var contributions = units.Select((unit, i) => Domain.Figures.Contribution($"unit:{unit}", i + 1, Domain.Figures.Count("things", 1L << i))).ToList();
        for (var day = Begin; day < Today; day = day.AddDays(30))
        {
            var states = Composition.Of(HistoricTree.Of(Tree, choice, day, Today), contributions);
            states["unit:bca"].Snapshot.Totals.ShouldBe([Domain.Figures.Count("things", (1L << units.Length) - 1)]);
            states["unit:bca"].Snapshot.Version.ShouldBe(28);
        }
    }

    private static string? ParentOf(string unit, TreeChoice choice, DateOnly day) => HistoricTree.Of(Tree, choice, day, Today).ParentOf($"unit:{unit}");
}
