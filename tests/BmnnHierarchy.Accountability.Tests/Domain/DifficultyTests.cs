using System.Collections.Frozen;
using BmnnHierarchy.Accountability.Tests.Support;

namespace BmnnHierarchy.Accountability.Tests.Domain;

public sealed class DifficultyTests
{
    private static readonly DocumentReference Letter = new("120/UBND-NC", new DateOnly(2026, 11, 20));
    private static readonly DifficultyReference First = new(UnitStory.NguyenGiap, "KK-1");
    private static readonly DifficultyReference Second = new("unit:31-so_yt", "KK-1");

    private readonly UnitStory _province = new(UnitStory.At(2026, 11, 21), UnitStory.HaiPhong);
    private readonly UnitStory _commune = new(UnitStory.At(2026, 11, 21));

    [Fact]
    public void From_the_unit_over_the_police_and_the_province_back_to_the_unit()
    {
        _commune.Raise().ShouldBeTaken();
        _province.Consolidate(First, Second).ShouldBeTaken();
        Deliver();
        Status().ShouldBe(DifficultyStatus.Consolidated);

        _province.Settle("31-VM-1", escalated: true, Letter).ShouldBeTaken();
        Deliver();
        Status().ShouldBe(DifficultyStatus.Escalated);

        _province.Settle("31-VM-1").ShouldBeTaken();
        Deliver();
        Status().ShouldBe(DifficultyStatus.Answered);
        _commune.State.Difficulties["KK-1"].Answer!.Text.ShouldBe("Đồng ý bổ sung biên chế");

        _commune.Close("KK-1", settled: true).ShouldBeTaken();
        Status().ShouldBe(DifficultyStatus.Settled);
    }

    [Fact]
    public void What_an_answer_does_not_settle_can_become_part_of_another_matter()
    {
        _commune.Raise().ShouldBeTaken();
        _province.Consolidate(First).ShouldBeTaken();
        _province.Settle("31-VM-1").ShouldBeTaken();
        Deliver();
        _commune.Close("KK-1", settled: false).ShouldBeRefused(AccountabilityRefusals.ReasonMissing);
        _commune.Close("KK-1", settled: false, "Chưa có người về").ShouldBeTaken();
        Status().ShouldBe(DifficultyStatus.NotSettled);

        _province.Consolidate(First).ShouldBeTaken();
        Deliver("31-VM-2");
        Status().ShouldBe(DifficultyStatus.Consolidated);
    }

    [Fact]
    public void A_difficulty_is_in_one_open_matter_at_a_time()
    {
        _province.Consolidate(First).ShouldBeTaken();
        _province.Consolidate(First, Second).ShouldBeRefused(AccountabilityRefusals.DifficultyNotToConsolidate).Arguments.ShouldBe(["KK-1"]);
    }

    [Fact]
    public void Only_what_waits_at_units_of_the_province_is_consolidated()
    {
        var stranger = new DifficultyReference("unit:40-16738", "KK-1");
        _province.Consolidate(FrozenSet<DifficultyReference>.Empty, First).ShouldBeRefused(AccountabilityRefusals.DifficultyNotToConsolidate);
        _province.Consolidate(stranger).ShouldBeRefused(AccountabilityRefusals.DifficultyNotToConsolidate);
        _province.Consolidate().ShouldBeRefused(AccountabilityRefusals.MatterNeedsDifficulties);
    }

    [Fact]
    public void An_escalation_names_its_document_and_happens_once()
    {
        _province.Consolidate(First).ShouldBeTaken();
        _province.Settle("31-VM-1", escalated: true).ShouldBeRefused(AccountabilityRefusals.DocumentMissing);
        _province.Settle("31-VM-1", escalated: true, Letter).ShouldBeTaken();
        _province.Settle("31-VM-1", escalated: true, Letter).ShouldBeRefused(AccountabilityRefusals.MatterIsEscalated);
        _province.Settle("31-VM-1").ShouldBeTaken();
        _province.Settle("31-VM-1").ShouldBeRefused(AccountabilityRefusals.MatterIsAnswered);
    }

    [Fact]
    public void A_unit_judges_an_answer_only_when_there_is_one()
    {
        _commune.Raise().ShouldBeTaken();
        _commune.Close("KK-1", settled: true).ShouldBeRefused(AccountabilityRefusals.DifficultyHasNoAnswer);
    }

    [Fact]
    public void The_figures_count_what_is_open_by_kind()
    {
        _commune.Raise().ShouldBeTaken();
        _commune.Raise(DifficultyKind.Money).ShouldBeTaken();
        _province.Consolidate(First).ShouldBeTaken();
        _province.Settle("31-VM-1").ShouldBeTaken();
        Deliver();
        _commune.Close("KK-1", settled: true).ShouldBeTaken();
        _commune.Contribution.Values(AccountabilityMeasures.Difficulties).ShouldBe([1, 0, 0, 0, 0, 1]);
        _commune.Contribution.Values(AccountabilityMeasures.DifficultiesByKind).ShouldBe([0, 1, 0, 0, 0]);
    }

    private void Deliver(string matter = "31-VM-1") => _commune.Receive(_province.State.Matters[matter].DispatchTo(UnitStory.NguyenGiap));

    private DifficultyStatus Status() => _commune.State.Difficulties["KK-1"].Status;
}
