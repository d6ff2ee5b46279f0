using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Tests.Rules;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("Đã quán triệt Luật Bảo vệ bí mật nhà nước tới 42 cán bộ")]
    [InlineData("CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC")]
    [InlineData("bi mat nha nuoc")]
    [InlineData("Không để lộ, mất bí mật nhà nước")]
    [InlineData("Đơn vị tôi mất điện hai ngày nên chậm")]
    [InlineData("Ban Thường trực Mặt trận Tổ quốc phối hợp; 12 người có mặt")]
    [InlineData("MẶT TRẬN TỔ QUỐC")]
    [InlineData("Đổi mật khẩu máy tính, dùng sản phẩm mật mã")]
    [InlineData("Rà soát vị trí trọng yếu, cơ mật")]
    [InlineData("RÀ SOÁT VỊ TRÍ TRỌNG YẾU, CƠ MẬT")]
    [InlineData("Thống kê theo độ mật độ")]
    [InlineData("BẢO MẬT máy tính, MẬT MÃ, MẬT KHẨU")]
    [InlineData("Có ba bản, tối mai gửi")]
    [InlineData("dòng một\r\ndòng hai")]
    [InlineData("Yếu tố trích dẫn")]
    public void Ordinary_notes_are_accepted(string note) => FreeText.Check(note, "note").ShouldBeNull();

    [Theory]
    [InlineData("TUYỆT MẬT")]
    [InlineData("Tuyệt mật")]
    [InlineData("tuyet mat")]
    [InlineData("TUYET MAT")]
    [InlineData("Tài liệu tối mật số 12")]
    [InlineData("TOI MAT")]
    [InlineData("Toi Mật")]
    [InlineData("MẬT")]
    [InlineData("(Mật)")]
    [InlineData("[mat]")]
    [InlineData("văn bản MẬT của đơn vị")]
    [InlineData("độ mật: Mật")]
    [InlineData("đóng dấu mật")]
    [InlineData("đóng dấu TUYỆT-MẬT")]
    [InlineData("Trích yếu: phương án")]
    [InlineData("trich yeu van ban")]
    [InlineData("TRÍCH YẾU nội dung")]
    [InlineData("ＴＵＹỆＴ ＭẬＴ")]
    public void Marks_of_secrecy_and_subject_lines_are_refused(string note) =>
        FreeText.Check(note, "note").ShouldNotBeNull().ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe(SteeringRefusals.TextCarriesSecretMark),
            refusal => refusal.Arguments.ShouldBeEmpty());

    [Fact]
    public void Decomposed_letters_are_read_like_composed_ones() =>
        FreeText.Check("Tài liệu tối mật".Normalize(System.Text.NormalizationForm.FormD), "note")?.Code.ShouldBe(SteeringRefusals.TextCarriesSecretMark);

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u200Db")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\u0085b")]
    public void Hidden_characters_are_refused(string note) => FreeText.Check(note, "note")?.Code.ShouldBe(SteeringRefusals.TextHasControlCharacters);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        FreeText.Check("a" + (char)0xD800 + "b", "note")?.Code.ShouldBe(SteeringRefusals.TextHasControlCharacters);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Five_hundred_characters_are_the_most(int length, bool accepted)
    {
        var refusal = FreeText.Check(new string('a', length), "note");
        (refusal is null).ShouldBe(accepted);
        refusal?.Code.ShouldBe(SteeringRefusals.TextTooLong);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_reason_that_must_be_there_is_missed(string? reason) =>
        FreeText.CheckReason(reason).ShouldNotBeNull().Code.ShouldBe(SteeringRefusals.ReasonMissing);
}
