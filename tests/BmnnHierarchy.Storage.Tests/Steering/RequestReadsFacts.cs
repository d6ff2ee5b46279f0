using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>Requests that wait for a decision: who sees which, and that a decided one is gone, on both databases.</summary>
public abstract class RequestReadsFacts : StorageFacts
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";
    private const string Handover = "HP-III.7.4";
    private const string Annual = "HP-IV.1.b@2026";

    private static readonly DateOnly Until = new(2026, 12, 31);

    private SteeringSeed Seed => field ??= new SteeringSeed(Journal);

    [Fact]
    public async Task A_row_says_what_is_asked_and_the_deadline_it_is_asked_about()
    {
        await SeedAsync();
        (await ListAsync(NguyenGiap)).Rows[0].ShouldSatisfyAllConditions(
            row => row.Unit.ShouldBe(UnitKey.Parse(NguyenGiap)),
            row => (row.Duty, row.Template, row.Plan).ShouldBe((Handover, Handover, SteeringSeed.HaiPhong)),
            row => (row.Kind, row.AskedOn, row.DueOn, row.Until).ShouldBe((DutyRequestKind.Extension, Seed.Today, new DateOnly(2026, 6, 30), Until)),
            row => row.DocumentNumber.ShouldBe("15/CV-UBND"));
    }

    [Theory]
    [InlineData("unit:31", 3)]
    [InlineData("unit:31-11146", 2)]
    [InlineData("unit:31-so_yt", 1)]
    [InlineData("unit:40", 0)]
    [InlineData("unit:bca", 3)]
    public async Task A_province_sees_the_requests_of_its_units(string within, int requests)
    {
        await SeedAsync();
        (await ListAsync(within)).Total.ShouldBe(requests);
    }

    [Fact]
    public async Task A_decided_request_waits_no_more()
    {
        await SeedAsync();
        await Seed.DecideAsync(NguyenGiap, Handover, granted: true);
        await Seed.DecideAsync(Health, Annual, granted: false);
        (await ListAsync("unit:31")).Rows.ShouldHaveSingleItem().Duty.ShouldBe(Annual);
    }

    [Fact]
    public async Task Requests_are_found_by_part_of_the_units_name_and_by_kind()
    {
        await SeedAsync();
        var reads = new RequestReads(Services.GetRequiredService<IStorage>(), Seed);
        var all = new RequestFilter(UnitKey.Parse("unit:31"));
        (await reads.ListOpenAsync(all with { UnitText = "NGUYEN giáp" }, 1, 50, default)).Rows.Select(row => row.Unit.ToString()).ShouldBe([NguyenGiap, NguyenGiap]);
        (await reads.ListOpenAsync(all with { Kind = DutyRequestKind.Extension }, 1, 50, default)).Total.ShouldBe(2);
        (await reads.ListOpenAsync(all with { Kind = DutyRequestKind.NotApplicable, UnitText = "y te" }, 1, 50, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_skip()
    {
        await SeedAsync();
        var reads = new RequestReads(Services.GetRequiredService<IStorage>(), Seed);
        var pages = new List<(UnitKey, long)>();
        for (var page = 1; page <= 4; page++)
        {
            var found = await reads.ListOpenAsync(new RequestFilter(UnitKey.Parse("unit:31")), page, 1, default);
            found.Total.ShouldBe(3);
            pages.AddRange(found.Rows.Select(row => (row.Unit, row.Request)));
        }

        pages.Count.ShouldBe(3);
        pages.ShouldBeUnique();
    }

    [Fact]
    public async Task A_list_of_duties_can_be_of_those_that_wait()
    {
        await SeedAsync();
        await Seed.DecideAsync(NguyenGiap, Handover, granted: true);
        var waiting = await new SteeringReads(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans).ListAsync(
            new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.DueOn, 1, 50) { OpenRequests = [OpenRequest.Extension, OpenRequest.NotApplicable] }, default);
        waiting.Rows.Select(row => (row.Unit.ToString(), row.Duty)).ShouldBe([(NguyenGiap, Annual), (Health, Annual)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(OpenRequest.Extension, Handover, Annual)]
    [InlineData(OpenRequest.NotApplicable, Annual)]
    public async Task A_kind_of_request_lets_its_own_duties_through(OpenRequest kind, params string[] duties)
    {
        await SeedAsync();
        (await DutiesAsync(new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Duty, 1, 50) { OpenRequests = [kind] }))
            .Select(row => row.Duty).ShouldBe(duties, ignoreOrder: true);
    }

    [Fact]
    public async Task A_row_says_what_waits_in_pages_and_in_the_whole_list()
    {
        await SeedAsync();
        await Seed.DecideAsync(Health, Annual, granted: false);
        var filter = new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Duty, 1, 50);
        List<DutyRow> whole = [];
        await foreach (var row in new SteeringReads(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans).ReadAllAsync(filter, 50, default))
        {
            whole.Add(row);
        }

        foreach (var rows in new[] { await DutiesAsync(filter), whole })
        {
            rows.Where(row => row.WaitsForExtension).Select(row => (row.Unit.ToString(), row.Duty)).ShouldBe([(NguyenGiap, Handover)]);
            rows.Where(row => row.WaitsForNotApplicable).Select(row => (row.Unit.ToString(), row.Duty)).ShouldBe([(NguyenGiap, Annual)]);
        }
    }

    [Fact]
    public async Task Duties_to_be_explained_come_from_whoever_asks_and_beside_other_kinds()
    {
        await SeedAsync();
        var filter = new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Duty, 1, 50)
        {
            OpenRequests = [OpenRequest.Explanation],
            AskedToExplain = [(UnitKey.Parse(Health), Handover), (UnitKey.Parse("unit:40-16738"), "NA-X"), (UnitKey.Parse(Health), Handover)],
        };
        (await DutiesAsync(filter)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Unit.ShouldBe(UnitKey.Parse(Health)), row => row.Duty.ShouldBe(Handover));
        (await DutiesAsync(filter with { OpenRequests = [OpenRequest.Explanation, OpenRequest.NotApplicable] })).Count.ShouldBe(2);
        (await DutiesAsync(filter with { AskedToExplain = [] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_great_many_duties_to_be_explained_are_no_trouble()
    {
        await SeedAsync();
        var many = Enumerable.Range(0, 5_000).Select(number => (UnitKey.Parse(NguyenGiap), $"HP-{number}")).Append((UnitKey.Parse(Health), Handover));
        (await DutiesAsync(new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Duty, 1, 50)
        {
            OpenRequests = [OpenRequest.Explanation],
            AskedToExplain = [.. many],
        })).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Every_condition_of_the_form_holds_at_once_page_by_page()
    {
        await SeedAsync();
        await Seed.AssignAsync("unit:31-10507", SteeringSeed.HaiPhong, Handover);
        await Seed.AskAsync("unit:31-10507", Handover, DutyRequestKind.Extension, Until);
        var lead = SteeringSeed.Plans.FindTemplate(SteeringSeed.HaiPhong, Handover)!.Lead;
        var all = new DutyFilter(
            UnitKey.Parse("unit:31"), [DutyStatus.NotDue, DutyStatus.DueSoon], SteeringSeed.Plans.FindTemplate(SteeringSeed.HaiPhong, Handover)!.Area, null,
            null, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), DutySort.Unit, 1, 1, Verification.None)
        {
            Plan = SteeringSeed.HaiPhong,
            Lead = VietnameseText.Fold(lead),
            OpenRequests = [OpenRequest.Extension],
        };
        var reads = new SteeringReads(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans);
        var first = await reads.ListAsync(all, default);
        var second = await reads.ListAsync(all with { Page = 2 }, default);
        (first.Total, first.Units).ShouldBe((2, 2));
        first.Rows.Concat(second.Rows).Select(row => row.Unit.ToString()).ShouldBe(["unit:31-10507", NguyenGiap], ignoreOrder: true);
        (await DutiesAsync(all with { UnitText = "NGUYEN giap" })).ShouldHaveSingleItem().Unit.ShouldBe(UnitKey.Parse(NguyenGiap));

        // Each single condition turned round lets nothing through.
        foreach (var none in new[]
        {
            all with { Statuses = [DutyStatus.Overdue] }, all with { Area = "IV" }, all with { DueTo = new DateOnly(2026, 6, 29) }, all with { Verification = Verification.Confirmed },
            all with { Plan = SteeringSeed.NgheAn }, all with { Lead = "khong co co quan nay" }, all with { OpenRequests = [OpenRequest.NotApplicable] }, all with { UnitText = "khong co xa nay" },
        })
        {
            (await reads.ListAsync(none, default)).Total.ShouldBe(0, none.ToString());
        }
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));

    private async Task<IReadOnlyList<DutyRow>> DutiesAsync(DutyFilter filter) =>
        (await new SteeringReads(Services.GetRequiredService<IStorage>(), Seed, SteeringSeed.Plans).ListAsync(filter, default)).Rows;

    private async Task SeedAsync()
    {
        await Seed.AssignAsync(NguyenGiap, SteeringSeed.HaiPhong, Handover, "HP-IV.1.b");
        await Seed.AssignAsync(Health, SteeringSeed.HaiPhong, Handover, "HP-IV.1.b");
        await Seed.AskAsync(NguyenGiap, Handover, DutyRequestKind.Extension, Until);
        await Seed.AskAsync(NguyenGiap, Annual, DutyRequestKind.NotApplicable, Until);
        await Seed.AskAsync(Health, Annual, DutyRequestKind.Extension, Until);
    }

    private Task<RequestPage> ListAsync(string within) =>
        new RequestReads(Services.GetRequiredService<IStorage>(), Seed).ListOpenAsync(new RequestFilter(UnitKey.Parse(within)), 1, 50, default);
}

public sealed class Requests_on_Sqlite : RequestReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Requests_on_PostgreSql(PostgresFixture postgres) : RequestReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
