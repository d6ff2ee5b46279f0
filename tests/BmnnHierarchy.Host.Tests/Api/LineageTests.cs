using System.Net;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Host.Tests.Api;

[Collection(TestHostCollection.Name)]
public sealed class LineageTests(TestHost host)
{
    [Fact]
    public async Task A_figure_of_the_province_is_the_sum_of_its_units_and_its_proof_holds()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        var why = await session.ReadAsync("/api/v1/units/31/lineage?measure=duties.status");

        static long Total(JsonElement part) => part.GetProperty("value").GetProperty("values").EnumerateArray().Sum(value => value.GetInt64());
        why.GetProperty("children").EnumerateArray().Sum(Total).ShouldBe(Total(why));
        Total(why).ShouldBeGreaterThan(0);
        why.GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_downloaded_proof_holds_elsewhere_and_a_changed_one_does_not()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await host.SettleAsync();
        using var answer = await session.GetAsync("/api/v1/units/31-11146/proof?measure=duties.status");
        var text = await answer.Content.ReadAsStringAsync();
        var proof = CanonicalJson.Read<RollupProof>(text);
        var root = Digest.Parse(proof.Steps[^1].Snapshot.Hash);

        proof.Steps.Length.ShouldBe(2);
        proof.Verify(root).ShouldBeNull();
        var total = proof.Steps[0].Snapshot.Totals.First(figure => figure.Key == "duties.status");
        var changed = proof.Steps[0] with
        {
            Snapshot = proof.Steps[0].Snapshot with
            {
                Totals = proof.Steps[0].Snapshot.Totals.Replace(total, total with { Measure = Measure.Distribution(total.Measure.Values.SetItem(0, total.Measure.Values[0] + 1)) }),
            },
        };
        (proof with { Steps = proof.Steps.SetItem(0, changed) }).Verify(root).ShouldBe(new ProofFault("unit:31-11146", ProofFaultKind.SnapshotHash));
    }

    [Fact]
    public async Task One_unit_is_recomputed_from_the_journal()
    {
        using var session = await host.SignInAsync("nguyengiap");
        await host.SettleAsync();
        using var answer = await session.PostAsync("/api/v1/units/31-11146/recomputation", new { });
        var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        report.GetProperty("consistent").GetBoolean().ShouldBeTrue();
        report.GetProperty("units").GetInt64().ShouldBe(1);
        report.GetProperty("events").GetInt64().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/api/v1/units/31-11146/lineage?measure=duties.nothing")]
    [InlineData("/api/v1/units/31-11146/proof?measure=..%2F..%2Fetc")]
    public async Task An_unknown_measure_is_refused(string path)
    {
        using var session = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(session.GetAsync(path), HttpStatusCode.NotFound, RollupRefusals.MeasureIsUnknown);
    }

    [Fact]
    public async Task Neither_a_neighbour_nor_the_Ministry_learns_what_a_units_figure_is_made_of()
    {
        using var neighbour = await host.SignInAsync("quephong");
        using var ministry = await host.SignInAsync("bo.a03");
        foreach (var session in new[] { neighbour, ministry })
        {
            await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31-11146/lineage?measure=duties.status"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
            await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31/proof?measure=duties.status"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        }
    }
}
