using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Terms;
using BmnnHierarchy.Steering.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Terms;

/// <summary>The report to the Government: the Ministry by 20/12, the province before it, the communes before the province.</summary>
public sealed class CascadeTests
{
    private static readonly DutyCascade Report = new(3, 5);

    [Theory]
    [InlineData("unit:bca", "2026-12-20")]
    [InlineData("unit:31", "2026-12-16")] // Three working days before Sunday 20/12.
    [InlineData("unit:31-ca", "2026-12-16")]
    [InlineData("unit:31-11146", "2026-12-09")]
    [InlineData("unit:31-so_nv", "2026-12-09")]
    public void The_level_of_a_unit_gives_its_date(string unit, string due) => Cascading.DueOn(
        Iso.Day("2026-12-20"), Report, Cascading.LevelOf(UnitStory.Tree.Find(UnitKey.Parse(unit))), UnitStory.Calendar).ShouldBe(Iso.Day(due));

    [Fact]
    public void Duties_of_one_assignment_are_due_by_level()
    {
        Due("unit:31-ca").ShouldBe("X@2026 2026-12-16");
        Due("unit:31-11146").ShouldBe("X@2026 2026-12-09");

        static string Due(string unit)
        {
            var duty = SamplePlan.Story("2026-01-05", unit, ("X", SamplePlan.Recurring("yearly:12-20", "12-15", Report))).State.Duties.Values.Single();
            return $"{duty.Id} {duty.DueOn:yyyy-MM-dd}";
        }
    }

    [Fact]
    public void An_occurrence_opens_before_it_is_due_even_when_that_is_before_its_period()
    {
        var story = SamplePlan.Story("2026-01-05", "unit:31-11146", ("X", SamplePlan.Recurring("monthly:02", null, new DutyCascade(3, 5))));
        story.Today = Iso.Day("2026-12-31");
        story.PassDays();
        story.State.Duties.Values.ShouldAllBe(duty => duty.DueSoonFrom <= duty.DueOn);
        story.State.Duties.Keys.ShouldContain("X@2027-01");
    }

    [Fact]
    public void No_level_is_later_than_the_one_above_it() => Prop.ForAll(
        Gen.Choose(0, 3000).ToArbitrary(),
        Gen.Choose(0, 60).Two().ToArbitrary(),
        Gen.Elements(TermUnit.Days, TermUnit.WorkingDays).ToArbitrary(),
        (days, steps, unit) =>
        {
            var top = new DateOnly(2025, 1, 1).AddDays(days);
            var cascade = new DutyCascade(steps.Item1, steps.Item2, unit);
            var (ministry, province, below) = (At(CascadeLevel.Ministry), At(CascadeLevel.Province), At(CascadeLevel.Below));
            return below <= province && province <= ministry && ministry == top
                && (steps.Item1 == 0 || UnitStory.Calendar.IsWorkingDay(province));

            DateOnly At(CascadeLevel level) => Cascading.DueOn(top, cascade, level, UnitStory.Calendar);
        }).QuickCheckThrowOnFailure();
}
