using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Host.Tests.Demo;

/// <summary>One simulation played to its end on SQLite, as of 21/11/2026.</summary>
public sealed class PlayedSimulation : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    internal SimulatedWorld World { get; private set; } = null!;

    internal List<DutyView> HaiPhong { get; private set; } = null!;

    internal List<DutyView> NgheAn { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await SimulatedWorld.StartAsync(_database);
        await World.SimulateAsync();
        (HaiPhong, NgheAn) = (await World.DutiesAsync("31"), await World.DutiesAsync("40"));
    }

    public async Task DisposeAsync()
    {
        await World.DisposeAsync();
        _database.Dispose();
    }

    internal async Task RestartAsync()
    {
        await World.DisposeAsync();
        World = await SimulatedWorld.StartAsync(_database);
    }
}

public sealed class SimulationTests(PlayedSimulation played) : IClassFixture<PlayedSimulation>
{
    private const string NguyenGiap = "unit:31-11146";

    [Fact]
    public void Every_unit_that_the_plans_bind_has_its_duties()
    {
        played.HaiPhong.Select(d => d.Unit).Distinct().Count().ShouldBeInRange(135, 143);
        played.HaiPhong.Count(d => d.Unit == NguyenGiap).ShouldBe(25);
        played.NgheAn.Select(d => d.Unit).Distinct().Count().ShouldBeGreaterThan(140);
        (played.HaiPhong.Count + played.NgheAn.Count).ShouldBeGreaterThan(6_000);
    }

    [Fact]
    public async Task Closed_units_have_no_duties() =>
        (await played.World.CountAsync("SELECT count(DISTINCT stream) FROM journal_event WHERE stream LIKE 'steering/%'"))
            .ShouldBe(played.HaiPhong.Concat(played.NgheAn).Select(d => d.Unit).Distinct().Count());

    [Fact]
    public void Most_duties_are_done_some_late_a_few_not()
    {
        foreach (var duties in new[] { played.HaiPhong, played.NgheAn })
        {
            Share(duties, DutyStatus.DoneOnTime).ShouldBeInRange(0.75, 0.95);
            Share(duties, DutyStatus.DoneLate).ShouldBeInRange(0.04, 0.2);
            Share(duties, DutyStatus.Overdue).ShouldBeInRange(0.005, 0.08);
        }
    }

    [Fact]
    public void About_one_unit_in_seven_has_something_overdue()
    {
        UnitsWithOverdue(played.HaiPhong).ShouldBeInRange(15, 25);
        UnitsWithOverdue(played.NgheAn).ShouldBeInRange(12, 25);
    }

    [Fact]
    public void A_part_of_the_results_was_checked_and_a_few_were_rejected()
    {
        var done = played.HaiPhong.Where(d => d.DoneOn is not null).ToList();
        ((double)done.Count(d => d.Verification is Verification.Confirmed) / done.Count).ShouldBeInRange(0.2, 0.7);
        done.Count(d => d.Verification is Verification.Rejected).ShouldBeInRange(1, 40);
    }

    [Fact]
    public void Nguyen_Giap_has_what_its_administrator_is_to_find()
    {
        var duties = played.HaiPhong.Where(d => d.Unit == NguyenGiap).ToDictionary(d => d.Template);

        var handover = duties["HP-III.7.4"];
        (handover.Status, handover.DueOn, handover.ProgressPercent).ShouldBe((DutyStatus.Overdue, new DateOnly(2026, 6, 30), 60));
        (duties["HP-IV.1.b"].Status, duties["HP-IV.1.b"].LastUpdateAt).ShouldBe((DutyStatus.Overdue, null));
        duties["HP-II.5.b"].ProgressPercent.ShouldBe(60);
        (duties["HP-II.4.a"].Status, duties["HP-II.4.a"].Verification).ShouldBe((DutyStatus.DoneOnTime, Verification.None));
        duties.Values.Count(d => d.Status is DutyStatus.DoneOnTime).ShouldBe(22);
    }

    [Fact]
    public void Evidence_looks_like_that_of_an_office()
    {
        var evidence = played.HaiPhong.Where(d => d.DoneOn is not null).Select(d => d.Evidence.ShouldNotBeNull()).ToList();
        evidence.ShouldAllBe(e => System.Text.RegularExpressions.Regex.IsMatch(e.DocumentNumber, @"^\d+/\p{L}+-\p{L}+$"));
        played.HaiPhong.Where(d => d.Unit == NguyenGiap && d.Evidence is not null).ShouldAllBe(d => d.Evidence!.DocumentNumber.Contains("UBND"));
    }

    [Fact]
    public void Everything_happened_between_the_plan_and_yesterday()
    {
        foreach (var duty in played.HaiPhong.Where(d => d.LastUpdateAt is not null))
        {
            VietnamTime.DayOf(duty.LastUpdateAt!.Value).ShouldBeInRange(new DateOnly(2025, 11, 18), new DateOnly(2026, 11, 20));
        }

        played.NgheAn.Where(d => d.DoneOn is not null).ShouldAllBe(d => d.DoneOn >= new DateOnly(2025, 3, 6));
    }

    [Fact]
    public async Task Starting_again_writes_nothing()
    {
        var events = await played.World.EventsAsync();
        await played.RestartAsync();
        await played.World.SimulateAsync();
        (await played.World.EventsAsync()).ShouldBe(events);
    }

    [Fact]
    public async Task An_interrupted_simulation_goes_on_to_the_same_end()
    {
        using var database = TestDatabase.Sqlite();
        await using (var failing = await SimulatedWorld.StartAsync(database, appendsUntilFailure: 4_000))
        {
            await Should.ThrowAsync<Exception>(failing.SimulateAsync);
        }

        await using var world = await SimulatedWorld.StartAsync(database);
        await world.SimulateAsync();

        var again = await world.DutiesAsync("31");
        again.Select(Essence).ShouldBe(played.HaiPhong.Select(Essence), ignoreOrder: true);
    }

    /// <summary>Without places in the stream and instants: acts of one day may come in another order after an interruption.</summary>
    private static string Essence(DutyView duty) => CanonicalJson.Write(duty with
    {
        Version = 0,
        LastUpdateAt = null,
        Claim = duty.Claim is { } claim ? claim with { Update = 0, Verdict = claim.Verdict is { } verdict ? verdict with { At = default } : null } : null,
        Deadline = duty.Deadline is { } deadline ? deadline with { Requests = [.. deadline.Requests.Select(request => request with { Sequence = 0 })] } : null,
    });

    private static double Share(List<DutyView> duties, DutyStatus status) => (double)duties.Count(d => d.Status == status) / duties.Count;

    private static int UnitsWithOverdue(List<DutyView> duties) =>
        duties.Where(d => d.Status is DutyStatus.Overdue).Select(d => d.Unit).Distinct().Count();
}
