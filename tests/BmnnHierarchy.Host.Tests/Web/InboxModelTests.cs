using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Pages.Inbox;
using NSubstitute;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class InboxModelTests
{
    private static readonly InboxModel Model = InboxModel.From(
        new UnitDuties("unit:31-11146", 9, Things.Today,
        [
            Things.Duty("done", DutyStatus.DoneLate),
            Things.Duty("soon", DutyStatus.DueSoon, new DateOnly(2026, 11, 25)),
            Things.Duty("late-2", DutyStatus.Overdue, new DateOnly(2026, 11, 4)),
            Things.Duty("late-1", DutyStatus.Overdue, new DateOnly(2026, 6, 30)),
            Things.Duty("silent", DutyStatus.NoData),
        ]),
        Substitute.For<IPlanCatalogue>());

    [Fact]
    public void What_is_late_the_longest_comes_first_and_what_is_done_last() =>
        Model.Groups.SelectMany(group => group.Items).Select(item => item.Duty.Id).ShouldBe(["late-1", "late-2", "soon", "silent", "done"]);

    [Fact]
    public void Every_duty_stands_in_exactly_one_group() =>
        Model.Groups.Sum(group => group.Items.Length).ShouldBe(Model.Duties.Duties.Length);

    [Fact]
    public void The_next_duty_is_the_next_that_is_not_done()
    {
        Model.After("late-1").ShouldBe("late-2");
        Model.After("soon").ShouldBe("silent");
        Model.After("silent").ShouldBeNull();
        Model.After("done").ShouldBeNull();
    }
}
