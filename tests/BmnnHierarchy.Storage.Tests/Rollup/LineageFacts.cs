using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A figure tells what it is made of, its proof is computed, and one unit can be recomputed by itself.</summary>
public abstract class LineageFacts : RollupFacts
{
    private static UnitKey Sibling => SyntheticUnits.Commune(1, 2);

    [Fact]
    public async Task A_figure_is_the_sum_of_the_parts_that_are_shown_and_its_proof_reaches_the_top()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2);
        await ReportAsync(host.Services, Sibling, 5);
        await DeliveredAsync(host);

        var province = (await ExplainAsync(host, Province, "things")).Value;
        province.Value.Values.ShouldBe([7]);
        province.Children.Select(part => (part.Source, part.Value.Values[0])).ShouldBe([(Commune.ToString(), 2), (Sibling.ToString(), 5)]);
        province.Own.ShouldBeEmpty();

        var commune = (await ExplainAsync(host, Commune, "things")).Value;
        commune.Own.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            part => part.Source.ShouldBe("sample"),
            part => part.Version.ShouldBe(1),
            part => part.Value.Values.ShouldBe([2]));
        commune.Proof.Steps.Select(step => step.Snapshot.Unit).ShouldBe([Commune.ToString(), Province.ToString(), Ministry.ToString()]);
        (commune.IsSettled, commune.Fault).ShouldBe((true, null));
    }

    [Fact]
    public async Task A_caller_gets_the_proof_as_far_up_as_he_may_see()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2);
        await DeliveredAsync(host);

        var seen = (await ExplainAsync(host, Commune, "things", Holding(Role.ProvincialLeader, Province))).Value;
        seen.Proof.Steps.Select(step => step.Snapshot.Unit).ShouldBe([Commune.ToString(), Province.ToString()]);
        seen.Fault.ShouldBeNull();
        var own = (await ExplainAsync(host, Commune, "things", Holding(Role.UnitAdministrator, Commune))).Value;
        own.Proof.Steps.ShouldHaveSingleItem();
        await Should.ThrowAsync<AccessDeniedException>(() => ExplainAsync(host, Sibling, "things", Holding(Role.UnitAdministrator, Commune)));
    }

    [Theory]
    [InlineData("things/other")]
    [InlineData("")]
    [InlineData("'; DROP TABLE journal_event; --")]
    public async Task A_measure_that_the_unit_does_not_have_is_refused(string measure)
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2);
        await DeliveredAsync(host);

        var refused = (await ExplainAsync(host, Commune, measure)).Refusal.ShouldNotBeNull();
        refused.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe(RollupRefusals.MeasureIsUnknown),
            refusal => refusal.Arguments.ShouldBe([measure]));
    }

    [Fact]
    public async Task One_unit_is_recomputed_from_its_own_events_and_a_wrong_neighbour_is_not_its_difference()
    {
        await using (var host = await ServeAsync())
        {
            await ReportAsync(host.Services, Commune, 2);
            await ReportAsync(host.Services, Sibling, 5);
            await DeliveredAsync(host);
        }

        (await RecomputeAsync(Province)).ShouldSatisfyAllConditions(
            report => report.IsConsistent.ShouldBeTrue(),
            report => (report.Units, report.Streams, report.Events).ShouldBe((4, 2, 2)));
        await PlantAsync(Sibling, Province);

        (await RecomputeAsync(Commune)).IsConsistent.ShouldBeTrue();
        (await RecomputeAsync(Sibling)).Differences.ShouldContain(
            found => found.Unit == Sibling.ToString() && found.Kind == RollupDifferenceKind.Figure && found.Subject == "things");
        (await RecomputeAsync(Province)).Differences.ShouldContain(found => found.Unit == Sibling.ToString());
        (await RecomputeAsync(UnitKey.FromCode("99"))).Units.ShouldBe(0);
    }

    /// <summary>A stored total that the events do not give.</summary>
    private async Task PlantAsync(UnitKey unit, UnitKey parent)
    {
        var state = await Services.GetRequiredService<IRollupStore>().LoadAsync(unit, CancellationToken.None);
        var wrong = state with { Snapshot = state.Snapshot with { Totals = [new("things", Measure.Count(99)), state.Snapshot.Totals[1]] } };
        await Journal.WriteAsync(new DerivedWrite(RollupTables.RowsOf(new RollupStep(wrong, [], [], []), parent), [], []), CancellationToken.None);
    }

    private Task<RollupVerificationReport> RecomputeAsync(UnitKey within) =>
        Services.GetRequiredService<IRollupVerification>().VerifyAsync(within, CancellationToken.None);

    private static Task<Result<Lineage>> ExplainAsync(GrainTestHost host, UnitKey unit, string measure, Caller? caller = null) =>
        host.Services.GetRequiredService<ILineage>().ExplainAsync(unit, measure, caller ?? Caller.System, CancellationToken.None);

    private static Caller Holding(Role role, UnitKey unit) => new("nguoi.xem", "Người xem", [new Grant(role, unit, new DateRange(new DateOnly(2020, 1, 1), null))]);
}

public sealed class LineageOnSqlite : LineageFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class LineageOnPostgres(PostgresFixture postgres) : LineageFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
