using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>Which units have issued their own plan, on both databases.</summary>
public abstract class UnitPlanReadsFacts : StorageFacts
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";

    private SteeringSeed Seed => field ??= new SteeringSeed(Journal);

    private UnitPlanReads Reads => new(Services.GetRequiredService<IStorage>(), Seed);

    [Fact]
    public async Task Units_without_a_plan_come_first_and_a_revision_takes_the_place_of_the_plan_before()
    {
        await Seed.AssignAsync(NguyenGiap, SteeringSeed.HaiPhong, "HP-III.7.4", "HP-IV.1.b");
        await Seed.AssignAsync(Health, SteeringSeed.HaiPhong, "HP-III.7.4");
        await Seed.IssuePlanAsync(NguyenGiap, SteeringSeed.HaiPhong, "45/KH-UBND", new DateOnly(2026, 1, 5));
        await Seed.IssuePlanAsync(NguyenGiap, SteeringSeed.HaiPhong, "60/KH-UBND", new DateOnly(2026, 2, 5));
        await ListedAsync(new UnitPlanRow(UnitKey.Parse(Health), null, null, 0), new UnitPlanRow(UnitKey.Parse(NguyenGiap), "60/KH-UBND", new DateOnly(2026, 2, 5), 2));

        await Seed.WithdrawPlanAsync(NguyenGiap, SteeringSeed.HaiPhong);
        await ListedAsync(new UnitPlanRow(UnitKey.Parse(Health), null, null, 0), new UnitPlanRow(UnitKey.Parse(NguyenGiap), "45/KH-UBND", new DateOnly(2026, 1, 5), 1));

        await Seed.WithdrawPlanAsync(NguyenGiap, SteeringSeed.HaiPhong);
        (await Reads.ListAsync(UnitKey.FromCode("31"), SteeringSeed.HaiPhong, default)).ShouldAllBe(row => row.Number == null && row.Revision == 0);
        (await Reads.ListAsync(UnitKey.FromCode("40"), SteeringSeed.HaiPhong, default)).ShouldBeEmpty();
        (await Reads.ListAsync(UnitKey.FromCode("31"), SteeringSeed.NgheAn, default)).ShouldBeEmpty();
    }

    private async Task ListedAsync(params UnitPlanRow[] expected) =>
        (await Reads.ListAsync(UnitKey.FromCode("31"), SteeringSeed.HaiPhong, default)).ShouldBe(expected);

    protected override void Add(IServiceCollection services) => services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));
}

public sealed class Unit_plan_reads_on_Sqlite : UnitPlanReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Unit_plan_reads_on_PostgreSql(PostgresFixture postgres) : UnitPlanReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
