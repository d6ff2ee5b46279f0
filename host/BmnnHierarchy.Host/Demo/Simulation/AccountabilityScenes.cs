using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// What a demonstration shows of accountability: in the last two weeks a leader has asked for explanations, sent an urgent
/// directive and settled difficulties. Played once, through the same grains as everybody else.
/// </summary>
internal sealed class AccountabilityScenes(IGrainFactory grains, IUnitDirectory units, IOutboxMonitor outbox, ICallerContext callers, SimulatedClock clock)
{
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");
    private static readonly UnitKey NguyenGiap = UnitKey.FromCode("31-11146");

    private readonly SimulationPeople _people = new();
    private int _commands;

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var known = await AsAsync(Caller.System, HaiPhong, grain => grain.GetAsync(cancellationToken));
        if (!known.ToResult().Value.SentDirectives.IsEmpty)
        {
            return;
        }

        try
        {
            var communes = units.Current.Children(HaiPhong, clock.TrueToday).Where(unit => unit.Kind.IsCommuneLevel() && unit.Key != NguyenGiap).Select(unit => unit.Key).ToList();
            await AskForExplanationsAsync(communes, cancellationToken);
            await SettleDifficultiesAsync(communes, cancellationToken);
            await RecordMeritsAsync(communes, cancellationToken);
            await SendDirectiveAsync(communes, cancellationToken);
        }
        finally
        {
            clock.RunInTrueTime();
        }
    }

    private async Task AskForExplanationsAsync(List<UnitKey> communes, CancellationToken cancellationToken)
    {
        UnitKey[] asked = [communes[3], communes[7], communes[12], communes[20]];
        Stand(-12);
        foreach (var unit in asked)
        {
            await AskAsync(unit, "Vì sao đơn vị còn nhiệm vụ chậm so với kế hoạch? Nêu nguyên nhân và biện pháp.", clock.TrueToday.AddDays(-4), cancellationToken);
        }

        Stand(-9);
        foreach (var unit in asked[..3])
        {
            await DoAsync(Administrator(unit), unit, (grain, id) => grain.AnswerAsync(
                new AnswerExplanation(id, "GT-1", null, "Cán bộ phụ trách mới được bố trí; xã đã phân công lại và rà soát từng việc.", null, clock.TrueToday.AddDays(20)), cancellationToken));
        }

        Stand(-7);
        await DoAsync(Leader, asked[0], (grain, id) => grain.JudgeAsync(new JudgeExplanation(id, "GT-1", null, true, null, null), cancellationToken));
        await DoAsync(Leader, asked[1], (grain, id) => grain.JudgeAsync(
            new JudgeExplanation(id, "GT-1", null, false, "Chưa nêu biện pháp và người chịu trách nhiệm.", clock.TrueToday.AddDays(6)), cancellationToken));
        Stand(-2);
        await AskAsync(NguyenGiap, "Vì sao báo cáo năm chưa gửi? Khi nào gửi?", clock.TrueToday.AddDays(5), cancellationToken);
    }

    private async Task AskAsync(UnitKey unit, string question, DateOnly dueOn, CancellationToken cancellationToken)
    {
        UnitDuties duties;
        using (callers.Use(Caller.System))
        {
            duties = (await grains.GetGrain<ISteeringGrain>(unit.ToString()).GetDutiesAsync(cancellationToken)).ToResult().Value;
        }

        var figure = new Figure(
            FigureKind.OverdueDuties, null, duties.Duties.Count(duty => duty.Status is DutyStatus.Overdue), duties.Duties.Length, clock.GetUtcNow());
        await DoAsync(Leader, unit, (grain, id) => grain.AskAsync(new AskExplanation(id, question, figure, dueOn), cancellationToken));
    }

    private async Task SettleDifficultiesAsync(List<UnitKey> communes, CancellationToken cancellationToken)
    {
        (UnitKey Unit, DifficultyKind Kind, string Text)[] raised =
        [
            (communes[2], DifficultyKind.People, "Chỉ có một cán bộ kiêm nhiệm, chưa được tập huấn."),
            (communes[9], DifficultyKind.People, "Cán bộ phụ trách vừa nghỉ chế độ, chưa có người thay."),
            (communes[15], DifficultyKind.Equipment, "Chưa có máy tính riêng, không nối mạng để soạn thảo."),
            (communes[22], DifficultyKind.Equipment, "Máy tính soạn thảo hỏng, chưa được thay."),
            (communes[30], DifficultyKind.Money, "Chưa có kinh phí mua tủ bảo quản tài liệu."),
        ];
        Stand(-14);
        foreach (var (unit, kind, text) in raised)
        {
            await DoAsync(Administrator(unit), unit, (grain, id) => grain.RaiseAsync(new RaiseDifficulty(id, kind, text, null), cancellationToken));
        }

        Stand(-10);
        await ConsolidateAsync("Thiếu cán bộ chuyên trách ở cấp xã", [.. raised[..2].Select(each => Reference(each.Unit))], cancellationToken);
        await ConsolidateAsync("Thiếu máy tính độc lập để soạn thảo", [.. raised[2..4].Select(each => Reference(each.Unit))], cancellationToken);
        Stand(-6);
        await DoAsync(Leader, HaiPhong, (grain, id) => grain.SettleAsync(
            new SettleMatter(id, "31-VM-1", null, false, "Bố trí cán bộ trước ngày 31/12; Công an thành phố tập huấn trong tháng.", Document("1520/UBND-NC", -6)), cancellationToken));
        await DoAsync(Leader, HaiPhong, (grain, id) => grain.SettleAsync(
            new SettleMatter(id, "31-VM-2", null, true, "Đề nghị Bộ hướng dẫn định mức trang thiết bị cho cấp xã.", Document("1521/UBND-NC", -6)), cancellationToken));
        await outbox.WaitUntilEmptyAsync(cancellationToken);
    }

    private Task ConsolidateAsync(string note, ImmutableArray<DifficultyReference> members, CancellationToken cancellationToken) => DoAsync(
        _people.StandingBodyOf(HaiPhong), HaiPhong, (grain, id) => grain.ConsolidateAsync(new ConsolidateDifficulties(id, note, members), cancellationToken));

    private async Task RecordMeritsAsync(List<UnitKey> communes, CancellationToken cancellationToken)
    {
        Stand(-5);
        (UnitKey Unit, MeritForm Form, string Number, string? Position, string Ground)[] merits =
        [
            (communes[0], MeritForm.CertificateOfCommendation, "912/QĐ-UBND", null, "Hoàn thành trước hạn các nhiệm vụ năm 2026."),
            (communes[5], MeritForm.CertificateOfCommendation, "912/QĐ-UBND", "Phó Chủ tịch UBND xã", "Có sáng kiến trong rà soát thiết bị."),
            (communes[7], MeritForm.Criticism, "87/TB-UBND", null, "Chậm báo cáo và giải trình chưa đạt."),
        ];
        foreach (var (unit, form, number, position, ground) in merits)
        {
            await DoAsync(Leader, unit, (grain, id) => grain.RecordMeritAsync(
                new RecordMerit(id, new Merit(form, Document(number, -5), position, ground, null)), cancellationToken));
        }
    }

    private async Task SendDirectiveAsync(List<UnitKey> communes, CancellationToken cancellationToken)
    {
        Stand(-1);
        var receivers = communes.Take(40).ToList();
        await DoAsync(Leader, HaiPhong, (grain, id) => grain.SendDirectiveAsync(
            new SendDirective(
                id, "Kiểm tra ngay máy tính dùng để soạn thảo, ngắt kết nối mạng, báo cáo kết quả.", "15/CĐ-UBND",
                DirectiveDeadline.Of(VietnamTime.StartOf(clock.TrueToday.AddDays(1)).AddHours(17)), [.. receivers.Select(unit => unit.ToString())]),
            cancellationToken));
        await outbox.WaitUntilEmptyAsync(cancellationToken);
    }

    private static DifficultyReference Reference(UnitKey unit) => new(unit.ToString(), "KK-1");

    private DocumentReference Document(string number, int daysFromToday) => new(number, clock.TrueToday.AddDays(daysFromToday));

    private void Stand(int daysFromToday) => clock.StandOn(clock.TrueToday.AddDays(daysFromToday));

    private static Caller Leader => SimulationPeople.LeaderOf(HaiPhong);

    private Caller Administrator(UnitKey unit) => _people.AdministratorOf(unit);

    private async Task DoAsync(Caller caller, UnitKey unit, Func<IAccountabilityGrain, string, Task<Reply<AccountabilityReceipt>>> act)
    {
        var id = $"sim-account-{++_commands:D4}";
        var reply = await AsAsync(caller, unit, grain => act(grain, id));

        // Played before the process died: it is done, not wrong.
        if (reply.IsRefused && reply.Refused.Code != AccountabilityRefusals.CommandIdReused)
        {
            throw new InvalidOperationException($"{id} at {unit} was refused: {reply.Refused.Code}.");
        }
    }

    private async Task<T> AsAsync<T>(Caller caller, UnitKey unit, Func<IAccountabilityGrain, Task<T>> call)
    {
        using var scope = callers.Use(caller);
        return await call(grains.GetGrain<IAccountabilityGrain>(unit.ToString()));
    }
}
