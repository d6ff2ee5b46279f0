using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Grains;

namespace BmnnHierarchy.Accountability.Tests.Grains;

public sealed class AccountabilityGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = UnitStory.At(2026, 11, 21);
    private static readonly DateOnly Due = new(2026, 11, 25);

    private AccountabilityHost _host = null!;

    public async Task InitializeAsync() => _host = await AccountabilityHost.StartAsync(Now);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_explanation_goes_its_way_between_two_levels_and_everything_is_on_record()
    {
        (await AskAsync("ask-00001")).Value.ShouldBe(new AccountabilityReceipt("GT-1", 1));
        (await AnswerAsync("answer-01")).Value.ShouldBe(new AccountabilityReceipt("GT-1", 2));
        (await JudgeAsync("judge-001", accepted: true)).Value.ShouldBe(new AccountabilityReceipt("GT-1", 3));

        var history = (await _host.CallAsync("kiemtra.hp", grain => grain.GetHistoryAsync("GT-1", default))).Value.ShouldNotBeNull();
        history.Entries.Select(entry => (entry.Act, entry.Actor)).ShouldBe(
            [("explanation-asked", "lanhdao.hp"), ("explanation-answered", "nguyengiap"), ("explanation-accepted", "lanhdao.hp")]);
        (await _host.CallAsync("nguyengiap", grain => grain.GetAsync(default))).Value!.Explanations
            .ShouldHaveSingleItem().Status.ShouldBe(ExplanationStatus.Accepted);
    }

    [Fact]
    public async Task Every_command_sent_again_gets_the_receipt_of_the_first_time()
    {
        var first = await AskAsync("ask-00001");
        await AnswerAsync("answer-01");
        (await AskAsync("ask-00001")).ShouldBe(first);
        (await AskAsync("ask-00001", value: 3)).ShouldBe(first);
        (await AnswerAsync("answer-01")).Value!.Version.ShouldBe(2);
        (await AskAsync("ask-00001", question: "Câu hỏi khác")).Refused!.Code.ShouldBe(AccountabilityRefusals.CommandIdReused);
        (await _host.EventsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_retry_that_the_state_no_longer_remembers_is_found_in_the_journal()
    {
        await AskAsync("ask-00000");
        var first = await AnswerAsync("answer-00");
        for (var i = 1; i <= 40; i++)
        {
            (await AskAsync($"ask-{i:D5}")).IsRefused.ShouldBeFalse();
        }

        (await AnswerAsync("answer-00")).ShouldBe(first);
        (await AskAsync("ask-00000")).Value.ShouldBe(new AccountabilityReceipt("GT-1", 1));
    }

    [Fact]
    public async Task What_somebody_did_not_see_is_not_changed()
    {
        await AskAsync("ask-00001");
        await AnswerAsync("answer-01");
        var stale = await _host.CallAsync("lanhdao.hp", grain => grain.JudgeAsync(new JudgeExplanation("judge-001", "GT-1", 1, true, null, null), default));
        stale.Refused!.Code.ShouldBe(AccountabilityRefusals.RecordChangedMeanwhile);
        stale.Refused.Arguments.ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("nguyengiap")]
    [InlineData("kiemtra.hp")]
    [InlineData("lanhdao.na")]
    [InlineData("bo.a03")]
    [InlineData("quantri")]
    public async Task Only_leaders_and_officers_of_the_province_ask(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => AskAsync("ask-00001", account));

    [Theory]
    [InlineData("soyte")]
    [InlineData("lanhdao.hp")]
    [InlineData("thuongtruc.hp")]
    [InlineData("bo.a03")]
    public async Task Only_people_of_the_unit_answer_for_it(string account)
    {
        await AskAsync("ask-00001");
        await Should.ThrowAsync<AccessDeniedException>(() => AnswerAsync("answer-01", account));
    }

    [Theory]
    [InlineData("soyte")]
    [InlineData("lanhdao.na")]
    [InlineData("bo.a03")]
    public async Task A_sibling_another_province_and_the_Ministry_read_nothing(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => _host.CallAsync(account, grain => grain.GetAsync(default)));

    [Theory]
    [InlineData("thuongtruc.hp", false)]
    [InlineData("lanhdao.hp", true)]
    public async Task The_police_consolidate_and_the_leader_settles(string account, bool settles)
    {
        await _host.CallAsync("nguyengiap", grain => grain.RaiseAsync(new RaiseDifficulty("raise-001", DifficultyKind.Money, "Chưa có kinh phí", null), default));
        var consolidate = () => _host.CallAsync(account, grain => grain.ConsolidateAsync(Consolidate, default), UnitStory.HaiPhong);
        if (settles)
        {
            await Should.ThrowAsync<AccessDeniedException>(consolidate);
        }
        else
        {
            (await consolidate()).Value!.Id.ShouldBe("31-VM-1");
            await Should.ThrowAsync<AccessDeniedException>(() => _host.CallAsync(
                account, grain => grain.SettleAsync(new SettleMatter("settle-01", "31-VM-1", null, false, "Đồng ý", null), default), UnitStory.HaiPhong));
        }
    }

    [Fact]
    public async Task What_was_consolidated_and_answered_reaches_the_unit()
    {
        await _host.CallAsync("nguyengiap", grain => grain.RaiseAsync(new RaiseDifficulty("raise-001", DifficultyKind.Money, "Chưa có kinh phí", null), default));
        await _host.CallAsync("thuongtruc.hp", grain => grain.ConsolidateAsync(Consolidate, default), UnitStory.HaiPhong);
        await _host.CallAsync("lanhdao.hp", grain => grain.SettleAsync(new SettleMatter("settle-01", "31-VM-1", null, false, "Đồng ý bổ sung", null), default), UnitStory.HaiPhong);
        await _host.DeliveredAsync();
        (await _host.CallAsync("nguyengiap", grain => grain.GetAsync(default))).Value!.Difficulties.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            difficulty => difficulty.Status.ShouldBe(DifficultyStatus.Answered),
            difficulty => difficulty.Answer!.Text.ShouldBe("Đồng ý bổ sung"));
    }

    [Fact]
    public async Task At_midnight_an_explanation_becomes_overdue_by_the_clock_alone()
    {
        await AskAsync("ask-00001");
        _host.Time.AdvanceTo(Kernel.VietnamTime.StartOf(Due.AddDays(1)));
        await _host.ClockAsync();
        (await _host.CallAsync("nguyengiap", grain => grain.GetAsync(default))).Value!.Explanations
            .ShouldHaveSingleItem().Status.ShouldBe(ExplanationStatus.Overdue);
        (await _host.EventsAsync())[^1].ShouldSatisfyAllConditions(
            recorded => recorded.Type.ShouldBe("accountability.time-passed"), recorded => recorded.Actor.ShouldBe(Caller.SystemAccount));
    }

    private static ConsolidateDifficulties Consolidate => new("consolidate-1", "Thiếu kinh phí ở cấp xã", [new DifficultyReference(UnitStory.NguyenGiap, "KK-1")]);

    private Task<Reply<AccountabilityReceipt>> AskAsync(string id, string account = "lanhdao.hp", string question = "Vì sao quá hạn?", int value = 2) =>
        _host.CallAsync(account, grain => grain.AskAsync(
            new AskExplanation(id, question, new Figure(FigureKind.OverdueDuties, null, value, 14, Now), Due), default));

    private Task<Reply<AccountabilityReceipt>> AnswerAsync(string id, string account = "nguyengiap") => _host.CallAsync(
        account, grain => grain.AnswerAsync(new AnswerExplanation(id, "GT-1", null, "Thiếu cán bộ", null, null), default));

    private Task<Reply<AccountabilityReceipt>> JudgeAsync(string id, bool accepted) => _host.CallAsync(
        "lanhdao.hp", grain => grain.JudgeAsync(new JudgeExplanation(id, "GT-1", null, accepted, null, null), default));
}
