using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Tests.Domain;

public sealed class ChangeCorrectionsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_request_says_what_is_wanted_and_one_of_a_kind_waits_at_a_time()
    {
        ChangeCorrections.Ask(AccountState.None, CorrectionField.DisplayName, " Nguyễn Văn An ", "Sai tên").Value
            .ShouldBe([new AccountEvent.CorrectionAsked(CorrectionField.DisplayName, "Nguyễn Văn An", "Sai tên")]);
        CodeOf(AccountState.None, CorrectionField.DisplayName, new string('a', 101)).ShouldBe(AccessRefusals.CorrectionIsMalformed);
        CodeOf(AccountState.None, CorrectionField.Other, new string('a', 201)).ShouldBe(AccessRefusals.CorrectionIsMalformed);
        CodeOf(AccountState.None, CorrectionField.Other, "a\nb").ShouldBe(AccessRefusals.CorrectionIsMalformed);
        CodeOf(AccountState.None, (CorrectionField)99, "a").ShouldBe(AccessRefusals.CorrectionIsMalformed);
        CodeOf(Asked(CorrectionField.Roles), CorrectionField.Roles, "a").ShouldBe(AccessRefusals.CorrectionIsOpenAlready);
        CodeOf(Asked(CorrectionField.Roles), CorrectionField.Other, "a").ShouldBeNull();
    }

    [Fact]
    public void Agreeing_to_another_name_changes_it_and_declining_changes_nothing()
    {
        ChangeCorrections.Decide(Asked(CorrectionField.DisplayName), 0, isAgreed: true, "Đúng").Value
            .ShouldBe([new AccountEvent.CorrectionDecided(0, true, "Đúng"), new AccountEvent.DisplayNameCorrected("Mới")]);
        ChangeCorrections.Decide(Asked(CorrectionField.DisplayName), 0, isAgreed: false, "Không có căn cứ").Value
            .ShouldBe([new AccountEvent.CorrectionDecided(0, false, "Không có căn cứ")]);
        ChangeCorrections.Decide(Asked(CorrectionField.Committee), 0, isAgreed: true, "Đã sửa ở hồ sơ ban").Value
            .ShouldBe([new AccountEvent.CorrectionDecided(0, true, "Đã sửa ở hồ sơ ban")]);
    }

    [Fact]
    public void A_request_is_decided_once_and_only_one_that_there_is()
    {
        ChangeCorrections.Decide(Asked(CorrectionField.Other), 1, isAgreed: true, "x").Refusal!.Code.ShouldBe(AccessRefusals.CorrectionIsUnknown);
        var decided = Asked(CorrectionField.Other, new CorrectionDecision(true, "x", "y", At));
        ChangeCorrections.Decide(decided, 0, isAgreed: false, "x").Refusal!.Code.ShouldBe(AccessRefusals.CorrectionIsDecided);
    }

    private static string? CodeOf(AccountState state, CorrectionField field, string wanted) => ChangeCorrections.Ask(state, field, wanted, "x").Refusal?.Code;

    private static AccountState Asked(CorrectionField field, CorrectionDecision? decision = null) =>
        AccountState.None with { DisplayName = "Cũ", Corrections = [new CorrectionState(field, "Mới", "x", At, decision)] };
}
