namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>Deadlines that an event sets, in the words in which plans give them.</summary>
public sealed class EventTermTests
{
    [Theory]
    [InlineData("Sở Nội vụ báo cáo Công an tỉnh trong vòng 24 giờ kể từ khi phát hiện vụ lộ, mất bí mật nhà nước.", "phát hiện vụ lộ", 24, TermUnit.Hours)]
    [InlineData("Sở Nội vụ báo cáo Công an tỉnh chậm nhất 05 ngày làm việc sau khi kết thúc kiểm tra.", "kết thúc kiểm tra", 5, TermUnit.WorkingDays)]
    [InlineData("Sở Nội vụ gửi báo cáo trong thời hạn 15 (mười lăm) ngày, kể từ ngày kết thúc thanh tra.", "kết thúc thanh tra", 15, TermUnit.Days)]
    [InlineData("Sở Nội vụ khi xảy ra lộ, mất bí mật nhà nước phải báo cáo ngay Công an tỉnh trong thời hạn 24 giờ.", "xảy ra lộ, mất bí mật nhà nước", 24, TermUnit.Hours)]
    [InlineData("Sở Nội vụ báo cáo Công an tỉnh ngay khi phát hiện dấu hiệu lộ bí mật nhà nước.", "phát hiện dấu hiệu lộ bí mật nhà nước", 0, TermUnit.Days)]
    [InlineData("Sở Nội vụ quyết định gia hạn ít nhất 60 ngày trước ngày hết thời hạn bảo vệ bí mật nhà nước.", "hết thời hạn bảo vệ bí mật nhà nước", 60, TermUnit.Days, TermDirection.Before)]
    public void A_term_that_an_event_sets_is_read_with_what_happens(string words, string happens, int amount, TermUnit unit, TermDirection direction = TermDirection.After)
    {
        var read = Only(words);
        read.OnEvent.ShouldBe(new EventTerm(happens, happens, amount, unit, direction));
        (read.Deadline, read.Recurrence).ShouldBe((null, null));
        words.ShouldContain(read.DeadlineWords!);
    }

    [Theory]
    [InlineData("Sở Nội vụ ban hành hướng dẫn trong vòng 15 ngày kể từ ngày ban hành Kế hoạch này.")]
    [InlineData("Sở Nội vụ ban hành hướng dẫn chậm nhất 10 ngày kể từ ngày 01/4/2026.")]
    [InlineData("Sở Nội vụ tổ chức tập huấn 02 ngày cho cán bộ.")]
    [InlineData("Sở Nội vụ triển khai ngay sau khi nhận được Kế hoạch này.")]
    public void A_term_from_the_plan_itself_or_from_a_date_is_no_event(string words) => Only(words).OnEvent.ShouldBeNull();

    [Fact]
    public void A_yearly_date_and_a_term_after_an_event_stand_beside_each_other()
    {
        var read = Only("Sở Nội vụ báo cáo kết quả trước ngày 05/11 hàng năm và báo cáo trong vòng 24 giờ kể từ khi xảy ra vụ việc.");
        (read.Recurrence, read.Before).ShouldBe(("yearly:11-05", true));
        read.OnEvent!.Amount.ShouldBe(24);
    }

    [Fact]
    public void An_event_of_a_whole_plan_of_another_layout_is_read()
    {
        var read = TestDocuments.Compile("can-tho-parts-letters.txt").Assignments.Single(assignment => assignment.Id == "II.II.3");
        read.OnEvent.ShouldBe(new EventTerm("xảy ra lộ, mất bí mật nhà nước", "xảy ra lộ, mất bí mật nhà nước", 24, TermUnit.Hours));
    }

    private static ProposedAssignment Only(string words) => TestDocuments.Compiler.CompileText(
        $"""
        ỦY BAN NHÂN DÂN
        TỈNH NGHỆ AN
        Số: 12/KH-UBND
        Nghệ An, ngày 02 tháng 3 năm 2026

        KẾ HOẠCH
        Bảo vệ bí mật nhà nước

        I. NHIỆM VỤ
        1. {words}
        """).Value.Assignments.ShouldHaveSingleItem();
}
