using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Tests.Domain;

public sealed class ExplanationTests
{
    private static readonly DateOnly Due = new(2026, 11, 25);

    private readonly UnitStory _story = new(UnitStory.At(2026, 11, 21));

    [Fact]
    public void A_request_takes_over_the_figure_and_its_instant()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.State.Explanations["GT-1"].ShouldSatisfyAllConditions(
            asked => asked.Asker.ShouldBe(UnitStory.Leader),
            asked => asked.Figure.ShouldBe(new Figure(FigureKind.OverdueDuties, null, 2, 14, _story.Now)),
            asked => asked.StatusAt(_story.Now).ShouldBe(ExplanationStatus.AwaitingAnswer));
    }

    [Fact]
    public void The_whole_way_from_question_over_return_to_acceptance_is_on_record()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Answer(promised: new DateOnly(2026, 12, 15)).ShouldBeTaken();
        _story.Return(new DateOnly(2026, 11, 28)).ShouldBeTaken();
        Status().ShouldBe(ExplanationStatus.Returned);
        _story.Answer(text: "Đã cử đồng chí Phó Chủ tịch phụ trách", document: new DocumentReference("45/BC-UBND", new DateOnly(2026, 11, 20))).ShouldBeTaken();
        _story.Accept().ShouldBeTaken();
        Status().ShouldBe(ExplanationStatus.Accepted);
        _story.Events.Select(e => e.Type).ShouldBe(
            ["accountability.explanation-asked", "accountability.explanation-answered", "accountability.explanation-returned",
             "accountability.explanation-answered", "accountability.explanation-accepted"]);
        _story.Events[2].Reason.ShouldBe("Chưa nêu biện pháp");
    }

    [Fact]
    public void At_midnight_after_its_last_day_an_answer_is_overdue_without_anybodys_edit()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.State.NextChange().ShouldBe(VietnamTime.StartOf(new DateOnly(2026, 11, 26)));
        _story.Now = VietnamTime.StartOf(new DateOnly(2026, 11, 26)).AddSeconds(-1);
        _story.PassTime().Events.ShouldBeEmpty();
        _story.Now = VietnamTime.StartOf(new DateOnly(2026, 11, 26));
        _story.PassTime().Events.ShouldHaveSingleItem();
        Status().ShouldBe(ExplanationStatus.Overdue);
        _story.State.NextChange().ShouldBeNull();
        _story.PassTime().Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_late_answer_is_taken_and_says_that_it_is_late()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Now = UnitStory.At(2026, 11, 27);
        _story.Answer().ShouldBeTaken();
        _story.State.Explanations["GT-1"].Answer!.InTime.ShouldBeFalse();
        _story.Contribution.Values(AccountabilityMeasures.ExplanationsInTime).ShouldBe([0, 1]);
    }

    [Fact]
    public void Whoever_asks_does_not_answer_and_whoever_answers_does_not_judge()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Answer(by: UnitStory.Leader).ShouldBeRefused(AccountabilityRefusals.AnswererIsAsker);
        _story.Answer().ShouldBeTaken();
        _story.Accept(by: UnitStory.Commune).ShouldBeRefused(AccountabilityRefusals.JudgeIsAnswerer);
        _story.Return(Due).ShouldBeTaken();
        _story.Answer(by: "truong.nguyengiap").ShouldBeTaken();
        _story.Accept(by: UnitStory.Commune).ShouldBeRefused(AccountabilityRefusals.JudgeIsAnswerer);
        _story.Accept(by: UnitStory.Officer).ShouldBeTaken();
    }

    [Fact]
    public void Only_the_asker_takes_the_request_back_and_with_a_reason()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Withdraw(by: UnitStory.Officer).ShouldBeRefused(AccountabilityRefusals.OnlyTheAskerWithdraws);
        _story.Withdraw(reason: " ").ShouldBeRefused(AccountabilityRefusals.ReasonMissing);
        _story.Withdraw().ShouldBeTaken();
        _story.Withdraw().ShouldBeRefused(AccountabilityRefusals.ExplanationIsClosed);
        _story.Answer().ShouldBeRefused(AccountabilityRefusals.ExplanationAwaitsNoAnswer);
        Status().ShouldBe(ExplanationStatus.Withdrawn);
    }

    [Fact]
    public void There_is_nothing_to_judge_before_an_answer_and_nothing_to_answer_after_it()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Accept().ShouldBeRefused(AccountabilityRefusals.ExplanationHasNoAnswerToJudge);
        _story.Answer().ShouldBeTaken();
        _story.Answer().ShouldBeRefused(AccountabilityRefusals.ExplanationAwaitsNoAnswer);
    }

    [Fact]
    public void A_return_needs_a_reason_and_a_day_to_come()
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Answer().ShouldBeTaken();
        _story.Return(Due, reason: null).ShouldBeRefused(AccountabilityRefusals.ReasonMissing);
        _story.Return(null).ShouldBeRefused(AccountabilityRefusals.DeadlineMissing);
        _story.Return(new DateOnly(2026, 11, 20)).ShouldBeRefused(AccountabilityRefusals.DeadlineTooSoon);
    }

    [Theory]
    [InlineData(AccountabilityRefusals.TextMissing, " ")]
    [InlineData(AccountabilityRefusals.TextCarriesSecretMark, "Giải trình về tài liệu TỐI MẬT số 12")]
    [InlineData(AccountabilityRefusals.TextHasHiddenCharacters, "a\u202Eb")]
    public void A_question_that_may_not_be_stored_is_refused(string code, string question) =>
        _story.Ask(Due, question).ShouldBeRefused(code).Field.ShouldBe("question");

    [Theory]
    [InlineData("2026-11-20", AccountabilityRefusals.DeadlineTooSoon)]
    [InlineData("2027-11-30", AccountabilityRefusals.DeadlineTooFar)]
    public void A_deadline_lies_ahead_and_within_a_year(string day, string code) =>
        _story.Ask(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ShouldBeRefused(code).Field.ShouldBe("dueOn");

    [Theory]
    [InlineData(FigureKind.DaysOverdue, null, 3, null)]
    [InlineData(FigureKind.OverdueDuties, "IV", 3, null)]
    [InlineData(FigureKind.OverdueDutiesOfArea, "IV; drop table", 3, null)]
    [InlineData(FigureKind.OverdueDuties, null, 15, 14)]
    [InlineData(FigureKind.OverdueDuties, null, -1, null)]
    [InlineData((FigureKind)99, null, 1, null)]
    public void A_figure_that_the_product_does_not_keep_is_refused(FigureKind kind, string? scope, int value, int? whole) =>
        _story.Ask(Due, figure: new Figure(kind, scope, value, whole, _story.Now)).ShouldBeRefused(AccountabilityRefusals.FigureMalformed);

    [Theory]
    [InlineData("Báo cáo kết quả rà soát", "2026-11-20", AccountabilityRefusals.DocumentNumberLooksLikeSubjectLine, "document.number")]
    [InlineData("45/BC-UBND", "2026-11-22", AccountabilityRefusals.DocumentDateInFuture, "document.date")]
    [InlineData("45/BC-UBND", "2001-01-01", AccountabilityRefusals.DocumentDateTooEarly, "document.date")]
    public void An_unfit_document_is_refused_at_its_field(string number, string day, string code, string field)
    {
        _story.Ask(Due).ShouldBeTaken();
        _story.Answer(document: new DocumentReference(number, DateOnly.ParseExact(day, "yyyy-MM-dd", null))).ShouldBeRefused(code).Field.ShouldBe(field);
    }

    [Fact]
    public void A_closed_unit_is_not_asked() =>
        new UnitStory(UnitStory.At(2026, 11, 21), ClosedUnit).Ask(Due).ShouldBeRefused(AccountabilityRefusals.UnitNotInForce);

    private static string ClosedUnit => UnitStory.Tree.All.First(unit => unit.InForce.To is not null).Key.ToString();

    private ExplanationStatus Status() => _story.State.Explanations["GT-1"].StatusAt(_story.State.AsOf);
}
