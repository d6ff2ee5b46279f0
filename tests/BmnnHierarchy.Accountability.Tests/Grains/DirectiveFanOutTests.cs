using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Accountability.Tests.Grains;

/// <summary>A directive to all units of a province reaches each exactly once, whatever happens to the process on the way.</summary>
public sealed class DirectiveFanOutTests
{
    private const string Id = "31-CD-1";

    private static readonly DateTimeOffset Now = UnitStory.At(2026, 11, 21);

    private static readonly string[] Communes =
        [.. UnitStory.Tree.Children(UnitKey.Parse(UnitStory.HaiPhong), new DateOnly(2026, 11, 21)).Where(unit => unit.Kind.IsCommuneLevel()).Select(unit => unit.Key.ToString())];

    [Fact]
    public async Task Every_unit_has_it_and_the_senders_list_is_complete_from_the_first_moment()
    {
        await using var host = await AccountabilityHost.StartAsync(Now);
        await SendAsync(host);
        (await ListAsync(host)).Total.ShouldBe(Communes.Length);
        await host.DeliveredAsync();
        (await ListAsync(host)).ByStatus.ShouldBe(new Dictionary<int, int> { [(int)DirectiveStatus.NotRead] = Communes.Length }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_process_that_dies_in_the_middle_is_taken_up_where_it_stopped()
    {
        await using var before = await AccountabilityHost.StartAsync(Now, deliveries: 20);
        await SendAsync(before);
        await before.Services.GetRequiredService<CutLine>().Cut;
        await before.StopAsync();

        await using var host = await AccountabilityHost.StartAsync(Now.AddMinutes(5), before);
        await host.DeliveredAsync();

        (await ListAsync(host)).ByStatus.ShouldBe(new Dictionary<int, int> { [(int)DirectiveStatus.NotRead] = Communes.Length }, ignoreOrder: true);
        foreach (var unit in Communes)
        {
            (await host.EventsAsync(unit)).ShouldHaveSingleItem().Type.ShouldBe("accountability.directive-received");
        }
    }

    [Fact]
    public async Task Receipts_answers_and_what_is_overdue_show_in_the_senders_list()
    {
        await using var host = await AccountabilityHost.StartAsync(Now);
        await SendAsync(host);
        await host.DeliveredAsync();
        await host.CallAsync("nguyengiap", grain => grain.AcknowledgeAsync(new AcknowledgeDirective("read-0001", Id), default));
        (await RowAsync(host)).ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe((int)DirectiveStatus.Read), row => row.ReadAt.ShouldBe(Now));

        await host.CallAsync("nguyengiap", grain => grain.AnswerDirectiveAsync(
            new AnswerDirective("answer-01", Id, null, DirectiveOutcome.Cannot, "Mất điện toàn xã", null), default));
        (await RowAsync(host)).ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe((int)DirectiveStatus.Answered),
            row => row.Category.ShouldBe((int)DirectiveOutcome.Cannot + 1),
            row => row.Text.ShouldBe("Mất điện toàn xã"));

        host.Time.AdvanceTo(Now.AddHours(4));
        await host.ClockAsync();
        (await ListAsync(host)).ByStatus.ShouldBe(
            new Dictionary<int, int> { [(int)DirectiveStatus.Answered] = 1, [(int)DirectiveStatus.Overdue] = Communes.Length - 1 }, ignoreOrder: true);
    }

    private static async Task SendAsync(AccountabilityHost host) => (await host.CallAsync(
        "lanhdao.hp",
        grain => grain.SendDirectiveAsync(new SendDirective("send-0001", "Kiểm tra ngay máy tính soạn thảo", null, DirectiveDeadline.Hours(4), [.. Communes]), default),
        UnitStory.HaiPhong)).Value!.Id.ShouldBe(Id);

    private static Task<RecordPage> ListAsync(AccountabilityHost host) => host.Reads.ListAsync(
        new RecordFilter(UnitKey.Parse(UnitStory.HaiPhong), RecordKind.Directive, [], Parent: Id, PageSize: 500), default);

    private static async Task<RecordRow> RowAsync(AccountabilityHost host) =>
        (await ListAsync(host)).Rows.Single(row => row.Unit.ToString() == UnitStory.NguyenGiap);
}
