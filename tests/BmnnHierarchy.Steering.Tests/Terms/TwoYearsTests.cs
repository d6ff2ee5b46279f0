using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Tests.Grains;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Terms;

/// <summary>Time travel on the running engine: the plan of Hải Phòng from its issue into 2028, no hand laid on it but where a test says so.</summary>
public sealed class TwoYearsTests
{
    private const string Police = "unit:31-ca";

    [Fact]
    public async Task Statuses_turn_at_midnight_for_two_years_without_an_edit()
    {
        await using var host = await SteeringHost.StartAsync(new DateOnly(2025, 11, 20));
        (await host.CallAsync(
            "thuongtruc.hp",
            grain => grain.AssignAsync(new AssignDuties("assign-police", UnitStory.HaiPhong, ["HP-III.1.3", "HP-IV.1.b", "HP-IV.1.c", "HP-II.3.b"]), default),
            Police)).Value.ShouldBe(4);
        (await host.CallAsync(
            "thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-commune", UnitStory.HaiPhong, ["HP-III.7.4", "HP-IV.1.b"]), default))).Value.ShouldBe(2);

        // Each line: a midnight, the status up to the last second before it, the status from it on.
        (string Unit, string Duty, string Midnight, DutyStatus Before, DutyStatus After)[] turns =
        [
            (Police, "HP-III.1.3", "2025-12-22", DutyStatus.NotDue, DutyStatus.DueSoon),
            (Police, "HP-IV.1.c@2025", "2025-12-21", DutyStatus.DueSoon, DutyStatus.Overdue),
            (Police, "HP-III.1.3", "2026-01-01", DutyStatus.DueSoon, DutyStatus.Overdue),
            (SteeringHost.NguyenGiap, "HP-III.7.4", "2026-06-19", DutyStatus.NotDue, DutyStatus.DueSoon),
            (SteeringHost.NguyenGiap, "HP-III.7.4", "2026-07-01", DutyStatus.DueSoon, DutyStatus.Overdue),
            (SteeringHost.NguyenGiap, "HP-IV.1.b@2026", "2026-10-26", DutyStatus.NotDue, DutyStatus.DueSoon),
            (SteeringHost.NguyenGiap, "HP-IV.1.b@2026", "2026-11-05", DutyStatus.DueSoon, DutyStatus.Overdue),
            (SteeringHost.NguyenGiap, "HP-IV.1.b@2027", "2027-10-26", DutyStatus.NotDue, DutyStatus.DueSoon),
            (SteeringHost.NguyenGiap, "HP-IV.1.b@2027", "2027-11-05", DutyStatus.DueSoon, DutyStatus.Overdue),
            (SteeringHost.NguyenGiap, "HP-IV.1.b@2028", "2028-11-05", DutyStatus.DueSoon, DutyStatus.Overdue),
        ];
        foreach (var turn in turns.OrderBy(turn => turn.Midnight, StringComparer.Ordinal))
        {
            var midnight = VietnamTime.StartOf(Iso.Day(turn.Midnight));
            await AtAsync(host, midnight.AddSeconds(-1));
            (await StatusAsync(host, turn.Unit, turn.Duty)).ShouldBe(turn.Before, $"{turn.Duty} before {turn.Midnight}");
            await AtAsync(host, midnight);
            (await StatusAsync(host, turn.Unit, turn.Duty)).ShouldBe(turn.After, $"{turn.Duty} from {turn.Midnight}");
        }

        foreach (var unit in new[] { Police, SteeringHost.NguyenGiap })
        {
            (await host.EventsAsync(unit)).Skip(1).ShouldAllBe(recorded => recorded.Actor == Caller.SystemAccount || recorded.CommandId.StartsWith("assign"));
        }
    }

    [Fact]
    public async Task Each_reporting_year_opens_on_the_fifteenth_of_December()
    {
        await using var host = await SteeringHost.StartAsync(new DateOnly(2025, 11, 20));
        await host.CallAsync("thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-0001", UnitStory.HaiPhong, ["HP-IV.1.b"]), default));
        foreach (var year in new[] { 2027, 2028, 2029 })
        {
            var opens = VietnamTime.StartOf(new DateOnly(year - 1, 12, 15));
            await AtAsync(host, opens.AddSeconds(-1));
            (await DutiesAsync(host)).ShouldNotContain($"HP-IV.1.b@{year}");
            await AtAsync(host, opens);
            (await DutiesAsync(host)).ShouldContain($"HP-IV.1.b@{year}");
        }
    }

    [Theory]
    [InlineData("2026-02-24", "2026-02-06")] // Due after Tết 2026: its five days off do not count as days of warning.
    [InlineData("2028-02-29", "2028-02-18")] // Leap day.
    [InlineData("2028-02-04", "2028-01-19")] // After Tết 2028.
    public async Task An_extension_to_a_day_after_Tet_or_to_the_leap_day_warns_seven_working_days_before(string until, string warns)
    {
        var start = Iso.Day("2026-01-05");
        await using var host = await SteeringHost.StartAsync(start);
        await host.CallAsync("thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-0001", UnitStory.HaiPhong, ["HP-III.1.3"]), default), Police);
        var asked = await host.CallAsync(
            "canbo.ca", grain => grain.AskRequestAsync(new AskRequest("ask-0001", "HP-III.1.3", null, DutyRequestKind.Extension, Iso.Day(until), "Chờ quyết định", null), default), Police);
        (await host.CallAsync(
            "lanhdao.hp", grain => grain.DecideRequestAsync(new DecideRequest("decide-01", "HP-III.1.3", null, asked.Value!.Sequence, true, null, null, null), default), Police))
            .Value!.Duty.DueOn.ShouldBe(Iso.Day(until));

        await AtAsync(host, VietnamTime.StartOf(Iso.Day(warns)).AddSeconds(-1));
        (await StatusAsync(host, Police, "HP-III.1.3")).ShouldBe(DutyStatus.NotDue);
        await AtAsync(host, VietnamTime.StartOf(Iso.Day(warns)));
        (await StatusAsync(host, Police, "HP-III.1.3")).ShouldBe(DutyStatus.DueSoon);
        await AtAsync(host, VietnamTime.StartOf(Iso.Day(until).AddDays(1)));
        (await StatusAsync(host, Police, "HP-III.1.3")).ShouldBe(DutyStatus.Overdue);
    }

    [Fact]
    public async Task What_does_not_apply_applies_again_at_midnight()
    {
        await using var host = await SteeringHost.StartAsync(new DateOnly(2026, 6, 1));
        await host.CallAsync("thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties("assign-0001", UnitStory.HaiPhong, ["HP-III.7.4"]), default));
        await host.CallAsync(
            "thuongtruc.hp",
            grain => grain.SetNotApplicableAsync(new SetNotApplicable("not-appl-1", "HP-III.7.4", null, Iso.Day("2026-12-31"), "Không có tài liệu", "12/TB-CAT"), default));
        await AtAsync(host, VietnamTime.StartOf(Iso.Day("2027-01-01")).AddSeconds(-1));
        (await StatusAsync(host, SteeringHost.NguyenGiap, "HP-III.7.4")).ShouldBe(DutyStatus.NotApplicable);
        await AtAsync(host, VietnamTime.StartOf(Iso.Day("2027-01-01")));
        (await StatusAsync(host, SteeringHost.NguyenGiap, "HP-III.7.4")).ShouldBe(DutyStatus.Overdue);
    }

    /// <summary>The clock stands at an instant and has looked.</summary>
    private static async Task AtAsync(SteeringHost host, DateTimeOffset instant)
    {
        host.Time.AdvanceTo(instant);
        await host.ClockAsync();
    }

    private static async Task<DutyStatus> StatusAsync(SteeringHost host, string unit, string duty) =>
        (await host.CallAsync("system", grain => grain.GetDutyAsync(duty, default), unit)).Value.ShouldNotBeNull().Duty.Status;

    private static async Task<List<string>> DutiesAsync(SteeringHost host) =>
        [.. (await host.CallAsync("system", grain => grain.GetDutiesAsync(default))).Value.ShouldNotBeNull().Duties.Select(duty => duty.Id)];
}
