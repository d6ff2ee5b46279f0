using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>From a draft that an officer issues to the duties at the units.</summary>
public sealed class PlanDeliveryTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task An_issued_plan_becomes_duties_at_every_unit_it_binds()
    {
        await using var host = await SteeringHost.StartAsync(Today, withPlans: true);
        var draft = await OpenAsync(host);
        await IssueAsync(host, draft);
        await DeliveredAsync(host);

        var plan = host.Services.GetRequiredService<IPlanCatalogue>().Find("31-12-2026").ShouldNotBeNull();
        plan.Templates.Select(template => template.Id).ShouldBe(["HP12-II.1", "HP12-II.2"]);
        var all = await host.Reads.ListAsync(new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Unit, 1, 1), default);
        (all.Total, all.Units).ShouldBe((115, 115));
        var issued = await PlansAsync(host, grain => grain.GetIssuedAsync(default));
        issued.ShouldHaveSingleItem().Delivery.ShouldBe(new Delivery(0, 115, 115));
    }

    [Fact]
    public async Task After_a_crash_the_plan_reaches_the_units_all_the_same_and_once()
    {
        await using var first = await SteeringHost.StartAsync(Today, withPlans: true);
        var draft = await OpenAsync(first);
        await IssueAsync(first, draft);
        await first.StopAsync();

        await using var second = await SteeringHost.StartAsync(Today, first, withPlans: true);
        await DeliveredAsync(second);
        var all = await second.Reads.ListAsync(new DutyFilter(UnitKey.Parse("unit:31"), [], null, null, null, null, null, DutySort.Unit, 1, 1), default);
        (all.Total, all.Units).ShouldBe((115, 115));
        (await second.EventsAsync()).Count(recorded => recorded.Type == "steering.duty-assigned").ShouldBe(1);
    }

    [Fact]
    public async Task Issuing_again_under_the_same_id_gives_the_same_receipt()
    {
        await using var host = await SteeringHost.StartAsync(Today, withPlans: true);
        var draft = await OpenAsync(host);
        var once = await IssueAsync(host, draft);
        (await IssueAsync(host, draft)).ShouldBe(once);
        var other = await CallAsync(host, "lanhdao.hp", "unit:31", grain => grain.IssueAsync(new IssueDraft("issue-00001", "d9", null), default));
        other.Refused!.Code.ShouldBe(DraftRefusals.CommandIdReused);
    }

    [Fact]
    public async Task An_amendment_moves_open_duties_closes_withdrawn_ones_and_leaves_what_is_done()
    {
        await using var host = await SteeringHost.StartAsync(Today, withPlans: true);
        await IssueAsync(host, await OpenAsync(host));
        await DeliveredAsync(host);
        var done = new DutyReport(100, Today, new Evidence("5/BB-UBND", Today, EvidenceKind.Minutes, null), null);
        (await host.CallAsync("nguyengiap", grain => grain.UpdateAsync(new UpdateDuty("update-0001", "HP12-II.1", null, done), default))).Refused.ShouldBeNull();

        var draft = (await PlansAsync(host, grain => grain.OpenAmendmentAsync(new OpenAmendment("amend-00001", "31-12-2026"), default))).Draft;
        var text = await PlansAsync(host, grain => grain.GetDraftAsync(draft, default));
        var head = text.Head with { Number = "40/KH-UBND", IssuedOn = Today };
        await PlansAsync(host, grain => grain.EditHeadAsync(new EditHead("head-000001", draft, null, head), default));
        var content = text.Items[0].Content with { DueOn = new DateOnly(2026, 9, 30) };
        await PlansAsync(host, grain => grain.EditItemAsync(new EditItem("edit-000001", draft, null, "II.1", content), default));
        await PlansAsync(host, grain => grain.RemoveItemAsync(new RemoveItem("remove-0001", draft, null, "II.2", "Bãi bỏ"), default));
        await IssueAsync(host, draft, "issue-00002");
        await DeliveredAsync(host);

        var finished = (await host.CallAsync("nguyengiap", grain => grain.GetDutyAsync("HP12-II.1", default))).Value!.Duty;
        (finished.DueOn, finished.Status).ShouldBe((new DateOnly(2026, 6, 30), DutyStatus.DoneOnTime));
        var moved = (await host.CallAsync(Caller.SystemAccount, grain => grain.GetDutyAsync("HP12-II.1", default), "unit:31-10507")).Value!;
        (moved.Duty.DueOn, moved.Duty.Status).ShouldBe((new DateOnly(2026, 9, 30), DutyStatus.NotDue));
        moved.History.Last().Act.ShouldBe(DutyAct.AmendedByPlan);
        var closed = (await host.CallAsync(Caller.SystemAccount, grain => grain.GetDutyAsync("HP12-II.2", default), "unit:31-so_tc")).Value!;
        closed.Duty.Status.ShouldBe(DutyStatus.NotApplicable);
        closed.History.Last().Act.ShouldBe(DutyAct.WithdrawnByPlan);
        var plan = (await PlansAsync(host, grain => grain.GetIssuedAsync(default))).ShouldHaveSingleItem();
        plan.Delivery.ShouldBe(new Delivery(1, 115, 115));
    }

    [Fact]
    public async Task Only_the_standing_body_of_the_province_manages_its_plans()
    {
        await using var host = await SteeringHost.StartAsync(Today, withPlans: true);
        var open = new OpenDraft("open-000001", CanonicalJson.Write(Proposal()), null);
        foreach (var account in new[] { "lanhdao.hp", "kiemtra.hp", "nguyengiap", "quantri" })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => CallAsync(host, account, "unit:31", grain => grain.OpenDraftAsync(open, default)));
        }

        await Should.ThrowAsync<AccessDeniedException>(() => CallAsync(host, "thuongtruc.hp", "unit:40", grain => grain.OpenDraftAsync(open, default)));
        await Should.ThrowAsync<AccessDeniedException>(() => CallAsync(host, "thuongtruc.hp", "unit:31", grain => grain.RecordShippedAsync("31-298-2025", default)));
    }

    internal static PlanProposal Proposal()
    {
        const string Source = "Các xã, phường, đặc khu tự rà soát. Sở Tài chính hướng dẫn mua sắm.";
        return new PlanProposal(
            Source, "12/KH-UBND", new DateOnly(2026, 3, 2), null, "unit:31", "Kế hoạch năm 2026", null, [],
            [new ProposedArea("II", "Nhiệm vụ", new TextSpan(0, 3))],
            [
                Item("II.1", "tự rà soát", new DutyBinding(["Commune", "Ward", "SpecialZone"], []), new DateOnly(2026, 6, 30)),
                Item("II.2", "hướng dẫn mua sắm", new DutyBinding([], ["so_tc"]), new DateOnly(2026, 12, 31)),
            ],
            null, [], []);

        ProposedAssignment Item(string id, string text, DutyBinding bound, DateOnly due) => new(
            id, id, "II", [new NamedBody("Các đơn vị", null, "Commune")], [], text, DutyKind.Obligation, due, null, false, null, bound,
            new TextSpan(Source.IndexOf(text, StringComparison.Ordinal), text.Length));
    }

    internal static async Task<string> OpenAsync(SteeringHost host) =>
        (await PlansAsync(host, grain => grain.OpenDraftAsync(new OpenDraft("open-000001", CanonicalJson.Write(Proposal()), null), default))).Draft;

    /// <summary>What the standing body has prepared, the leader issues.</summary>
    internal static Task<DraftReceipt> IssueAsync(SteeringHost host, string draft, string command = "issue-00001") =>
        PlansAsync(host, grain => grain.IssueAsync(new IssueDraft(command, draft, null), default), "lanhdao.hp");

    internal static Task DeliveredAsync(SteeringHost host) => host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(default);

    internal static async Task<T> PlansAsync<T>(SteeringHost host, Func<IPlansGrain, Task<Reply<T>>> call, string account = "thuongtruc.hp")
    {
        var reply = await CallAsync(host, account, "unit:31", call);
        reply.Refused.ShouldBeNull();
        return reply.Value!;
    }

    private static async Task<Reply<T>> CallAsync<T>(SteeringHost host, string account, string unit, Func<IPlansGrain, Task<Reply<T>>> call)
    {
        using var scope = host.Services.GetRequiredService<ICallerContext>().Use(SteeringHost.Person(account));
        return await call(host.Grains.GetGrain<IPlansGrain>(unit));
    }
}
