using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Tests.Catalogue;

public sealed class Rows_that_disagree_are_refused
{
    private const string Closed = "unit:31-300,FormerDistrict,unit:31,Huyện Cũ,Old District,,2025-01-01,2025-07-01,,false";

    [Fact]
    public void The_same_unit_twice_is_refused_and_both_lines_are_named() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Commune("unit:31-1"), Csv.Commune("unit:31-1")))
            .ShouldBe(Refusal.Of(UnitsRefusals.UnitMustNotBeListedTwice, null, Csv.UnitsFile, "5", "31-1", Csv.UnitsFile, "4"));

    [Fact]
    public void Periods_of_one_unit_that_overlap_are_refused() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Commune("unit:31-1", to: "2026-01-01"), Csv.Commune("unit:31-1", "2025-12-31")))
            .ShouldBe(Refusal.Of(UnitsRefusals.PeriodsOfAUnitMustNotOverlap, null, Csv.UnitsFile, "5", "31-1", Csv.UnitsFile, "4"));

    [Fact]
    public void Two_bodies_with_one_code_in_one_province_are_refused() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Department("unit:31-so_a", "so_nv"), Csv.Department("unit:31-so_b", "so_nv")))
            .ShouldBe(Refusal.Of(UnitsRefusals.BodyCodeMustBeUniqueInAProvince, null, Csv.UnitsFile, "5", "so_nv"));

    [Fact]
    public void A_body_that_follows_another_under_the_same_code_is_allowed() =>
        Csv.Tree(Csv.Units(
            Csv.Ministry, Csv.HaiPhong,
            Csv.Department("unit:31-so_a", "so_nv", to: "2026-01-01"), Csv.Department("unit:31-so_b", "so_nv", from: "2026-01-01"))).All.Count().ShouldBe(4);

    [Fact]
    public void A_cycle_is_refused() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Commune("unit:31-1", parent: "unit:31-2"), Csv.Commune("unit:31-2", parent: "unit:31-1")))
            .ShouldBe(Refusal.Of(UnitsRefusals.UnitsMustNotFormACycle, null, Csv.UnitsFile, "4", "31-1"));

    [Fact]
    public void A_unit_that_is_its_own_parent_is_refused() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Csv.Commune("unit:31-1", parent: "unit:31-1"))).Code
            .ShouldBe(UnitsRefusals.UnitsMustNotFormACycle);

    [Fact]
    public void A_parent_that_closes_before_its_child_is_refused() =>
        Refused(Csv.Units(Csv.Ministry, Csv.HaiPhong, Closed, Csv.Commune("unit:31-300-1", "2025-01-01", parent: "unit:31-300")))
            .ShouldBe(Refusal.Of(UnitsRefusals.ParentMustBeInForceThroughout, null, Csv.UnitsFile, "5", "31-300"));

    [Fact]
    public void A_parent_whose_periods_follow_each_other_covers_its_child() =>
        Csv.Tree(Csv.Units(
            Csv.Ministry,
            Csv.HaiPhong.Replace("2025-01-01,,", "2025-01-01,2026-01-01,", StringComparison.Ordinal),
            Csv.HaiPhong.Replace("2025-01-01,,", "2026-01-01,,", StringComparison.Ordinal),
            Csv.Commune("unit:31-1"))).Find(UnitKey.FromCode("31-1")).ShouldNotBeNull();

    [Fact]
    public void A_gap_between_the_periods_of_a_parent_is_refused() =>
        Refused(Csv.Units(
            Csv.Ministry,
            Csv.HaiPhong.Replace("2025-01-01,,", "2025-01-01,2026-01-01,", StringComparison.Ordinal),
            Csv.HaiPhong.Replace("2025-01-01,,", "2026-01-02,,", StringComparison.Ordinal),
            Csv.Commune("unit:31-1"))).Code.ShouldBe(UnitsRefusals.ParentMustBeInForceThroughout);

    [Theory]
    [InlineData("unit:31-999,unit:31-1,whole", UnitsRefusals.ClosedUnitMustBeKnown, "31-999")]
    [InlineData("unit:31-2,unit:31-1,whole", UnitsRefusals.UnitWithSuccessorsMustBeClosed, "31-2")]
    [InlineData("unit:31-300,unit:31-999,whole", UnitsRefusals.SuccessorMustBeKnown, "31-999")]
    [InlineData("unit:31-300,unit:31-3,whole", UnitsRefusals.SuccessorMustBeInForceWhenTheUnitCloses, "31-3")]
    [InlineData("unit:31-300,unit:31-300,whole", UnitsRefusals.SuccessorMustBeInForceWhenTheUnitCloses, "31-300")]
    [InlineData("unit:31-300,unit:31-1,half", UnitsRefusals.ShareMustBeWholeOrPart, null)]
    [InlineData("31-300,unit:31-1,whole", UnitsRefusals.KeyMustBeAUnitKey, "from")]
    [InlineData("unit:31-300,,whole", UnitsRefusals.KeyMustBeAUnitKey, "to")]
    public void A_bad_succession_is_refused(string row, string code, string? names)
    {
        string[] arguments = [Csv.SuccessionFile, "2", .. names is null ? Array.Empty<string>() : [names]];
        Refused(Units(), Csv.Successions(row)).ShouldBe(Refusal.Of(code, null, arguments));
    }

    [Fact]
    public void A_succession_listed_twice_is_refused() =>
        Refused(Units(), Csv.Successions("unit:31-300,unit:31-1,part", "unit:31-300,unit:31-1,part"))
            .ShouldBe(Refusal.Of(UnitsRefusals.SuccessionMustNotBeListedTwice, null, Csv.SuccessionFile, "3", "31-300", "31-1"));

    [Fact]
    public void The_whole_of_a_unit_goes_to_one_successor_only() =>
        Refused(Units(), Csv.Successions("unit:31-300,unit:31-1,part", "unit:31-300,unit:31-2,whole"))
            .ShouldBe(Refusal.Of(UnitsRefusals.WholeGoesToOneSuccessorOnly, null, Csv.SuccessionFile, "3", "31-300"));

    [Fact]
    public void A_renamed_unit_is_found_by_its_old_name_and_shown_with_the_new_one()
    {
        var tree = Csv.Tree(Csv.Units(
            Csv.Ministry, Csv.HaiPhong,
            Csv.Commune("unit:31-1", to: "2026-01-01", name: "Xã Tên Cũ"), Csv.Commune("unit:31-1", "2026-01-01", name: "Xã Tên Mới")));
        var found = tree.Search("ten cu", null, TestKeys.Today, 5).ShouldHaveSingleItem();
        (found.Unit.Name, found.MatchedText).ShouldBe(("Xã Tên Mới", "Xã Tên Cũ"));
        tree.Children(TestKeys.HaiPhong, TestKeys.Reform).ShouldHaveSingleItem().Name.ShouldBe("Xã Tên Cũ");
    }

    private static Loading.ReferenceFile Units() => Csv.Units(
        Csv.Ministry, Csv.HaiPhong, Closed, Csv.Commune("unit:31-1"), Csv.Commune("unit:31-2"), Csv.Commune("unit:31-3", "2025-07-02"));

    private static Refusal Refused(params Loading.ReferenceFile[] files) => Csv.Build(files).Refusal.ShouldNotBeNull();
}
