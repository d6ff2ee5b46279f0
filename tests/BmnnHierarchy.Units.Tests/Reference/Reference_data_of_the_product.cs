using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Tests.Reference;

/// <summary>The files that ship, as the field knows the units.</summary>
public sealed class Reference_data_of_the_product
{
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    [Fact]
    public void Hai_Phong_has_45_wards_67_communes_and_2_special_zones() =>
        CommuneKinds(TestKeys.HaiPhong).ShouldBe((45, 67, 2));

    [Fact]
    public void Nghe_An_has_11_wards_and_119_communes() => CommuneKinds(TestKeys.NgheAn).ShouldBe((11, 119, 0));

    [Theory]
    [InlineData("31-11146", UnitKind.Commune, "Xã Nguyên Giáp", "Nguyên Giáp Commune")]
    [InlineData("31-11311", UnitKind.Ward, "Phường Hồng Bàng", "Hồng Bàng Ward")]
    [InlineData("31-11914", UnitKind.SpecialZone, "Đặc khu Cát Hải", "Cát Hải Special Zone")]
    [InlineData("40-16738", UnitKind.Commune, "Xã Quế Phong", "Quế Phong Commune")]
    [InlineData("31", UnitKind.Province, "Thành phố Hải Phòng", "Hải Phòng City")]
    [InlineData("bca", UnitKind.Ministry, "Bộ Công an", "Ministry of Public Security")]
    [InlineData("31-so_nv", UnitKind.Department, "Sở Nội vụ", "Department of Home Affairs")]
    [InlineData("31-ca", UnitKind.ProvincialPolice, "Công an thành phố Hải Phòng", "Hải Phòng City Police")]
    [InlineData("31-ubnd", UnitKind.ProvincialCommittee, "Ủy ban nhân dân thành phố Hải Phòng", "People's Committee of Hải Phòng City")]
    [InlineData("40-bp", UnitKind.BorderGuard, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An", "Border Guard Command of Nghệ An Province")]
    [InlineData("30-298", UnitKind.FormerDistrict, "Huyện Tứ Kỳ", "Tứ Kỳ District")]
    [InlineData("30-288-10507", UnitKind.FormerCommune, "Phường Cẩm Thượng", "Cẩm Thượng Ward")]
    public void Units_have_their_kind_and_both_names(string code, UnitKind kind, string name, string english)
    {
        var unit = Tree.Find(UnitKey.FromCode(code)).ShouldNotBeNull();
        (unit.Kind, unit.Name, unit.NameInEnglish).ShouldBe((kind, name, english));
    }

    [Theory]
    [InlineData("31")]
    [InlineData("40")]
    public void Every_province_has_the_bodies_that_plans_name(string province)
    {
        string[] named = ["ubnd", "vp_ubnd", "ca", "qs", "so_nv", "so_tc", "so_tp", "so_khcn", "thanh_tra", "mttq"];
        foreach (var code in named)
        {
            Tree.Find(UnitKey.FromCode($"{province}-{code}")).ShouldNotBeNull(code).BodyCode.ShouldBe(code);
        }
    }

    [Fact]
    public void Only_Nghe_An_has_a_border_guard_command_and_only_Hai_Phong_has_invited_bodies()
    {
        Kinds(TestKeys.HaiPhong).ShouldNotContain(UnitKind.BorderGuard);
        Kinds(TestKeys.NgheAn).ShouldContain(UnitKind.BorderGuard);
        Tree.Children(TestKeys.HaiPhong, TestKeys.Today).Where(u => u.Kind is UnitKind.InvitedBody).Select(u => u.BodyCode)
            .ShouldBe(["tand", "vksnd"]);
    }

    [Fact]
    public void What_no_source_confirms_is_marked_as_an_example()
    {
        var hypothetical = Tree.All.Where(u => u.IsExample).ToList();
        hypothetical.Select(u => u.Kind).Distinct().Order()
            .ShouldBe([UnitKind.Department, UnitKind.PublicServiceUnit, UnitKind.StateEnterprise]);
        hypothetical.Where(u => u.Kind is UnitKind.Department).Select(u => u.BodyCode).Distinct().Order().ShouldBe(["so_dttg", "so_ngv"]);
        Tree.All.Where(u => u.Kind is UnitKind.StateEnterprise or UnitKind.PublicServiceUnit).ShouldAllBe(u => u.IsExample);
    }

    [Fact]
    public void No_province_has_more_than_fourteen_departments_and_offices()
    {
        // Decree 150/2025: at most 14 specialised bodies; the Office counts among them.
        foreach (var province in new[] { TestKeys.HaiPhong, TestKeys.NgheAn })
        {
            Tree.Children(province, TestKeys.Today)
                .Count(u => u.Kind is UnitKind.Department or UnitKind.ProvincialOffice).ShouldBeInRange(12, 14);
        }
    }

    [Fact]
    public void Former_units_of_both_provinces_are_all_there()
    {
        Former("30", "31").ShouldBe((27, 374));
        Former("40").ShouldBe((20, 412));
    }

    [Fact]
    public void Every_former_unit_is_closed_and_has_successors_in_force()
    {
        foreach (var unit in Tree.All.Where(u => u.Kind is UnitKind.FormerCommune or UnitKind.FormerDistrict))
        {
            unit.InForce.To.ShouldBe(TestKeys.Reform, unit.Name);
            unit.Successors.ShouldNotBeEmpty(unit.Name);
            unit.Successors.ShouldAllBe(s => Tree.Find(s)!.InForce.Contains(TestKeys.Today));
        }
    }

    [Fact]
    public void Every_commune_of_today_took_over_a_former_unit()
    {
        var reached = Tree.All.Where(u => u.Kind is UnitKind.FormerCommune or UnitKind.FormerDistrict)
            .SelectMany(u => u.Successors).ToHashSet();
        Tree.All.Where(u => u.Kind.IsCommuneLevel()).Where(u => !reached.Contains(u.Key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("30-298-11149", "31-11146")] // Hà Kỳ → Nguyên Giáp
    [InlineData("30-293-10798", "31-10804,31-10843")] // Hòa Bình of Kim Thành, not of Vĩnh Bảo → Kim Thành, Hà Nam
    [InlineData("31-318", "31-11948")] // Huyện Bạch Long Vĩ
    [InlineData("40-418-16906", "40-16906")] // Lượng Minh, which the list of 2025 writes Lưỡng Minh
    [InlineData("30", "31")]
    public void Former_units_lead_to_the_right_successors(string former, string successors)
    {
        var unit = Tree.Find(UnitKey.FromCode(former)).ShouldNotBeNull();
        string.Join(',', unit.Successors.Select(s => s.Code)).ShouldBe(successors, unit.Name);
    }

    [Fact]
    public void A_commune_name_that_several_districts_had_leads_to_the_commune_of_its_district()
    {
        Successor("Xã Tân Việt", "30-294").ShouldBe("Xã Hà Bắc");
        Successor("Xã Tân Việt", "30-296").ShouldBe("Xã Bình Giang");
        Successor("Xã Thanh Sơn", "30-294").ShouldBe("Xã Thanh Hà");
        Successor("Xã Thanh Sơn", "31-314").ShouldBe("Xã Kiến Thụy");
        Successor("Xã Minh Sơn", "40-427").ShouldBe("Xã Thuần Trung");
        Successor("Xã Minh Sơn", "40-428").ShouldBe("Xã Cát Ngạn");
    }

    private static string Successor(string name, string district)
    {
        var former = Tree.All.Single(u => u.Name == name && u.Parent == UnitKey.FromCode(district));
        return Tree.Find(former.Successors.Single())!.Name;
    }

    private static (int Wards, int Communes, int Zones) CommuneKinds(UnitKey province)
    {
        var kinds = Kinds(province);
        return (kinds.Count(k => k is UnitKind.Ward), kinds.Count(k => k is UnitKind.Commune), kinds.Count(k => k is UnitKind.SpecialZone));
    }

    private static List<UnitKind> Kinds(UnitKey province) => [.. Tree.Children(province, TestKeys.Today).Select(u => u.Kind)];

    private static (int Districts, int Communes) Former(params string[] provinces) =>
        (Tree.All.Count(u => u.Kind is UnitKind.FormerDistrict && provinces.Contains(u.Key.Code.Split('-')[0])),
         Tree.All.Count(u => u.Kind is UnitKind.FormerCommune && provinces.Contains(u.Key.Code.Split('-')[0])));
}
