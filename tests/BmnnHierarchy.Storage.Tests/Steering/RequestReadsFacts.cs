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
    public async Task Pages_neither_repeat_nor_skip()
    {
        await SeedAsync();
        var reads = new RequestReads(Services.GetRequiredService<IStorage>(), Seed);
        var pages = new List<(UnitKey, long)>();
        for (var page = 1; page <= 4; page++)
        {
            var found = await reads.ListOpenAsync(UnitKey.Parse("unit:31"), page, 1, default);
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
            new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.DueOn, 1, 50) { WaitingForDecision = true }, default);
        waiting.Rows.Select(row => (row.Unit.ToString(), row.Duty)).ShouldBe([(NguyenGiap, Annual), (Health, Annual)], ignoreOrder: true);
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));

    private async Task SeedAsync()
    {
        await Seed.AssignAsync(NguyenGiap, SteeringSeed.HaiPhong, Handover, "HP-IV.1.b");
        await Seed.AssignAsync(Health, SteeringSeed.HaiPhong, Handover, "HP-IV.1.b");
        await Seed.AskAsync(NguyenGiap, Handover, DutyRequestKind.Extension, Until);
        await Seed.AskAsync(NguyenGiap, Annual, DutyRequestKind.NotApplicable, Until);
        await Seed.AskAsync(Health, Annual, DutyRequestKind.Extension, Until);
    }

    private Task<RequestPage> ListAsync(string within) =>
        new RequestReads(Services.GetRequiredService<IStorage>(), Seed).ListOpenAsync(UnitKey.Parse(within), 1, 50, default);
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
