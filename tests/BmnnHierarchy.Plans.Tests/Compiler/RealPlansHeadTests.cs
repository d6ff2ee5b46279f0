namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>Head and tail of the two plans that the product ships, read from their scanned texts.</summary>
public sealed class RealPlansHeadTests
{
    [Fact]
    public void Plan_298_says_what_it_is_who_issued_it_and_who_signed_it()
    {
        var plan = TestDocuments.Compile(TestDocuments.HaiPhong);

        plan.Number.ShouldBe("298/KH-UBND");
        plan.IssuedOn.ShouldBe(new DateOnly(2025, 11, 18));
        plan.Issuer.ShouldBe("Ủy ban nhân dân thành phố Hải Phòng");
        plan.Province.ShouldBe("unit:31");
        plan.Title.ShouldNotBeNull().ShouldStartWith("Kế hoạch thực hiện Chỉ thị số 32/CT-TTg ngày 21/10/2025 của Thủ tướng Chính phủ");
        plan.Signer.ShouldBe(new PlanSigner("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "Lê Ngọc Châu"));
        plan.LegalBases.Select(basis => (basis.Number, basis.Date)).ShouldBe(
            [("32/CT-TTg", new DateOnly(2025, 10, 21)), ("02-HD/BTCTW", new DateOnly(2023, 5, 19))]);
        plan.Recipients.Length.ShouldBe(12);
        plan.Recipients[6].ShouldBe("Các đơn vị sự nghiệp công lập trực thuộc UBND TP");
    }

    [Fact]
    public void The_plan_of_Nghe_An_shows_no_number_and_is_read_all_the_same()
    {
        var plan = TestDocuments.Compile(TestDocuments.NgheAn);

        plan.Number.ShouldBeNull();
        plan.IssuedOn.ShouldBe(new DateOnly(2025, 3, 6));
        plan.Province.ShouldBe("unit:40");
        plan.Title.ShouldBe("Kế hoạch thực hiện công tác bảo vệ bí mật nhà nước trên địa bàn tỉnh Nghệ An năm 2025");
        plan.Signer.ShouldBe(new PlanSigner("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "Bùi Thanh An"));
        plan.Recipients.Length.ShouldBe(7);
    }
}
