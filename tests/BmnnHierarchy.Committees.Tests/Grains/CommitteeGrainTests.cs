using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Committees.Tests.Grains;

public sealed class CommitteeGrainTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private CommitteeHost _host = null!;

    public async Task InitializeAsync() => _host = await CommitteeHost.StartAsync(Today);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_decision_is_answered_with_the_committee_as_it_stands_then()
    {
        var receipt = (await DecideAsync("decide-0001")).Value.ShouldNotBeNull();
        receipt.Sequence.ShouldBe(2);
        receipt.Committee.ShouldSatisfyAllConditions(
            committee => committee.Filled.ShouldBe(7),
            committee => committee.Version.ShouldBe(2),
            committee => committee.Composition!.Paper.Number.ShouldBe("12/QĐ-UBND"));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await DecideAsync("decide-0001");
        await LeaveAsync("leave-00001", "m1");
        var before = await CommitteeAsync(_host);
        await _host.StopAsync();
        await using var again = await CommitteeHost.StartAsync(Today, _host);
        CanonicalJson.Write(await CommitteeAsync(again)).ShouldBe(CanonicalJson.Write(before));
    }

    [Fact]
    public async Task A_retry_gets_the_receipt_of_the_first_time_whatever_happened_since()
    {
        var first = await DecideAsync("decide-0001");
        await LeaveAsync("leave-00001", "m1");
        CanonicalJson.Write(await DecideAsync("decide-0001")).ShouldBe(CanonicalJson.Write(first));
        CanonicalJson.Write(await DecideAsync("decide-0001", expected: 0)).ShouldBe(CanonicalJson.Write(first));
        (await _host.EventsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_command_id_with_another_body_is_refused_and_nothing_changes()
    {
        await DecideAsync("decide-0001");
        (await LeaveAsync("decide-0001", "m1")).Refused!.Code.ShouldBe(CommitteesRefusals.CommandIdReused);
        (await LeaveAsync("decide-0001", "m99")).Refused!.Code.ShouldBe(CommitteesRefusals.CommandIdReused);
        (await _host.EventsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("thuongtruc.hp")]
    [InlineData("lanhdao.hp")]
    [InlineData("bo.a03")]
    [InlineData("quantri")]
    public async Task Nobody_but_the_unit_records_its_committee(string account) =>
        await Should.ThrowAsync<AccessDeniedException>(() => DecideAsync("decide-0001", by: account));

    [Theory]
    [InlineData("nguyengiap", true)]
    [InlineData("thuongtruc.hp", true)]
    [InlineData("lanhdao.hp", true)]
    [InlineData("bo.a03", false)]
    [InlineData("quantri", false)]
    public async Task Names_are_seen_by_the_unit_and_its_province_and_never_by_the_Ministry(string account, bool sees)
    {
        await DecideAsync("decide-0001");
        var look = () => _host.CallAsync(account, grain => grain.GetCommitteeAsync(default));
        var history = () => _host.CallAsync(account, grain => grain.GetHistoryAsync(default));
        if (sees)
        {
            (await look()).Value!.Seats[0].Member!.Name.ShouldBe("Nguyễn Văn Mẫu");
            (await history()).Value.Length.ShouldBe(2);
        }
        else
        {
            await Should.ThrowAsync<AccessDeniedException>(look);
            await Should.ThrowAsync<AccessDeniedException>(history);
        }
    }

    [Fact]
    public async Task The_province_s_own_committee_is_recorded_by_its_standing_body()
    {
        var reply = await _host.CallAsync(
            "thuongtruc.hp",
            grain => grain.DecideAsync(new CommitteeTerms("decide-0001", null), Papers.Composition(Today, [.. Papers.AllSeats(UnitKey.FromCode("31"))]), default),
            "unit:31");
        reply.Value!.Committee.Filled.ShouldBe(12);
        reply.Value.Committee.Prescribed!.Code.ShouldBe("hp-298-2025");
    }

    [Fact]
    public async Task Every_change_reaches_the_roll_up_as_the_journal_replays_it()
    {
        await DecideAsync("decide-0001");
        await LeaveAsync("leave-00001", "m1");
        var contribution = await _host.Contributed.UntilAsync(arrived => arrived.Version == 3);
        CanonicalJson.Write(contribution).ShouldBe(
            CanonicalJson.Write(new CommitteeReplay().Replay($"committees/{CommitteeStory.Commune}", await _host.EventsAsync())));
    }

    [Fact]
    public async Task The_standing_body_holds_every_unit_of_its_province_to_a_composition_and_may_repeat_it()
    {
        var prescription = _host.Services.GetRequiredService<ICommitteePrescription>();
        var (province, officer) = (UnitKey.FromCode("31"), CommitteeHost.Person("thuongtruc.hp"));
        var held = (await prescription.PrescribeAsync(province, officer, default)).Value;
        held.ShouldBeGreaterThan(130);
        (await prescription.PrescribeAsync(province, officer, default)).Value.ShouldBe(held);
        (await _host.EventsAsync()).ShouldHaveSingleItem().Type.ShouldBe(CompositionPrescribed.Type);
        (await _host.EventsAsync("unit:31-ubnd")).ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => prescription.PrescribeAsync(province, CommitteeHost.Person("nguyengiap"), default));
    }

    private Task<Reply<CommitteeReceipt>> DecideAsync(string id, long? expected = null, string by = "nguyengiap") => _host.CallAsync(by, grain =>
        grain.DecideAsync(new CommitteeTerms(id, expected), Papers.Composition(Today, [.. Papers.AllSeats(UnitKey.Parse(CommitteeStory.Commune))]), default));

    private Task<Reply<CommitteeReceipt>> LeaveAsync(string id, string member) => _host.CallAsync("nguyengiap", grain =>
        grain.DepartAsync(new CommitteeTerms(id, null), member, Papers.Leaves(Today), default));

    private static async Task<CommitteeView?> CommitteeAsync(CommitteeHost host) =>
        (await host.CallAsync("nguyengiap", grain => grain.GetCommitteeAsync(default))).Value;
}
