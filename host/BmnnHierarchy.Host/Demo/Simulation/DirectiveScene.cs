using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// An urgent directive of yesterday morning to every commune, still running: most have read it, many have answered, some have
/// not opened it. Whose accounts are for trying the product finds it unread.
/// </summary>
internal sealed class DirectiveScene(AccountabilityStage stage, SimulatedClock clock)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static readonly string[] Done =
    [
        "Đã kiểm tra toàn bộ máy, không phát hiện vi phạm.",
        "Đã kiểm tra 4 máy; đã ngắt mạng máy của bộ phận văn thư.",
        "Đã kiểm tra; đã lập biên bản và niêm phong cổng kết nối.",
    ];

    public async Task PlayAsync(UnitKey province, IReadOnlyList<UnitKey> receivers, UnitKey leftAlone, CancellationToken cancellationToken)
    {
        var morning = VietnamTime.StartOf(clock.TrueToday.AddDays(-1)).AddHours(8);
        clock.StandAt(morning);
        var receipt = await stage.DoAsync(AccountabilityStage.LeaderOf(province), province, (grain, id) => grain.SendDirectiveAsync(
            new SendDirective(
                id, "Kiểm tra ngay máy tính dùng để soạn thảo, ngắt kết nối mạng, báo cáo kết quả.", "15/CĐ-UBND",
                DirectiveDeadline.Of(VietnamTime.StartOf(clock.TrueToday.AddDays(1)).AddHours(17)), [.. receivers.Select(unit => unit.ToString())]),
            cancellationToken));
        await DeliverAsync(province, receipt!.Id, receivers, cancellationToken);
        var acts = receivers.Where(unit => unit != leftAlone).SelectMany((unit, place) => ActsOf(unit, place, receipt.Id, cancellationToken));
        foreach (var slot in acts.GroupBy(act => act.After).OrderBy(slot => slot.Key))
        {
            clock.StandAt(morning + slot.Key);
            await Task.WhenAll(slot.Select(act => stage.DoAsync(stage.AdministratorOf(act.Unit), act.Unit, act.Do)));
        }
    }

    /// <summary>
    /// The outbox delivers when the host has started, and the units of this scene answer before: the directive is handed to them
    /// as the outbox will hand it over again, which changes nothing then.
    /// </summary>
    private async Task DeliverAsync(UnitKey province, string directive, IEnumerable<UnitKey> receivers, CancellationToken cancellationToken)
    {
        var records = (await stage.AsAsync(Caller.System, province, grain => grain.GetAsync(cancellationToken))).ToResult().Value;
        var sent = records.SentDirectives.Single(candidate => candidate.Id == directive);
        var dispatch = new DirectiveDispatch(
            sent.Id, province.ToString(), sent.Version, sent.Text, sent.DocumentNumber, sent.Sender, sent.SentAt, sent.DueAt, sent.IsClosed);
        await Task.WhenAll(receivers.Select(unit => stage.AsAsync(Caller.System, unit, async grain =>
        {
            await grain.ReceiveDirectiveAsync(dispatch, cancellationToken);
            return unit;
        })));
    }

    /// <summary>What one unit does with it, in the course of the day: by its place, so that every start shows the same.</summary>
    private static IEnumerable<Act> ActsOf(UnitKey unit, int place, string directive, CancellationToken cancellationToken)
    {
        if (place % 10 == 9)
        {
            yield break;
        }

        var read = Quarter * (1 + (place * 7 % 23));
        yield return new Act(unit, read, (grain, id) => grain.AcknowledgeAsync(new AcknowledgeDirective(id, directive), cancellationToken));
        if (place % 10 is 7 or 8)
        {
            yield break;
        }

        var (outcome, text) = (place % 20) switch
        {
            3 => (DirectiveOutcome.Cannot, "Chưa có cán bộ kỹ thuật; đề nghị Công an thành phố hỗ trợ."),
            6 or 16 => (DirectiveOutcome.InProgress, "Đã kiểm tra một phần, còn hai máy ở nhà văn hóa."),
            _ => (DirectiveOutcome.Done, Done[place % Done.Length]),
        };
        yield return new Act(unit, read + (Quarter * (1 + (place * 5 % 17))), (grain, id) => grain.AnswerDirectiveAsync(
            new AnswerDirective(id, directive, null, outcome, text, null), cancellationToken));
    }

    /// <param name="After">How long after the directive.</param>
    private sealed record Act(
        UnitKey Unit, TimeSpan After, Func<IAccountabilityGrain, string, Task<Reply<AccountabilityReceipt>>> Do);
}
