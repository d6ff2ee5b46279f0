using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Tests.Grains;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Terms;

/// <summary>
/// The whole plan of Hải Phòng at a commune and at the police, night by night from its issue over three Tết and a leap day: on
/// the running engine, every duty's status on both sides of each midnight, beside days written down here by hand.
/// </summary>
public sealed class EveryMidnightTests
{
    private const string Police = "unit:31-ca";

    private static readonly DateOnly First = Iso.Day("2025-11-20");
    private static readonly DateOnly Last = Iso.Day("2028-03-05");

    /// <summary>
    /// By schedule of the plan: each occurrence, the day it opens, the first day of warning (seven working days are left after
    /// it) and the deadline. 20/12/2025 is a Saturday and 20/12/2026 a Sunday: the warning counts from the Friday before.
    /// </summary>
    private static readonly Dictionary<string, Term[]> BySchedule = new()
    {
        ["2025-12-31"] = [new("", "2025-11-20", "2025-12-22", "2025-12-31")],
        ["2026-06-30"] = [new("", "2025-11-20", "2026-06-19", "2026-06-30")],
        ["yearly:11-04"] =
        [
            new("@2026", "2025-11-20", "2026-10-26", "2026-11-04"),
            new("@2027", "2026-12-15", "2027-10-26", "2027-11-04"),
            new("@2028", "2027-12-15", "2028-10-25", "2028-11-04"),
        ],
        ["yearly:12-20"] =
        [
            new("@2025", "2025-11-20", "2025-12-10", "2025-12-20"),
            new("@2026", "2025-12-15", "2026-12-09", "2026-12-20"),
            new("@2027", "2026-12-15", "2027-12-09", "2027-12-20"),
            new("@2028", "2027-12-15", "2028-12-11", "2028-12-20"),
        ],
        [""] = [new("", "2025-11-20", null, null)],
    };

    /// <summary>
    /// What the police get extended on the first day. Tết 2026 is off from 16 to 20 February, so that a deadline on the 24th
    /// warns from the sixth on; the other one ends on the leap day.
    /// </summary>
    private static readonly Dictionary<string, Term> Granted = new()
    {
        ["HP-IV.1.c@2025"] = new("", "2025-11-20", "2026-02-06", "2026-02-24"),
        ["HP-IV.1.b@2026"] = new("", "2025-11-20", "2028-02-18", "2028-02-29"),
    };

    [Theory]
    [InlineData(SteeringHost.NguyenGiap, "2026-06-19", "2026-07-01", "2026-10-26", "2026-11-05", "2027-10-26", "2027-11-05")]
    [InlineData(Police, "2025-12-22", "2026-01-01", "2026-02-06", "2026-02-25", "2026-11-05", "2026-12-21", "2027-11-05", "2028-02-18", "2028-03-01")]
    public async Task Every_status_is_right_on_both_sides_of_every_midnight_and_nobody_edits(string unit, params string[] among)
    {
        await using var host = await SteeringHost.StartAsync(First);
        var expected = await AssignAsync(host, unit);
        foreach (var id in Granted.Keys.Where(_ => unit == Police))
        {
            await ExtendAsync(host, unit, id);
            expected[id] = Granted[id];
        }

        expected.Count.ShouldBeGreaterThan(20);
        await host.ClockAsync();
        var before = await StatusesAsync(host, unit);
        before.ShouldBe(On(expected, First));
        var byHand = (await host.EventsAsync(unit)).Count;
        var turns = new List<DateOnly>();
        for (var day = First.AddDays(1); day <= Last; day = day.AddDays(1))
        {
            host.Time.AdvanceTo(VietnamTime.StartOf(day).AddSeconds(-1));
            await host.ClockAsync();
            (await StatusesAsync(host, unit)).ShouldBe(before, $"until {day:yyyy-MM-dd}");

            host.Time.AdvanceTo(VietnamTime.StartOf(day));
            await host.ClockAsync();
            var after = await StatusesAsync(host, unit);
            after.ShouldBe(On(expected, day), $"from {day:yyyy-MM-dd}");
            if (!after.SequenceEqual(before))
            {
                turns.Add(day);
                (await ListedAsync(host, unit)).ShouldBe(after, $"in lists from {day:yyyy-MM-dd}");
            }

            before = after;
        }

        // What the plan names is among them (12/2025, 06/2026, the fifth of November), and the clock wrote on no other day.
        among.Select(Iso.Day).ShouldBeSubsetOf(turns);
        var passed = (await host.EventsAsync(unit)).Skip(byHand).ToList();
        passed.ShouldAllBe(recorded => recorded.Actor == Caller.SystemAccount);
        passed.Where(recorded => recorded.Type == "steering.days-passed").Select(recorded => VietnamTime.DayOf(recorded.At)).ShouldBe(turns);
    }

