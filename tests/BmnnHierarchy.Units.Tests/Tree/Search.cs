using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Tests.Tree;

public sealed class Search
{
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    [Theory]
    [InlineData("nguyen giap", "31-11146")]
    [InlineData("xa nguyen giap", "31-11146")]
    [InlineData("Xã Nguyên Giáp", "31-11146")]
    [InlineData("NGUYÊN GIÁP", "31-11146")]
    [InlineData("  nguyên   giáp ", "31-11146")]
    [InlineData("11146", "31-11146")]
    [InlineData("31-11146", "31-11146")]
    [InlineData("unit:31-11146", "31-11146")]
    [InlineData("Nguyên Giáp Commune", "31-11146")]
    [InlineData("hai duong", "31-10525")]
    [InlineData("Hoà Bình", "31-11533")]
    [InlineData("hồng bàng", "31-11311")]
    [InlineData("dac khu cat hai", "31-11914")]
    [InlineData("cat hai", "31-11914")]
    [InlineData("so noi vu", "31-so_nv")]
    [InlineData("so_nv", "31-so_nv")]
    [InlineData("VP UBND", "31-vp_ubnd")]
    [InlineData("hải phòng", "31")]
    [InlineData("tp. hải phòng", "31")]
    [InlineData("nghe an", "40")]
    [InlineData("bo cong an", "bca")]
    [InlineData("a03", "bca")]
    [InlineData("huyen tu ky", "30-298")]
    [InlineData("xã hà kỳ", "30-298-11149")]
    [InlineData("tinh hai duong", "30")]
    [InlineData("đại hue", "40-17944")]
    public void The_best_match_comes_first(string query, string code) => Codes(query)[0].ShouldBe(code);

    [Fact]
    public void A_name_begun_is_enough() => Codes("nguyen gi").ShouldContain("31-11146");

    [Fact]
    public void Beginnings_of_words_in_their_order_are_enough()
    {
        Codes("ng giap").ShouldContain("31-11146");
        Codes("giap nguyen").ShouldNotContain("31-11146");
    }

    [Fact]
    public void A_commune_of_the_exact_name_comes_before_longer_names_and_closed_units()
    {
        var found = Tree.Search("thanh mien", null, TestKeys.Today, 20).Select(m => m.Unit.Name).ToList();
        found[0].ShouldBe("Xã Thanh Miện");
        found.IndexOf("Huyện Thanh Miện").ShouldBeGreaterThan(0);
        found.ShouldContain("Xã Bắc Thanh Miện");
    }

    [Fact]
    public void An_old_name_finds_the_closed_unit_and_then_the_unit_that_took_over()
    {
        var found = Tree.Search("ha ky", null, TestKeys.Today, 10);
        found[0].Unit.Name.ShouldBe("Xã Hà Kỳ");
        found[1].Unit.Key.ShouldBe(TestKeys.NguyenGiap);
        found[1].MatchedText.ShouldBe("Xã Hà Kỳ");
    }

    [Fact]
    public void An_old_district_leads_to_all_communes_that_took_over()
    {
        var found = Tree.Search("huyện Tứ Kỳ", null, TestKeys.Today, 20);
        var district = found[0].Unit;
        district.Key.Code.ShouldBe("30-298");
        found.Skip(1).Take(district.Successors.Length).Select(m => m.Unit.Key).ShouldBe(district.Successors, ignoreOrder: true);
    }

    [Fact]
    public void The_other_spelling_of_an_old_name_finds_it_too()
    {
        var found = Tree.Search("xa binh lang", null, TestKeys.Today, 5);
        found[0].Unit.Name.ShouldBe("Xã Bình Lăng");
        found[1].Unit.Name.ShouldBe("Xã Đại Sơn");
    }

    [Fact]
    public void Within_a_province_nothing_else_is_found()
    {
        Tree.Search("so noi vu", TestKeys.NgheAn, TestKeys.Today, 10).Select(m => m.Unit.Key.Code).ShouldBe(["40-so_nv"]);
        Tree.Search("nguyen giap", TestKeys.NgheAn, TestKeys.Today, 10).ShouldBeEmpty();
    }

    [Fact]
    public void Old_units_of_Hai_Duong_are_found_within_Hai_Phong() =>
        Tree.Search("huyen tu ky", TestKeys.HaiPhong, TestKeys.Today, 10)[0].Unit.Key.Code.ShouldBe("30-298");

    [Fact]
    public void On_a_day_before_the_reform_the_old_units_are_the_ones_in_force()
    {
        var found = Tree.Search("tu ky", null, TestKeys.BeforeTheReform, 10);
        found[0].Unit.Name.ShouldBe("Huyện Tứ Kỳ");
        found.ShouldNotContain(m => m.Unit.Kind == UnitKind.Commune);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("không có đơn vị nào tên như thế")]
    public void Nothing_sensible_finds_nothing(string query) => Codes(query).ShouldBeEmpty();

    [Fact]
    public void The_limit_holds_and_each_unit_comes_once()
    {
        Tree.Search("xa", null, TestKeys.Today, 7).Count.ShouldBe(7);
        Tree.Search("xa", null, TestKeys.Today, 0).ShouldBeEmpty();
        var found = Tree.Search("tan", null, TestKeys.Today, 500).Select(m => m.Unit.Key).ToList();
        found.Distinct().Count().ShouldBe(found.Count);
    }

    [Fact]
    public void Every_unit_in_force_is_found_by_its_full_name_without_diacritics()
    {
        foreach (var unit in Tree.All.Where(u => u.InForce.Contains(TestKeys.Today)))
        {
            Tree.Search(VietnameseText.Fold(unit.Name), null, TestKeys.Today, 5).ShouldContain(m => m.Unit.Key == unit.Key, unit.Name);
        }
    }

    private static List<string> Codes(string query) =>
        [.. Tree.Search(query, null, TestKeys.Today, 10).Select(m => m.Unit.Key.Code)];
}
