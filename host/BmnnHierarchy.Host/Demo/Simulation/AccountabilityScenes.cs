using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// What a demonstration shows of accountability: in the last two weeks a leader has asked for explanations, sent an urgent
/// directive and settled difficulties. Played once, through the same grains as everybody else.
/// </summary>
internal sealed class AccountabilityScenes(
    IGrainFactory grains, IUnitDirectory units, ISteeringReads duties, AccountabilityStage stage, DirectiveScene directive, SimulatedClock clock)
{
    /// <summary>So long before today the first explanations were asked for.</summary>
    private const int FirstAsked = 12;

    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");
    private static readonly UnitKey NguyenGiap = UnitKey.FromCode("31-11146");

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var known = await stage.AsAsync(Caller.System, HaiPhong, grain => grain.GetAsync(cancellationToken));
        if (!known.ToResult().Value.SentDirectives.IsEmpty)
        {
            return;
        }

        try
        {
            var communes = units.Current.Children(HaiPhong, clock.TrueToday).Where(unit => unit.Kind.IsCommuneLevel() && unit.Key != NguyenGiap).Select(unit => unit.Key).ToList();
            var overdue = await OverdueAsync(cancellationToken);
            var late = overdue.Where(row => row.Unit != NguyenGiap && row.DueOn < clock.TrueToday.AddDays(-FirstAsked)).DistinctBy(row => row.Unit).Take(5).ToList();
            await AskForExplanationsAsync(late, cancellationToken);
            await SettleDifficultiesAsync(communes, cancellationToken);
            await RecordMeritsAsync([.. communes.Except(overdue.Select(row => row.Unit))], late, cancellationToken);
            await directive.PlayAsync(HaiPhong, [NguyenGiap, .. communes], NguyenGiap, cancellationToken);
        }
        finally
        {
            clock.RunInTrueTime();
        }
    }

    /// <param name="late">One duty each of some units, those late the longest first.</param>
    private async Task AskForExplanationsAsync(IReadOnlyList<DutyRow> late, CancellationToken cancellationToken)
    {
        Stand(-FirstAsked);
        foreach (var duty in late)
        {
            var days = clock.TrueToday.AddDays(-FirstAsked).DayNumber - duty.DueOn!.Value.DayNumber;
            await AskAsync(
                duty.Unit, "Vì sao nhiệm vụ quá hạn kéo dài? Nêu nguyên nhân, biện pháp và người chịu trách nhiệm.",
                new Figure(FigureKind.DaysOverdue, duty.Duty, days, null, clock.GetUtcNow()), -4, cancellationToken);
        }

        Stand(-9);
        foreach (var duty in late.Skip(1))
        {
            await stage.DoAsync(stage.AdministratorOf(duty.Unit), duty.Unit, (grain, id) => grain.AnswerAsync(
                new AnswerExplanation(id, "GT-1", null, "Cán bộ phụ trách mới được bố trí; đơn vị đã phân công lại và rà soát từng việc.", null, clock.TrueToday.AddDays(20)), cancellationToken));
        }

        Stand(-7);
        foreach (var (duty, place) in late.Select((duty, place) => (duty, place)).Skip(2))
        {
            await stage.DoAsync(Leader, duty.Unit, (grain, id) => grain.JudgeAsync(
                place % 2 == 0
                    ? new JudgeExplanation(id, "GT-1", null, true, null, null)
                    : new JudgeExplanation(id, "GT-1", null, false, "Chưa nêu biện pháp và người chịu trách nhiệm.", clock.TrueToday.AddDays(6)),
                cancellationToken));
        }

        Stand(-2);
        await AskAsync(NguyenGiap, "Vì sao báo cáo năm chưa gửi? Khi nào gửi?", await OverdueAsync(NguyenGiap, cancellationToken), 5, cancellationToken);
    }

    /// <summary>Overdue duties of the province's units, the longest overdue first.</summary>
    private async Task<ImmutableArray<DutyRow>> OverdueAsync(CancellationToken cancellationToken)
    {
        var filter = new DutyFilter(HaiPhong, [DutyStatus.Overdue], null, null, null, null, null, DutySort.DueOn, 1, 500);
        return (await duties.ListAsync(filter, cancellationToken)).Rows;
    }

    private async Task<Figure> OverdueAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        var all = (await grains.GetGrain<ISteeringGrain>(unit.ToString()).GetDutiesAsync(cancellationToken)).ToResult().Value.Duties;
        return new Figure(FigureKind.OverdueDuties, null, all.Count(duty => duty.Status is DutyStatus.Overdue), all.Length, clock.GetUtcNow());
    }

    private Task<AccountabilityReceipt?> AskAsync(UnitKey unit, string question, Figure figure, int dueInDays, CancellationToken cancellationToken) => stage.DoAsync(
        Leader, unit, (grain, id) => grain.AskAsync(new AskExplanation(id, question, figure, clock.TrueToday.AddDays(dueInDays)), cancellationToken));

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
            await stage.DoAsync(stage.AdministratorOf(unit), unit, (grain, id) => grain.RaiseAsync(new RaiseDifficulty(id, kind, text, null), cancellationToken));
        }

        Stand(-10);
        await ConsolidateAsync("Thiếu cán bộ chuyên trách ở cấp xã", [.. raised[..2].Select(each => Reference(each.Unit))], cancellationToken);
        await ConsolidateAsync("Thiếu máy tính độc lập để soạn thảo", [.. raised[2..4].Select(each => Reference(each.Unit))], cancellationToken);
        Stand(-6);
        await stage.DoAsync(Leader, HaiPhong, (grain, id) => grain.SettleAsync(
            new SettleMatter(id, "31-VM-1", null, false, "Bố trí cán bộ trước ngày 31/12; Công an thành phố tập huấn trong tháng.", Document("1520/UBND-NC", -6)), cancellationToken));
        await stage.DoAsync(Leader, HaiPhong, (grain, id) => grain.SettleAsync(
            new SettleMatter(id, "31-VM-2", null, true, "Đề nghị Bộ hướng dẫn định mức trang thiết bị cho cấp xã.", Document("1521/UBND-NC", -6)), cancellationToken));
    }

    private Task<AccountabilityReceipt?> ConsolidateAsync(string note, ImmutableArray<DifficultyReference> members, CancellationToken cancellationToken) => stage.DoAsync(
        stage.StandingBodyOf(HaiPhong), HaiPhong, (grain, id) => grain.ConsolidateAsync(new ConsolidateDifficulties(id, note, members), cancellationToken));

    private async Task RecordMeritsAsync(IReadOnlyList<UnitKey> inTime, IReadOnlyList<DutyRow> late, CancellationToken cancellationToken)
    {
        Stand(-5);
        List<(UnitKey Unit, MeritForm Form, string Number, string? Position, string Ground)> merits =
        [
            (inTime[0], MeritForm.CertificateOfCommendation, "912/QĐ-UBND", null, "Hoàn thành trước hạn các nhiệm vụ năm 2026."),
            (inTime[4], MeritForm.CertificateOfCommendation, "912/QĐ-UBND", "Phó Chủ tịch UBND xã", "Có sáng kiến trong rà soát thiết bị."),
            .. late.Skip(3).Take(1).Select(duty => (duty.Unit, MeritForm.Criticism, "87/TB-UBND", (string?)null, "Chậm thực hiện và giải trình chưa đạt.")),
        ];
        foreach (var (unit, form, number, position, ground) in merits)
        {
            await stage.DoAsync(Leader, unit, (grain, id) => grain.RecordMeritAsync(
                new RecordMerit(id, new Merit(form, Document(number, -5), position, ground, null)), cancellationToken));
        }
    }

    private static DifficultyReference Reference(UnitKey unit) => new(unit.ToString(), "KK-1");

    private DocumentReference Document(string number, int daysFromToday) => new(number, clock.TrueToday.AddDays(daysFromToday));

    private void Stand(int daysFromToday) => clock.StandOn(clock.TrueToday.AddDays(daysFromToday));

    private static Caller Leader => AccountabilityStage.LeaderOf(HaiPhong);
}
