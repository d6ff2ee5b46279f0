using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>The calendar of deadlines, what has climbed the ladder, and the digests, on both databases.</summary>
public abstract class DeadlineFacts : StorageFacts
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";
    private const string QuePhong = "unit:40-16738";
    private const string Handover = "HP-III.7.4";
    private const string Annual = "HP-IV.1.b@2026";
    private static readonly DateOnly HandoverDue = new(2026, 6, 30);
    private static readonly DateOnly AnnualDue = new(2026, 11, 4);
    private static readonly CalendarFile Names = CalendarFile.LoadEmbedded();

    private SteeringSeed Seed => field ??= new SteeringSeed(Journal);

    private IStorage Tables => Services.GetRequiredService<IStorage>();

    private DeadlineCalendar Calendar => new(Tables, Seed, Names.ToCalendar(), Names);

    private ReminderReads Reminders => new(Tables, Seed, new ReminderLadder(ReminderRulesFile.LoadEmbedded().Rules, Names.ToCalendar()));

    private DutyDigests Digests => new(Tables, Seed);

    [Fact]
    public async Task Days_count_all_duties_by_status_and_leave_empty_days_out()
    {
        await SeedAsync();
        await PassAsync(new DateOnly(2026, 7, 10));
        await Seed.FinishAsync(Health, Handover, new DateOnly(2026, 7, 2));

        var days = await Calendar.DaysAsync(UnitKey.Parse("unit:31"), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), default);

        days.Select(day => (day.Day, day.Duties)).ShouldBe([(HandoverDue, 2), (AnnualDue, 2)]);
        (days[0].Of(DutyStatus.Overdue), days[0].Of(DutyStatus.DoneLate), days[0].Of(DutyStatus.DueSoon)).ShouldBe((1, 1, 0));
        (await Calendar.DaysAsync(UnitKey.Parse(NguyenGiap), HandoverDue, HandoverDue, default)).ShouldHaveSingleItem().Duties.ShouldBe(1);
        (await Calendar.DaysAsync(UnitKey.Parse("unit:31"), HandoverDue.AddDays(1), AnnualDue.AddDays(-1), default)).ShouldBeEmpty();
        (await Calendar.DaysAsync(UnitKey.Parse("unit:31-ca"), HandoverDue, AnnualDue, default)).ShouldBeEmpty();
    }

    [Fact]
    public void Holidays_and_substitute_days_carry_their_names_and_ordinary_days_none()
    {
        Calendar.NameOf(new DateOnly(2026, 2, 17)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            day => day.Name.ShouldContain("Tết"), day => day.IsWorked.ShouldBeFalse(), day => day.Basis.ShouldNotBeEmpty());
        Calendar.NameOf(new DateOnly(2026, 8, 22)).ShouldNotBeNull().IsWorked.ShouldBeTrue();
        Calendar.NameOf(new DateOnly(2026, 8, 24)).ShouldBeNull();
        Calendar.IsWorked(new DateOnly(2026, 8, 22)).ShouldBeTrue();
        Calendar.IsWorked(new DateOnly(2026, 8, 31)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_overdue_duty_is_reported_upwards_step_by_step_as_days_pass()
    {
        await SeedAsync();
        await PassAsync(new DateOnly(2026, 7, 1));
        await Seed.FinishAsync(Health, Handover, new DateOnly(2026, 7, 1));

        (await LevelsAsync(6)).ShouldBe((0, 0, 0));
        (await LevelsAsync(7)).ShouldBe((1, 0, 0));
        (await LevelsAsync(15)).ShouldBe((1, 1, 0));
        (await LevelsAsync(29)).ShouldBe((1, 1, 0));
        (await LevelsAsync(30)).ShouldBe((1, 1, 1));

        var row = (await EscalatedAsync(ReminderAddressee.UnitHead, 20, "unit:31")).Rows.ShouldHaveSingleItem();
        row.ShouldBe(new EscalatedDuty(
            UnitKey.Parse(NguyenGiap), Handover, SteeringSeed.HaiPhong, Handover, "III", HandoverDue, 20, ReminderAddressee.StandingBody, HandoverDue.AddDays(15)));
    }

    [Fact]
    public async Task What_is_longest_overdue_is_reported_first_and_pages_keep_the_total()
    {
        await SeedAsync();
        await PassAsync(new DateOnly(2026, 12, 20));

        var first = await Reminders.EscalatedAsync(UnitKey.Parse("unit:31"), ReminderAddressee.ProvincialLeader, Seed.Today, 1, 3, default);
        var second = await Reminders.EscalatedAsync(UnitKey.Parse("unit:31"), ReminderAddressee.ProvincialLeader, Seed.Today, 2, 3, default);

        first.Rows.Select(row => row.Duty).ShouldBe([Handover, Handover, Annual]);
        second.Rows.Select(row => row.Duty).ShouldBe([Annual]);
        (first.Total, first.Units, second.Total, second.Units).ShouldBe((4, 2, 4, 2));
    }

    [Fact]
    public async Task A_digest_has_what_is_overdue_returned_or_near_and_each_unit_its_own()
    {
        await SeedAsync();
        await PassAsync(new DateOnly(2026, 10, 30));
        await Seed.FinishAsync(Health, Annual, new DateOnly(2026, 10, 29));
        await Seed.RejectAsync(Health, Annual);

        var digests = await Digests.ReadAsync(UnitKey.Parse("unit:31"), new DateOnly(2026, 11, 10), default);

        digests.Select(digest => digest.Unit.ToString()).ShouldBe([NguyenGiap, Health]);
        Lines(digests[0]).ShouldBe([(DigestGroup.Overdue, Handover), (DigestGroup.Near, Annual)]);
        Lines(digests[1]).ShouldBe([(DigestGroup.Overdue, Handover), (DigestGroup.Returned, Annual)]);
        digests[0].AsOf.ShouldBe(Seed.Today);
        digests[0].Version.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_unit_with_nothing_pressing_has_an_empty_digest_and_one_without_duties_none()
    {
        await SeedAsync();
        (await Digests.ReadAsync(UnitKey.Parse(NguyenGiap), new DateOnly(2026, 6, 2), default)).ShouldHaveSingleItem().Lines.ShouldBeEmpty();
        (await Digests.ReadAsync(UnitKey.Parse("unit:31-ca"), new DateOnly(2027, 6, 2), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_is_followed_from_sent_to_read_unit_by_unit()
    {
        await SeedAsync();
        var province = UnitKey.Parse("unit:31");
        await Seed.SendReminderAsync("unit:31", new ReminderTarget(NguyenGiap, [Handover, Annual]), new ReminderTarget(Health, [Handover]));
        await Seed.SendReminderAsync("unit:31", new ReminderTarget(Health, [Annual]));
        (await Reminders.SentAsync(province, 10, default)).Select(sent => (sent.Number, sent.Units, sent.Duties, sent.Delivered, sent.Reminded, sent.Read))
            .ShouldBe([(2, 1, 1, 0, 0, 0), (1, 2, 3, 0, 0, 0)]);

        await Seed.ReceiveReminderAsync(NguyenGiap, "unit:31#1", Handover, Annual, "HP-XX");
        await Seed.ReadReminderAsync(NguyenGiap, "unit:31#1");

        var course = (await Reminders.CourseAsync(province, 1, default)).ShouldNotBeNull();
        (course.Progress.Delivered, course.Progress.Reminded, course.Progress.Read, course.Progress.SentBy, course.Progress.DocumentNumber)
            .ShouldBe((1, 2, 1, "thuongtruc.hp", "215/CV-PA03"));
        course.Steps.Select(step => (step.Unit.ToString(), step.Asked, step.Reminded, step.ReadBy))
            .ShouldBe([(NguyenGiap, 3, (int?)2, "nguoi.bao.cao"), (Health, 1, null, null)]);
        (await Reminders.CourseAsync(province, 3, default)).ShouldBeNull();
        (await Reminders.SentAsync(UnitKey.Parse("unit:40"), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_reminded_of_on_a_day_is_found_in_the_subtree_that_day_only()
    {
        await SeedAsync();
        await Seed.ReceiveReminderAsync(NguyenGiap, "unit:31#1", Handover);

        (await Reminders.RemindedOnAsync(UnitKey.Parse("unit:31"), Seed.Today, default)).ShouldBe([(UnitKey.Parse(NguyenGiap), Handover)]);
        (await Reminders.RemindedOnAsync(UnitKey.Parse(Health), Seed.Today, default)).ShouldBeEmpty();
        (await Reminders.RemindedOnAsync(UnitKey.Parse("unit:31"), Seed.Today.AddDays(1), default)).ShouldBeEmpty();
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));

    private static IEnumerable<(DigestGroup, string)> Lines(DutyDigest digest) => digest.Lines.Select(line => (line.Group, line.Duty));

    private async Task<(int Head, int Body, int Leader)> LevelsAsync(int late) => (
        (await EscalatedAsync(ReminderAddressee.UnitHead, late, "unit:31")).Total,
        (await EscalatedAsync(ReminderAddressee.StandingBody, late, "unit:31")).Total,
        (await EscalatedAsync(ReminderAddressee.ProvincialLeader, late, "unit:31")).Total);

    private Task<EscalatedPage> EscalatedAsync(ReminderAddressee addressee, int late, string within) =>
        Reminders.EscalatedAsync(UnitKey.Parse(within), addressee, HandoverDue.AddDays(late), 1, 50, default);

    private async Task SeedAsync()
    {
        await Seed.AssignAsync(NguyenGiap, SteeringSeed.HaiPhong, "HP-III.7.4", "HP-IV.1.b");
        await Seed.AssignAsync(Health, SteeringSeed.HaiPhong, "HP-III.7.4", "HP-IV.1.b");
        await Seed.AssignAsync(QuePhong, SteeringSeed.NgheAn, "NA-IV.1");
    }

    private async Task PassAsync(DateOnly day)
    {
        Seed.Today = day;
        await Seed.PassDaysAsync(NguyenGiap);
        await Seed.PassDaysAsync(Health);
    }
}

public sealed class Deadlines_on_Sqlite : DeadlineFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Deadlines_on_PostgreSql(PostgresFixture postgres) : DeadlineFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
