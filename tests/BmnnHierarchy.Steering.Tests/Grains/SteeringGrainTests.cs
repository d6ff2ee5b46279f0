using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace BmnnHierarchy.Steering.Tests.Grains;

public sealed class SteeringGrainTests : IAsyncLifetime
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 1);

    private SteeringHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await SteeringHost.StartAsync(Today);
        (await AssignAsync("assign-0001", Duty, "HP-IV.1.b")).Value.ShouldBe(2);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_update_is_answered_with_its_event_and_the_duty_as_it_stands_then()
    {
        var receipt = (await UpdateAsync("update-0001", Reports.Done(Today))).Value.ShouldNotBeNull();
        receipt.Sequence.ShouldBe(3);
        receipt.Duty.ShouldSatisfyAllConditions(
            duty => duty.Status.ShouldBe(DutyStatus.DoneOnTime),
            duty => duty.Version.ShouldBe(3),
            duty => duty.Unit.ShouldBe(SteeringHost.NguyenGiap),
            duty => duty.Evidence.ShouldNotBeNull().DocumentNumber.ShouldBe("12/BB-UBND"));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await UpdateAsync("update-0001", Reports.Done(Today));
        var before = await DutiesAsync();
        await _host.StopAsync();
        await using var again = await SteeringHost.StartAsync(Today, _host);
        var after = (await again.CallAsync("nguyengiap", grain => grain.GetDutiesAsync(default))).Value.ShouldNotBeNull();
        CanonicalJson.Write(after).ShouldBe(CanonicalJson.Write(before));
    }

    [Fact]
    public async Task A_retry_gets_the_receipt_of_the_first_time_whatever_happened_since()
    {
        var first = await UpdateAsync("update-0001", Reports.Started(30));
        await UpdateAsync("update-0002", Reports.Done(Today));
        var retry = await UpdateAsync("update-0001", Reports.Started(30), expected: 1);
        CanonicalJson.Write(retry).ShouldBe(CanonicalJson.Write(first));
        (await _host.EventsAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_retry_that_the_state_no_longer_remembers_is_found_in_the_journal()
    {
        var first = await UpdateAsync("update-0000", Reports.Started(1), expected: 1);
        for (var i = 1; i <= SteeringState.CommandsRemembered + 2; i++)
        {
            (await UpdateAsync($"update-{i:D4}", Reports.Started(i))).IsRefused.ShouldBeFalse();
        }

        CanonicalJson.Write(await UpdateAsync("update-0000", Reports.Started(1), expected: 1)).ShouldBe(CanonicalJson.Write(first));
        CanonicalJson.Write(await UpdateAsync("update-0000", Reports.Started(1))).ShouldBe(CanonicalJson.Write(first));
        (await UpdateAsync("update-0000", Reports.Started(2))).Refused!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
        (await UpdateAsync("update-0000", Reports.Started(2), expected: 1)).Refused!.Code.ShouldBe(SteeringRefusals.DutyChangedMeanwhile);
    }

    [Fact]
    public async Task A_command_id_with_another_body_is_refused_and_nothing_changes()
    {
        await UpdateAsync("update-0001", Reports.Started(30));
        (await UpdateAsync("update-0001", Reports.Started(31))).Refused!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
        var other = await _host.CallAsync("nguyengiap", grain => grain.WithdrawAsync(new WithdrawUpdate("update-0001", Duty, null, 3, "Nhầm"), default));
        other.Refused!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
        (await _host.EventsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Assigning_again_opens_nothing_and_answers_alike()
    {
        (await AssignAsync("assign-0001", Duty, "HP-IV.1.b")).Value.ShouldBe(2);
        (await AssignAsync("assign-0002", Duty, "HP-IV.1.b")).Value.ShouldBe(0);
        (await AssignAsync("assign-0001", Duty, "HP-I.1")).Refused!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
        (await AssignAsync("assign-0003", "HP-III.5")).Refused!.Code.ShouldBe(SteeringRefusals.TemplateDoesNotBindUnit);
    }

    [Theory]
    [InlineData("quantri")]
    [InlineData("lanhdao.hp")]
    [InlineData("kiemtra.hp")]
    public async Task Nobody_but_the_unit_updates(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => UpdateAsync("update-0001", Reports.Started(), by: account));

    [Fact]
    public async Task The_system_alone_lets_days_pass() =>
        await Should.ThrowAsync<AccessDeniedException>(() => _host.CallAsync("thuongtruc.hp", async grain =>
        {
            await grain.PassDaysAsync(default);
            return true;
        }));

    [Fact]
    public async Task A_result_is_reported_by_the_unit_and_verified_by_the_inspector_and_the_history_names_both()
    {
        await UpdateAsync("update-0001", Reports.Done(Today));
        var verified = await _host.CallAsync("kiemtra.hp", grain => grain.VerifyAsync(new VerifyDuty("verify-0001", Duty, 3, true, null), default));
        verified.Value!.Duty.Verification.ShouldBe(Verification.Confirmed);
        var detail = (await _host.CallAsync("lanhdao.hp", grain => grain.GetDutyAsync(Duty, default))).Value.ShouldNotBeNull();
        detail.History.Select(entry => (entry.Act, entry.Actor)).ShouldBe(
            [(DutyAct.Assigned, "thuongtruc.hp"), (DutyAct.Updated, "nguyengiap"), (DutyAct.Confirmed, "kiemtra.hp")]);
        detail.History.ShouldAllBe(entry => entry.Hash.Length == 64);
    }

    [Fact]
    public async Task A_long_history_is_read_a_page_at_a_time_the_newest_first()
    {
        foreach (var percent in Enumerable.Range(1, 7))
        {
            await UpdateAsync($"update-{percent:D4}", Reports.Started(percent));
        }

        var page = (await _host.CallAsync("lanhdao.hp", grain => grain.GetHistoryAsync(Duty, 2, 3, default))).Value.ShouldNotBeNull();
        page.Total.ShouldBe(8);
        page.Entries.Select(entry => entry.Report?.ProgressPercent).ShouldBe([2, 3, 4]);
        (await _host.CallAsync("lanhdao.hp", grain => grain.GetHistoryAsync("HP-IX.1", 1, 3, default))).Refused!.Code.ShouldBe(SteeringRefusals.DutyUnknown);
    }

    [Fact]
    public async Task Corrections_and_withdrawals_keep_their_reasons()
    {
        await UpdateAsync("update-0001", Reports.Done(Today));
        (await _host.CallAsync("nguyengiap", grain => grain.CorrectAsync(
            new CorrectUpdate("correct-01", Duty, 3, 3, "Nhầm ngày biên bản", Reports.Done(Today.AddDays(-3))), default))).Value!.Duty.DoneOn.ShouldBe(Today.AddDays(-3));
        (await _host.CallAsync("nguyengiap", grain => grain.WithdrawAsync(
            new WithdrawUpdate("withdraw-1", Duty, 4, 4, "Chưa bàn giao xong"), default))).Value!.Duty.Status.ShouldBe(DutyStatus.NotDue);
        (await _host.EventsAsync()).Select(recorded => recorded.Reason).ShouldBe([null, null, null, "Nhầm ngày biên bản", "Chưa bàn giao xong"]);
    }

    [Fact]
    public async Task Every_change_reaches_the_roll_up_as_the_journal_replays_it()
    {
        await UpdateAsync("update-0001", Reports.Done(Today));
        var contribution = await _host.Contributed.UntilAsync(arrived => arrived.Version == 3);
        CanonicalJson.Write(contribution).ShouldBe(CanonicalJson.Write(new SteeringReplay().Replay($"steering/{SteeringHost.NguyenGiap}", await _host.EventsAsync())));
    }

    [Fact]
    public async Task After_another_writer_the_grain_drops_what_it_knew_and_goes_on_from_what_is_there()
    {
        var events = await _host.EventsAsync();
        var head = new StreamHead(events[^1].Sequence, events[^1].Hash);
        var header = new CommandHeader("foreign-001", Digest.OfText("x"), "nguyengiap", _host.Time.GetUtcNow(), null);
        var foreign = EventChain.Extend(events[0].Stream, head, header, [new DutyUpdated(Today, Duty, Reports.Started(77)).ToEvent()]);
        (await _host.Services.GetRequiredService<IJournal>().AppendAsync(
            new AppendRequest(events[0].Stream, head, header.CommandId, header.CommandDigest, foreign, [], []), default)).ShouldBeOfType<AppendOutcome.Appended>();

        await Should.ThrowAsync<InconsistentStateException>(() => UpdateAsync("update-0001", Reports.Started(30)));
        (await UpdateAsync("update-0001", Reports.Started(30), expected: 3)).Value!.Sequence.ShouldBe(4);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_found_by_the_retry()
    {
        _host.Journal.LosesNextAnswer = true;
        await Should.ThrowAsync<JournalUnavailableException>(() => UpdateAsync("update-0001", Reports.Started(30), expected: 1));

        (await UpdateAsync("update-0001", Reports.Started(30), expected: 1)).Value!.Sequence.ShouldBe(3);
        (await _host.EventsAsync()).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("HP-IX.1", SteeringRefusals.DutyUnknown)]
    [InlineData("HP-III.5", SteeringRefusals.DutyNotBoundToUnit)]
    public async Task A_duty_that_is_not_there_is_refused(string duty, string code)
    {
        (await _host.CallAsync("nguyengiap", grain => grain.GetDutyAsync(duty, default))).Refused!.Code.ShouldBe(code);
        (await _host.CallAsync("nguyengiap", grain => grain.UpdateAsync(new UpdateDuty("update-0001", duty, null, Reports.Started()), default)))
            .Refused!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_unit_nobody_knows_is_refused()
    {
        (await _host.CallAsync(Caller.SystemAccount, grain => grain.GetDutiesAsync(default), "unit:31-00000")).Refused!.Code.ShouldBe(SteeringRefusals.UnitUnknown);
        (await _host.CallAsync(Caller.SystemAccount, grain => grain.UpdateAsync(new UpdateDuty("update-0001", Duty, null, Reports.Started()), default), "unit:31-00000"))
            .Refused!.Code.ShouldBe(SteeringRefusals.UnitUnknown);
    }

    private Task<Reply<int>> AssignAsync(string command, params string[] templates) =>
        _host.CallAsync("thuongtruc.hp", grain => grain.AssignAsync(new AssignDuties(command, UnitStory.HaiPhong, [.. templates]), default));

    private Task<Reply<DutyReceipt>> UpdateAsync(string command, DutyReport report, long? expected = null, string by = "nguyengiap") =>
        _host.CallAsync(by, grain => grain.UpdateAsync(new UpdateDuty(command, Duty, expected, report), default));

    private async Task<UnitDuties> DutiesAsync() =>
        (await _host.CallAsync("nguyengiap", grain => grain.GetDutiesAsync(default))).Value.ShouldNotBeNull();
}
