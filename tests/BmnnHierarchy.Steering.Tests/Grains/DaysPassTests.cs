using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>Deadlines are crossed at midnight in Vietnam, without anybody's edit.</summary>
public sealed class DaysPassTests
{
    private const string Duty = "HP-III.7.4";

    [Fact]
    public async Task At_midnight_in_Vietnam_a_duty_becomes_overdue_and_the_roll_up_hears_of_it()
    {
        await using var host = await SteeringHost.StartAsync(new DateOnly(2026, 6, 30));
        await host.ClockAsync();
        await AssignAsync(host);
        host.Time.AdvanceTo(VietnamTime.StartOf(new DateOnly(2026, 7, 1)).AddSeconds(-1));
        (await StatusAsync(host)).ShouldBe(DutyStatus.DueSoon);

        var late = await MinuteByMinuteAsync(host, host.Contributed.UntilAsync(IsLate));

        late.Version.ShouldBe(2);
        (await StatusAsync(host)).ShouldBe(DutyStatus.Overdue);
        (await host.EventsAsync())[^1].ShouldSatisfyAllConditions(
            recorded => recorded.Type.ShouldBe("steering.days-passed"),
            recorded => recorded.Actor.ShouldBe(Caller.SystemAccount));
    }

    [Fact]
    public async Task A_host_that_was_down_catches_up_when_it_starts()
    {
        await using var before = await SteeringHost.StartAsync(new DateOnly(2026, 6, 1));
        await AssignAsync(before);
        await before.StopAsync();

        await using var host = await SteeringHost.StartAsync(new DateOnly(2026, 8, 3), before);

        await host.Contributed.UntilAsync(IsLate);
        var list = await host.Reads.ListAsync(new DutyFilter(UnitKey.Parse("unit:31"), [DutyStatus.Overdue], null, null, null, null, null, DutySort.DueOn, 1, 50), default);
        list.Rows.ShouldHaveSingleItem().Duty.ShouldBe(Duty);
        (await host.EventsAsync()).Count.ShouldBe(2);
    }

    /// <summary>A tick that the clock misses while an earlier one is under way does not come later: the next minute's does.</summary>
    private static async Task<Contribution> MinuteByMinuteAsync(SteeringHost host, Task<Contribution> awaited)
    {
        while (!awaited.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await StatusAsync(host);
        }

        return await awaited;
    }

    private static bool IsLate(Contribution contribution) =>
        contribution.Measures.Any(keyed => keyed.Key == SteeringMeasures.HasOverdue && keyed.Measure.Values[0] == 1);

    private static async Task AssignAsync(SteeringHost host) => (await host.CallAsync(
        "thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-0001", UnitStory.HaiPhong, [Duty]), default))).Value.ShouldBe(1);

    private static async Task<DutyStatus> StatusAsync(SteeringHost host) =>
        (await host.CallAsync("nguyengiap", grain => grain.GetDutyAsync(Duty, default))).Value.ShouldNotBeNull().Duty.Status;
}