    /// <summary>The terms by duty, of those assignments of the plan that bind the unit.</summary>
    private static async Task<Dictionary<string, Term>> AssignAsync(SteeringHost host, string unit)
    {
        var plan = PlansModule.ReferencePlans().Find(UnitStory.HaiPhong)!;
        var terms = new Dictionary<string, Term>();
        foreach (var template in plan.Templates)
        {
            var reply = await host.CallAsync(
                "thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties($"assign-{template.Id.Replace('.', '_')}", plan.Code, [template.Id]), default), unit);
            if (reply.IsRefused)
            {
                reply.Refused.Code.ShouldBe(SteeringRefusals.TemplateDoesNotBindUnit);
                continue;
            }

            var schedule = template.Schedule.Recurrence ?? template.Schedule.DueOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "";
            foreach (var term in BySchedule[schedule])
            {
                terms.Add(template.Id + term.Occurrence, term);
            }
        }

        return terms;
    }

    private static async Task ExtendAsync(SteeringHost host, string unit, string duty)
    {
        var until = Iso.Day(Granted[duty].Due!);
        var asked = await host.CallAsync(
            unit == Police ? "canbo.ca" : "nguyengiap",
            grain => grain.AskRequestAsync(new AskRequest($"ask-{duty.Replace('.', '_').Replace('@', '_')}", duty, null, DutyRequestKind.Extension, until, "Chờ quyết định", null), default), unit);
        (await host.CallAsync(
            "lanhdao.hp",
            grain => grain.DecideRequestAsync(new DecideRequest($"decide-{duty.Replace('.', '_').Replace('@', '_')}", duty, null, asked.Value!.Sequence, true, null, null, null), default), unit))
            .Value!.Duty.DueOn.ShouldBe(until);
    }

    private static List<string> On(Dictionary<string, Term> terms, DateOnly day) => Written(
        terms.Where(entry => day >= Iso.Day(entry.Value.Opens)).Select(entry => (entry.Key, entry.Value switch
        {
            { Due: null } => DutyStatus.NoData,
            { Due: { } due } when day > Iso.Day(due) => DutyStatus.Overdue,
            { Warns: { } warns } when day >= Iso.Day(warns) => DutyStatus.DueSoon,
            _ => DutyStatus.NotDue,
        })));

    private static async Task<List<string>> StatusesAsync(SteeringHost host, string unit) => Written(
        (await host.CallAsync("system", grain => grain.GetDutiesAsync(default), unit)).Value.ShouldNotBeNull().Duties.Select(duty => (duty.Id, duty.Status)));

    private static async Task<List<string>> ListedAsync(SteeringHost host, string unit) => Written(
        (await host.Reads.ListAsync(new DutyFilter(UnitKey.Parse(unit), [], null, null, null, null, null, DutySort.Duty, 1, 500), default))
        .Rows.Select(row => (row.Duty, row.Status)));

    private static List<string> Written(IEnumerable<(string Duty, DutyStatus Status)> duties) =>
        [.. duties.Select(duty => $"{duty.Duty} {duty.Status}").Order(StringComparer.Ordinal)];

    private sealed record Term(string Occurrence, string Opens, string? Warns, string? Due);
}
