using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Steering.Tests.Grains;

public sealed class PlanAssignmentTests
{
    private static readonly DateOnly Today = new(2025, 11, 20);

    [Fact]
    public async Task A_plan_reaches_every_unit_it_binds_and_a_repetition_changes_nothing()
    {
        await using var host = await SteeringHost.StartAsync(Today);
        var assignment = host.Services.GetRequiredService<IPlanAssignment>();

        (await assignment.AssignAsync(UnitStory.HaiPhong, Caller.System, default)).Value.ShouldBe(new PlanAssigned(143, 3499));
        (await assignment.AssignAsync(UnitStory.HaiPhong, Caller.System, default)).Value.ShouldBe(new PlanAssigned(143, 3499));

        var all = await host.Reads.ListAsync(
            new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Unit, 1, 1), default);
        (all.Total, all.Units).ShouldBe((3499, 143));
        (await host.EventsAsync()).Count.ShouldBe(25);
    }

    [Fact]
    public async Task An_officer_assigns_in_the_own_province_only()
    {
        await using var host = await SteeringHost.StartAsync(Today);
        var assignment = host.Services.GetRequiredService<IPlanAssignment>();

        await Should.ThrowAsync<AccessDeniedException>(() => assignment.AssignAsync("40-2025", SteeringHost.Person("thuongtruc.hp"), default));
        (await assignment.AssignAsync(UnitStory.HaiPhong, SteeringHost.Person("thuongtruc.hp"), default)).Value.Units.ShouldBe(143);
    }

    [Fact]
    public async Task A_plan_nobody_knows_is_refused()
    {
        await using var host = await SteeringHost.StartAsync(Today);
        (await host.Services.GetRequiredService<IPlanAssignment>().AssignAsync("31-1-2020", Caller.System, default)).Refusal!.Code
            .ShouldBe(SteeringRefusals.PlanUnknown);
    }
}
