using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class AssigningTests
{
    private static readonly DateOnly Day = new(2025, 11, 20);

    [Fact]
    public void A_commune_gets_every_assignment_that_binds_it_once()
    {
        var story = new UnitStory(Day);
        var templates = UnitStory.Plans.Find(UnitStory.HaiPhong)!.Templates
            .Where(template => template.Binding.Kinds.Contains("Commune")).Select(template => template.Id).ToArray();
        story.Assign(templates).Value.Events.Length.ShouldBe(templates.Length);
        story.State.Duties.Count.ShouldBe(25);
        story.Assign(templates).Value.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_the_unit_does_not_have_yet_is_opened()
    {
        var story = UnitStory.WithDuties(Day, "HP-I.1");
        story.Assign("HP-I.1", "HP-I.2", "HP-I.2").Value.Events.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("unit:31-11146", UnitStory.HaiPhong, "HP-III.5", SteeringRefusals.TemplateDoesNotBindUnit)]
    [InlineData("unit:31-11146", UnitStory.HaiPhong, "NA-I.2", SteeringRefusals.TemplateUnknown)]
    [InlineData("unit:31-11146", "40-2025", "NA-IV.1", SteeringRefusals.TemplateDoesNotBindUnit)]
    [InlineData("unit:31-11146", "31-299-2025", "HP-I.1", SteeringRefusals.PlanUnknown)]
    [InlineData("unit:31-11146", null, "HP-I.1", SteeringRefusals.PlanUnknown)]
    [InlineData("unit:31-00000", UnitStory.HaiPhong, "HP-I.1", SteeringRefusals.UnitUnknown)]
    [InlineData("unit:30-288", UnitStory.HaiPhong, "HP-I.1", SteeringRefusals.UnitNotInForce)]
    [InlineData("unit:31", UnitStory.HaiPhong, "HP-I.1", SteeringRefusals.TemplateDoesNotBindUnit)]
    [InlineData("unit:bca", UnitStory.HaiPhong, "HP-I.1", SteeringRefusals.TemplateDoesNotBindUnit)]
    public void What_the_plan_does_not_give_the_unit_is_refused_as_a_whole(string unit, string? plan, string template, string code)
    {
        var story = new UnitStory(Day, unit);
        story.AssignPlan(plan!, "HP-I.1", template).ShouldBeRefused(plan == "40-2025" ? SteeringRefusals.TemplateUnknown : code);
        story.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_of_another_province_does_not_bind() =>
        new UnitStory(Day).AssignPlan("40-2025", "NA-IV.1").ShouldBeRefused(SteeringRefusals.TemplateDoesNotBindUnit).Arguments.ShouldBe(["NA-IV.1"]);

    [Fact]
    public void The_refusal_for_a_closed_unit_names_the_day_it_closed() =>
        new UnitStory(Day, "unit:30-288").Assign("HP-I.1").ShouldBeRefused(SteeringRefusals.UnitNotInForce).Arguments.ShouldBe(["2025-07-01"]);

    [Fact]
    public void A_unit_that_is_not_in_force_yet_is_refused() =>
        new UnitStory(new DateOnly(2025, 6, 30)).Assign("HP-I.1").ShouldBeRefused(SteeringRefusals.UnitNotInForce).Arguments.ShouldBe(["2025-07-01"]);

    [Fact]
    public void A_malformed_command_id_is_refused() =>
        Assigning.Decide(new UnitStory(Day).State, new AssignDuties("x", UnitStory.HaiPhong, []), UnitStory.Tree.All.First(), new UnitStory(Day).Circumstances("a"))
            .ShouldBeRefused(SteeringRefusals.CommandIdMalformed);

    [Fact]
    public void Nothing_to_assign_is_no_fault() =>
        Assigning.Decide(new UnitStory(Day).State, new AssignDuties("command-1", UnitStory.HaiPhong, default), UnitStory.Tree.All.Single(unit => unit.Key.Code == "31-11146"), new UnitStory(Day).Circumstances("a"))
            .Value.Events.ShouldBeEmpty();

    [Fact]
    public void Each_kind_of_unit_gets_what_its_plan_gives_it()
    {
        foreach (var (unit, plan, duties) in new[]
        {
            ("unit:31-ubnd", "31-298-2025", 3), ("unit:31-ca", "31-298-2025", 28), ("unit:31-qs", "31-298-2025", 23),
            ("unit:31-so_nv", "31-298-2025", 28), ("unit:31-tand", "31-298-2025", 1), ("unit:31-mttq", "31-298-2025", 26),
            ("unit:31-sn_vi_du_1", "31-298-2025", 20), ("unit:31-dn_vi_du_1", "31-298-2025", 25), ("unit:31-11146", "31-298-2025", 25),
            ("unit:40-bp", "40-2025", 24), ("unit:40-ca", "40-2025", 35), ("unit:40-16738", "40-2025", 28),
        })
        {
            var found = UnitStory.Plans.Find(plan)!;
            var story = new UnitStory(Day, unit);
            var at = UnitStory.Tree.Find(story.Unit).ShouldNotBeNull();
            var bound = found.Templates.Where(template => DutyBindings.Binds(found, template, at, Day)).Select(template => template.Id).ToArray();
            story.AssignPlan(plan, bound).ShouldBeTaken();
            story.State.Duties.Values.Select(duty => duty.Template).Distinct().Count().ShouldBe(duties, unit);
        }
    }
}
