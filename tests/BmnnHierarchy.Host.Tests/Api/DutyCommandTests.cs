using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>The way of a duty through the API, on the real stack.</summary>
[Collection(TestHostCollection.Name)]
public sealed class DutyCommandTests(TestHost host)
{
    [Fact]
    public async Task A_saved_update_is_in_the_duty_its_history_the_province_and_the_Ministry()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var leader = await host.SignInAsync("lanhdao.hp");
        var duty = await Duties.DutyAsync(commune, 0);
        var (provinceBefore, ministryBefore) = (await DoneAsync(leader, "31"), await DoneAtTheTopAsync());

        var receipt = await Duties.DoneAsync(commune.PostAsync($"{Duties.Path}/{duty}/updates", Duties.Report(), Duties.Headers(Duties.NewKey())));
        await host.SettleAsync();

        receipt.GetProperty("duty").GetProperty("progressPercent").GetInt32().ShouldBe(100);
        using var read = await commune.GetAsync($"{Duties.Path}/{duty}");
        read.Headers.ETag!.Tag.ShouldBe($"\"{receipt.GetProperty("duty").GetProperty("version")}\"");
        var detail = await commune.ReadAsync($"{Duties.Path}/{duty}");
        detail.GetProperty("history").EnumerateArray().Last().GetProperty("actor").GetString().ShouldBe("nguyengiap");
        (await DoneAsync(leader, "31")).ShouldBe(provinceBefore + 1);
        (await DoneAtTheTopAsync()).ShouldBe(ministryBefore + 1);
    }

    [Fact]
    public async Task Corrected_withdrawn_and_verified()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var inspector = await host.SignInAsync("kiemtra.hp");
        var path = $"{Duties.Path}/{await Duties.DutyAsync(commune, 1)}";
        var first = await Duties.DoneAsync(commune.PostAsync($"{path}/updates", Duties.Report(), Duties.Headers(Duties.NewKey())));
        var update = first.GetProperty("sequence").GetInt64();

        var corrected = await Duties.DoneAsync(commune.PostAsync(
            $"{path}/updates/{update}/correction", new { reason = "Nhầm ngày", report = Duties.Report(doneOn: "2026-11-19") }, Duties.Headers(Duties.NewKey())));
        corrected.GetProperty("duty").GetProperty("doneOn").GetString().ShouldBe("2026-11-19");

        var verified = await Duties.DoneAsync(inspector.PostAsync($"{path}/verifications", new { confirmed = true }, Duties.Headers(Duties.NewKey())));
        verified.GetProperty("duty").GetProperty("verification").GetString().ShouldBe("confirmed");

        var withdrawn = await Duties.DoneAsync(commune.PostAsync(
            $"{path}/updates/{corrected.GetProperty("sequence")}/withdrawal", new { reason = "Chưa có biên bản" }, Duties.Headers(Duties.NewKey())));
        withdrawn.GetProperty("duty").GetProperty("progressPercent").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_same_key_with_the_same_body_is_carried_out_once()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var path = $"{Duties.Path}/{await Duties.DutyAsync(commune, 2)}/updates";
        var key = Duties.NewKey();
        var report = Duties.Report(progress: 40, doneOn: null, number: null);

        var first = await Duties.DoneAsync(commune.PostAsync(path, report, Duties.Headers(key)));
        var again = await Duties.DoneAsync(commune.PostAsync(path, report, Duties.Headers(key)));

        again.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var path = $"{Duties.Path}/{await Duties.DutyAsync(commune, 3)}/updates";
        var key = Duties.NewKey();
        await Duties.DoneAsync(commune.PostAsync(path, Duties.Report(progress: 10, doneOn: null, number: null), Duties.Headers(key)));

        await Problem.RefusedAsync(
            commune.PostAsync(path, Duties.Report(progress: 20, doneOn: null, number: null), Duties.Headers(key)),
            HttpStatusCode.Conflict,
            "steering.CommandIdReused");
    }

    [Fact]
    public async Task A_version_that_is_no_longer_the_last_is_refused_and_nothing_changes()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var duty = $"{Duties.Path}/{await Duties.DutyAsync(commune, 4)}";
        var seen = (await commune.ReadAsync(duty)).GetProperty("duty").GetProperty("version").GetInt64();
        await Duties.DoneAsync(commune.PostAsync($"{duty}/updates", Duties.Report(progress: 10, doneOn: null, number: null), Duties.Headers(Duties.NewKey(), $"\"{seen}\"")));

        await Problem.RefusedAsync(
            commune.PostAsync($"{duty}/updates", Duties.Report(progress: 20, doneOn: null, number: null), Duties.Headers(Duties.NewKey(), $"\"{seen}\"")),
            HttpStatusCode.PreconditionFailed,
            "steering.DutyChangedMeanwhile");
        (await commune.ReadAsync(duty)).GetProperty("duty").GetProperty("progressPercent").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task Whoever_reported_cannot_verify_and_a_unit_cannot_verify_itself()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        await Problem.RefusedAsync(
            commune.PostAsync($"{Duties.Path}/{await Duties.DutyAsync(commune, 5)}/verifications", new { confirmed = true }, Duties.Headers(Duties.NewKey())),
            HttpStatusCode.Forbidden,
            "access.PermissionIsMissing");
    }

    /// <summary>The Ministry's own snapshot: nobody reads it through the API, what it becomes for the liaison is published.</summary>
    private async Task<long> DoneAtTheTopAsync()
    {
        using var system = host.Services.GetRequiredService<ICallerContext>().Use(Caller.System);
        var snapshot = (await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRollupGrain>("unit:bca").GetSnapshotAsync(CancellationToken.None)).Value!;
        return snapshot.Totals.Single(figure => figure.Key == "duties.status").Measure.Values.Skip(4).Take(2).Sum();
    }

    private static async Task<long> DoneAsync(Session session, string unit)
    {
        var totals = (await session.ReadAsync($"/api/v1/units/{unit}/rollup")).GetProperty("totals");
        return totals.GetProperty("duties.status").GetProperty("values").EnumerateArray().Skip(4).Take(2).Sum(count => count.GetInt64());
    }
}
