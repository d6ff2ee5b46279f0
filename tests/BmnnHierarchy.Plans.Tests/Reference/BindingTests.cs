using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Tests.Reference;

public sealed class BindingTests
{
    private static readonly DateOnly Day = new(2025, 11, 20);
    private static readonly IPlanCatalogue Shipped = PlansModule.ReferencePlans();
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    public static TheoryData<string, string> Assignments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var plan in Shipped.Plans)
            {
                foreach (var template in plan.Templates)
                {
                    data.Add(plan.Code, template.Id);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Assignments))]
    public void Every_assignment_binds_units_of_its_province_and_no_others(string plan, string template)
    {
        var bound = Bound(plan, template);
        bound.ShouldNotBeEmpty();
        bound.ShouldAllBe(unit => unit.Parent.ToString() == Shipped.Find(plan)!.Province && unit.InForce.Contains(Day));
        bound.Select(unit => unit.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData("31-298-2025", "HP-I.1", 140)]
    [InlineData("31-298-2025", "HP-III.7.4", 135)]
    [InlineData("31-298-2025", "HP-II.3.c", 1)]
    [InlineData("31-298-2025", "HP-III.3.a", 1)]
    [InlineData("31-298-2025", "HP-IV.1.c", 2)]
    [InlineData("31-298-2025", "HP-IV.2", 3)]
    [InlineData("40-2025", "NA-I.1.a", 147)]
    [InlineData("40-2025", "NA-II.2.a", 144)]
    [InlineData("40-2025", "NA-III.1.a", 143)]
    [InlineData("40-2025", "NA-III.4.1", 2)]
    [InlineData("40-2025", "NA-III.5", 1)]
    public void An_assignment_binds_as_many_units_as_the_plan_names(string plan, string template, int units) =>
        Bound(plan, template).Count.ShouldBe(units);

    [Theory]
    [InlineData("31-298-2025", 143, 3499)]
    [InlineData("40-2025", 148, 4118)]
    public void A_whole_plan_opens_as_many_duties_as_its_assignments_bind_units(string plan, int units, int duties)
    {
        var bound = Shipped.Find(plan)!.Templates.SelectMany(template => Bound(plan, template.Id)).ToList();
        bound.DistinctBy(unit => unit.Key).Count().ShouldBe(units);
        bound.Count.ShouldBe(duties);
    }

    [Fact]
    public void Requests_reach_the_court_the_procuracy_and_the_Front_only() =>
        Bound("31-298-2025", "HP-IV.2").Select(unit => unit.BodyCode).ShouldBe(["tand", "vksnd", "mttq"], ignoreOrder: true);

    [Fact]
    public void Duties_of_the_dissolved_districts_bind_the_communes_and_say_why()
    {
        var template = Shipped.FindTemplate("40-2025", "NA-IV.1").ShouldNotBeNull();
        template.Binding.Kinds.ShouldContain(nameof(UnitKind.FormerDistrict));
        template.Binding.Basis.ShouldNotBeNull().ShouldContain("01/07/2025");
        Bound("40-2025", "NA-IV.1").Count(unit => unit.Kind.IsCommuneLevel()).ShouldBe(130);
    }

    [Fact]
    public void Before_the_two_tier_government_the_districts_themselves_were_bound()
    {
        var plan = Shipped.Find("40-2025").ShouldNotBeNull();
        var template = Shipped.FindTemplate("40-2025", "NA-IV.1").ShouldNotBeNull();
        var bound = DutyBindings.BoundUnits(plan, template, UnitsModule.ReferenceTree(), new DateOnly(2025, 6, 30)).ToList();
        bound.ShouldContain(unit => unit.Kind == UnitKind.FormerDistrict);
        bound.ShouldNotContain(unit => unit.Kind.IsCommuneLevel());
    }

    private static IReadOnlyList<Unit> Bound(string plan, string template) =>
    [
        .. DutyBindings.BoundUnits(
            Shipped.Find(plan)!, Shipped.FindTemplate(plan, template)!, UnitsModule.ReferenceTree(), Day),
    ];
}
