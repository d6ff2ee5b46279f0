using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>Lists of duties: what they contain, count and leave out, on both databases.</summary>
public abstract class SteeringReadsFacts : StorageFacts
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";
    private const string QuePhong = "unit:40-16738";
    private const string Handover = "HP-III.7.4";
    private const string Annual = "HP-IV.1.b@2026";

    private SteeringSeed Seed => field ??= new SteeringSeed(Journal);

    private SteeringReads Reads => new(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans);

    [Fact]
    public async Task A_row_says_what_the_unit_has_reported()
    {
        await SeedAsync();
        await Seed.FinishAsync(NguyenGiap, Handover, new DateOnly(2026, 5, 20));
        await Seed.VerifyAsync(NguyenGiap, Handover);

        var page = await ListAsync(Filter(NguyenGiap) with { Template = Handover });

        page.Rows.ShouldHaveSingleItem().ShouldBe(new DutyRow(
            UnitKey.Parse(NguyenGiap), Handover, SteeringSeed.HaiPhong, Handover, "III", DutyStatus.DoneOnTime,
            new DateOnly(2026, 6, 30), new DateOnly(2026, 5, 20), 100, Verification.Confirmed)
        {
            ClaimedOn = Seed.Today,
            Documents = 1,
        });
        (page.Total, page.Units).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("unit:31-11146", 2, 1)]
    [InlineData("unit:31-so_yt", 2, 1)]
    [InlineData("unit:31", 4, 2)]
    [InlineData("unit:40", 1, 1)]
    [InlineData("unit:bca", 5, 3)]
    [InlineData("unit:31-ca", 0, 0)]
    [InlineData("unit:99", 0, 0)]
    public async Task A_unit_sees_itself_a_province_its_own_the_Ministry_all(string within, int duties, int units)
    {
        await SeedAsync();
        var page = await ListAsync(Filter(within));
        (page.Rows.Length, page.Total, page.Units).ShouldBe((duties, duties, units));
    }

    [Fact]
    public async Task Filters_hold_together_and_the_total_counts_what_they_let_through()
    {
        await SeedAsync();
        Seed.Today = new DateOnly(2026, 7, 10);
        await Seed.PassDaysAsync(NguyenGiap);
        await Seed.PassDaysAsync(Health);
        await Seed.FinishAsync(Health, Handover, new DateOnly(2026, 7, 2));

        Duties(await ListAsync(Filter("unit:31") with { Statuses = [DutyStatus.Overdue] })).ShouldBe([(NguyenGiap, Handover)]);
        Duties(await ListAsync(Filter("unit:31") with { Statuses = [DutyStatus.Overdue, DutyStatus.DoneLate] }))
            .ShouldBe([(NguyenGiap, Handover), (Health, Handover)]);
        Duties(await ListAsync(Filter("unit:31") with { Area = "IV" })).Length.ShouldBe(2);
        Duties(await ListAsync(Filter("unit:31") with { Area = "IV", Statuses = [DutyStatus.Overdue] })).ShouldBeEmpty();
        Duties(await ListAsync(Filter("unit:31") with { DueFrom = new DateOnly(2026, 7, 1), DueTo = new DateOnly(2026, 11, 4) })).Length.ShouldBe(2);
        Duties(await ListAsync(Filter("unit:31") with { DueTo = new DateOnly(2026, 11, 3) })).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_plan_says_of_a_duty_filters_too()
    {
        await SeedAsync();
        var templates = SteeringSeed.Plans.Plans.SelectMany(plan => plan.Templates).ToDictionary(template => template.Id);
        var all = Duties(await ListAsync(Filter("unit:bca")));

        foreach (var kind in Enum.GetValues<DutyKind>())
        {
            Duties(await ListAsync(Filter("unit:bca") with { Kind = kind }))
                .ShouldBe(all.Where(row => templates[row.Item2.Split('@')[0]].Kind == kind), ignoreOrder: true);
        }

        var lead = templates[Handover].Lead;
        Duties(await ListAsync(Filter("unit:31") with { Lead = VietnameseText.Fold(lead) })).ShouldContain((NguyenGiap, Handover));
        Duties(await ListAsync(Filter("unit:31") with { Lead = "khong co co quan nay" })).ShouldBeEmpty();
        Duties(await ListAsync(Filter("unit:31") with { Coordinating = "khong co co quan nay" })).ShouldBeEmpty();
        Duties(await ListAsync(Filter("unit:bca") with { Plan = SteeringSeed.NgheAn })).ShouldBe(all.Where(row => row.Item1 == QuePhong));
    }

    [Theory]
    [InlineData(9, 2)]
    [InlineData(10, 0)]
    [InlineData(0, 2)]
    [InlineData(int.MaxValue, 0)]
    public async Task Overdue_longer_than_so_many_days_counts_whole_days_after_the_deadline(int days, int duties)
    {
        await SeedAsync();
        Seed.Today = new DateOnly(2026, 7, 10);
        await Seed.PassDaysAsync(NguyenGiap);
        await Seed.PassDaysAsync(Health);

        (await ListAsync(Filter("unit:31") with { OverdueLongerThan = days, Today = Seed.Today })).Total.ShouldBe(duties);
    }

    [Fact]
    public async Task Every_order_gives_every_duty_once_over_all_pages_and_turned_round_the_same()
    {
        await SeedAsync();
        await Seed.FinishAsync(NguyenGiap, Handover, new DateOnly(2026, 5, 20));
        var all = Duties(await ListAsync(Filter("unit:bca")));
        foreach (var sort in Enum.GetValues<DutySort>())
        {
            foreach (var descending in (bool[])[false, true])
            {
                var pages = new List<(string, string)>();
                for (var page = 1; page <= 3; page++)
                {
                    pages.AddRange(Duties(await ListAsync(Filter("unit:bca") with { Sort = sort, Descending = descending, Page = page, PageSize = 2 })));
                }

                pages.ShouldBe(all, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task All_rows_of_a_filter_and_their_tally_agree_with_the_list()
    {
        await SeedAsync();
        await Seed.FinishAsync(NguyenGiap, Handover, new DateOnly(2026, 5, 20));
        await Seed.VerifyAsync(NguyenGiap, Handover);
        var filter = Filter("unit:31") with { Sort = DutySort.Unit };

        var list = await ListAsync(filter);
        var rows = new List<DutyRow>();
        await foreach (var row in Reads.ReadAllAsync(filter with { Page = 7, PageSize = 1 }, 1000, default))
        {
            rows.Add(row);
        }

        rows.ShouldBe(list.Rows);
        rows.Single(row => row.Unit.ToString() == NguyenGiap && row.Duty == Handover).ShouldSatisfyAllConditions(
            row => row.ClaimedOn.ShouldBe(Seed.Today), row => row.Documents.ShouldBe(1));
        var tally = await Reads.TallyAsync(filter, default);
        tally.Sum(part => part.Duties).ShouldBe(list.Total);
        tally.Single(part => part.Status == DutyStatus.DoneOnTime).ShouldBe(
            new DutyTally(SteeringSeed.HaiPhong, "III", DutyStatus.DoneOnTime, Verification.Confirmed, 1));

        var some = 0;
        await foreach (var _ in Reads.ReadAllAsync(filter, 3, default))
        {
            some++;
        }

        some.ShouldBe(3);
    }

    [Theory]
    [InlineData("nguyen giap", 2)]
    [InlineData("NGUYÊN GIÁP", 2)]
    [InlineData("giáp", 2)]
    [InlineData("y te", 2)]
    [InlineData("%", 4)] // Nothing but punctuation is no text to look for.
    [InlineData("g_ap", 0)]
    [InlineData("' or 1 = 1 --", 0)]
    public async Task Units_are_found_by_part_of_their_name_without_diacritics(string text, int duties)
    {
        await SeedAsync();
        (await ListAsync(Filter("unit:31") with { UnitText = text })).Total.ShouldBe(duties);
    }

    [Fact]
    public async Task What_is_longest_overdue_comes_first_then_the_next_deadline_then_what_is_done()
    {
        await SeedAsync();
        Seed.Today = new DateOnly(2026, 7, 10);
        await Seed.PassDaysAsync(NguyenGiap);
        await Seed.FinishAsync(Health, Handover, new DateOnly(2026, 6, 3));

        Duties(await ListAsync(Filter("unit:31"))).ShouldBe(
            [(NguyenGiap, Handover), (Health, Annual), (NguyenGiap, Annual), (Health, Handover)]);
    }

    [Fact]
    public async Task By_unit_means_the_Vietnamese_order_of_names()
    {
        foreach (var unit in new[] { "unit:31-so_yt", "unit:31-so_ct", "unit:31-so_gddt", "unit:31-thanh_tra" })
        {
            await Seed.AssignAsync(unit, SteeringSeed.HaiPhong, "HP-I.1");
        }

        var page = await ListAsync(Filter("unit:31") with { Sort = DutySort.Unit });
        page.Rows.Select(row => row.Unit.Code).ShouldBe(["31-so_ct", "31-so_gddt", "31-so_yt", "31-thanh_tra"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_and_beyond_the_last_the_total_stands()
    {
        await SeedAsync();
        var whole = Duties(await ListAsync(Filter("unit:bca")));
        var pages = new List<(string, string)>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await ListAsync(Filter("unit:bca") with { Page = number, PageSize = 2 });
            (page.Total, page.Units).ShouldBe((5, 3));
            pages.AddRange(Duties(page));
        }

        pages.ShouldBe(whole);
        var beyond = await ListAsync(Filter("unit:bca") with { Page = 9, PageSize = 2 });
        (beyond.Rows.Length, beyond.Total).ShouldBe((0, 5));
        (await ListAsync(Filter("unit:bca") with { Page = -3, PageSize = 0 })).Rows.Length.ShouldBe(1);
        (await ListAsync(Filter("unit:bca") with { Page = int.MaxValue, PageSize = int.MaxValue })).Total.ShouldBe(5);
    }

    [Fact]
    public async Task Open_duties_are_counted_by_the_day_they_fall_due()
    {
        await SeedAsync();
        await Seed.StartAsync(NguyenGiap, Handover);
        await Seed.FinishAsync(Health, Annual, new DateOnly(2026, 5, 4));

        var days = await Reads.DueByDayAsync(UnitKey.Parse("unit:31"), new DateOnly(2026, 6, 30), new DateOnly(2026, 11, 4), default);

        days.ShouldBe([new DueDay(new DateOnly(2026, 6, 30), 2), new DueDay(new DateOnly(2026, 11, 4), 1)]);
        (await Reads.DueByDayAsync(UnitKey.Parse("unit:31"), new DateOnly(2026, 7, 1), new DateOnly(2026, 11, 3), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clock_finds_exactly_the_units_whose_day_has_come()
    {
        await SeedAsync();
        var due = new DueUnits(Services.GetRequiredService<IStorage>());

        (await due.UpToAsync(VietnamTime.StartOf(new DateOnly(2026, 6, 18)).AddSeconds(1), default)).ShouldBeEmpty();
        (await due.UpToAsync(VietnamTime.StartOf(new DateOnly(2026, 6, 19)).AddSeconds(1), default)).Select(unit => unit.ToString()).ShouldBe([NguyenGiap, Health]);

        Seed.Today = new DateOnly(2026, 6, 19);
        await Seed.PassDaysAsync(NguyenGiap);
        (await due.UpToAsync(VietnamTime.StartOf(Seed.Today).AddSeconds(1), default)).Select(unit => unit.ToString()).ShouldBe([Health]);
    }

    [Fact]
    public async Task Lists_are_there_after_a_restart()
    {
        await SeedAsync();
        await RestartAsync();
        (await new SteeringReads(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans).ListAsync(Filter("unit:bca"), default)).Total.ShouldBe(5);
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));

    private static DutyFilter Filter(string within) =>
        new(UnitKey.Parse(within), [], null, null, null, null, null, DutySort.DueOn, 1, 100);

    private static ImmutableArray<(string, string)> Duties(DutyPage page) => [.. page.Rows.Select(row => (row.Unit.ToString(), row.Duty))];

    private async Task SeedAsync()
    {
        await Seed.AssignAsync(NguyenGiap, SteeringSeed.HaiPhong, "HP-III.7.4", "HP-IV.1.b");
        await Seed.AssignAsync(Health, SteeringSeed.HaiPhong, "HP-III.7.4", "HP-IV.1.b");
        await Seed.AssignAsync(QuePhong, SteeringSeed.NgheAn, "NA-IV.1");
    }

    private Task<DutyPage> ListAsync(DutyFilter filter) => Reads.ListAsync(filter, CancellationToken.None);
}

public sealed class Steering_reads_on_Sqlite : SteeringReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Steering_reads_on_PostgreSql(PostgresFixture postgres) : SteeringReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
