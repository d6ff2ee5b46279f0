namespace BmnnHierarchy.Kernel.Tests;

public sealed class TextRuleTests
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
    public void Ordinary_notes_are_accepted(string note) => TextRule.FaultOf(note).ShouldBeNull();

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
        TextRule.FaultOf(note).ShouldBe(TextFault.SecretMark);

    [Fact]
    public void Decomposed_letters_are_read_like_composed_ones() =>
        TextRule.FaultOf("Tài liệu tối mật".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(TextFault.SecretMark);

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u200Db")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\u0085b")]
    public void Hidden_characters_are_refused(string note) => TextRule.FaultOf(note).ShouldBe(TextFault.HiddenCharacters);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        TextRule.FaultOf("a" + (char)0xD800 + "b").ShouldBe(TextFault.HiddenCharacters);

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, TextFault.TooLong)]
    public void Five_hundred_characters_are_the_most(int length, TextFault? fault) => TextRule.FaultOf(new string('a', length)).ShouldBe(fault);

    [Fact]
    public void Another_length_can_be_asked_for() => TextRule.FaultOf(new string('a', 101), 100).ShouldBe(TextFault.TooLong);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Blanks_are_no_text(string? text) => TextRule.Trimmed(text).ShouldBeNull();
}
