using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Tests.Tree;

public sealed class Tree_at_a_date
{
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    [Fact]
    public void Before_the_reform_a_province_has_districts_and_no_communes_of_today()
    {
        var children = Tree.Children(TestKeys.HaiPhong, TestKeys.BeforeTheReform);
        children.Count(u => u.Kind is UnitKind.FormerDistrict).ShouldBe(15);
        children.ShouldNotContain(u => u.Kind.IsCommuneLevel());
    }

    [Fact]
    public void From_the_first_day_of_the_reform_the_communes_stand_under_the_province()
    {
        var children = Tree.Children(TestKeys.HaiPhong, TestKeys.Reform);
        children.Count(u => u.Kind.IsCommuneLevel()).ShouldBe(114);
        children.ShouldNotContain(u => u.Kind == UnitKind.FormerDistrict);
    }

    [Fact]
    public void Hai_Duong_is_a_province_until_the_reform_only()
    {
        Tree.Children(TestKeys.Ministry, TestKeys.BeforeTheReform).Select(u => u.Key.Code).ShouldBe(["30", "31", "40"], ignoreOrder: true);
        Tree.Children(TestKeys.Ministry, TestKeys.Today).Select(u => u.Key.Code).ShouldBe(["31", "40"]);
    }

    [Fact]
    public void Bodies_come_first_in_the_order_of_their_kinds_then_communes_by_name()
    {
        var children = Tree.Children(TestKeys.HaiPhong, TestKeys.Today);
        children.Take(4).Select(u => u.BodyCode).ShouldBe(["ubnd", "vp_ubnd", "ca", "qs"]);
        children.Select(u => u.Kind.IsCommuneLevel()).ShouldBe(children.Select(u => u.Kind.IsCommuneLevel()).Order());
        children.SkipWhile(u => !u.Kind.IsCommuneLevel()).Take(6).Select(u => u.Name)
            .ShouldBe(["Phường Ái Quốc", "Phường An Biên", "Phường An Dương", "Phường An Hải", "Xã An Hưng", "Xã An Khánh"]);
    }

    [Fact]
    public void Names_are_ordered_as_Vietnamese_is()
    {
        var names = Tree.Children(TestKeys.HaiPhong, TestKeys.Today).Where(u => u.Kind.IsCommuneLevel()).Select(u => u.Name).ToList();
        names.IndexOf("Xã Đại Sơn").ShouldBeGreaterThan(names.IndexOf("Phường Dương Kinh"));
        names.IndexOf("Phường Gia Viên").ShouldBeGreaterThan(names.IndexOf("Xã Đường An"));
        names[^1].ShouldBe("Xã Yết Kiêu");
    }

    [Fact]
    public void The_path_leads_from_the_unit_to_the_Ministry() =>
        Tree.PathToRoot(TestKeys.NguyenGiap).Select(u => u.Key.Code).ShouldBe(["31-11146", "31", "bca"]);

    [Fact]
    public void The_path_of_a_former_commune_goes_through_its_district_and_its_province() =>
        Tree.PathToRoot(UnitKey.FromCode("30-298-11149")).Select(u => u.Key.Code).ShouldBe(["30-298-11149", "30-298", "30", "bca"]);

    [Fact]
    public void An_unknown_unit_has_no_path_no_children_and_no_province()
    {
        var unknown = UnitKey.FromCode("99-1");
        Tree.Find(unknown).ShouldBeNull();
        Tree.PathToRoot(unknown).ShouldBeEmpty();
        Tree.Children(unknown, TestKeys.Today).ShouldBeEmpty();
        Tree.ProvinceOf(unknown).ShouldBeNull();
        Tree.IsWithin(unknown, TestKeys.Ministry).ShouldBeFalse();
    }

    [Fact]
    public void A_unit_is_within_itself_its_province_and_the_Ministry_and_nothing_else()
    {
        Tree.IsWithin(TestKeys.NguyenGiap, TestKeys.NguyenGiap).ShouldBeTrue();
        Tree.IsWithin(TestKeys.NguyenGiap, TestKeys.HaiPhong).ShouldBeTrue();
        Tree.IsWithin(TestKeys.NguyenGiap, TestKeys.Ministry).ShouldBeTrue();
        Tree.IsWithin(TestKeys.NguyenGiap, TestKeys.NgheAn).ShouldBeFalse();
        Tree.IsWithin(TestKeys.HaiPhong, TestKeys.NguyenGiap).ShouldBeFalse();
    }

    [Fact]
    public void The_province_of_a_province_is_itself_and_the_Ministry_has_none()
    {
        Tree.ProvinceOf(TestKeys.NguyenGiap)!.Key.ShouldBe(TestKeys.HaiPhong);
        Tree.ProvinceOf(TestKeys.HaiPhong)!.Key.ShouldBe(TestKeys.HaiPhong);
        Tree.ProvinceOf(UnitKey.FromCode("40-bp"))!.Key.ShouldBe(TestKeys.NgheAn);
        Tree.ProvinceOf(TestKeys.Ministry).ShouldBeNull();
    }

    [Fact]
    public void Every_unit_stands_under_the_Ministry_and_is_listed_once_among_its_parents_children()
    {
        foreach (var unit in Tree.All)
        {
            Tree.IsWithin(unit.Key, TestKeys.Ministry).ShouldBeTrue(unit.Name);
            if (unit.Parent is { } parent)
            {
                Tree.Children(parent, unit.InForce.From).Count(u => u.Key == unit.Key).ShouldBe(1, unit.Name);
            }
        }
    }
}
