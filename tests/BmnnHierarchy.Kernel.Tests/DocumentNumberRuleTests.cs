namespace BmnnHierarchy.Kernel.Tests;

public sealed class DocumentNumberRuleTests
{
    [Theory]
    [InlineData("12/BC-UBND")]
    [InlineData("298/KH-UBND")]
    [InlineData("BB-12")]
    [InlineData("05-BC/ĐU")]
    [InlineData("254/QĐ-UBND")]
    [InlineData("12/2025/QĐ-UBND")]
    [InlineData("1026/KH-UBND")]
    [InlineData("02-HD/BTCTW")]
    [InlineData("18/BB-CAT-PA03")]
    [InlineData("33/TTr-SNN&MT")]
    [InlineData("7")]
    public void Numbers_and_signs_are_accepted(string number) => DocumentNumberRule.FaultOf(number).ShouldBeNull();

    [Theory]
    [InlineData("Báo cáo kết quả tự rà soát")]
    [InlineData("12/BC-UBND về việc bàn giao tài liệu")]
    [InlineData("V/v bàn giao hồ sơ")]
    [InlineData("kế hoạch 12")]
    [InlineData("bao-cao-ket-qua-12")]
    [InlineData("BÁO_CÁO_KẾT_QUẢ_12")]
    [InlineData("Trích yếu: phương án nhân sự năm 2026 của cơ quan")]
    public void Words_are_refused_as_a_subject_line(string number) =>
        DocumentNumberRule.FaultOf(number).ShouldBe(DocumentNumberFault.LooksLikeSubjectLine);

    [Theory]
    [InlineData("BC-UBND")]
    [InlineData("12 /BC-UBND")]
    [InlineData("12//BC-UBND")]
    [InlineData("/12")]
    [InlineData("12/")]
    [InlineData("12;DROP")]
    [InlineData("12/BC_UBND")]
    [InlineData("<b>12</b>")]
    [InlineData("12/ABCDEFGHIJKLM")]
    public void What_is_no_number_and_sign_is_malformed(string number) =>
        DocumentNumberRule.FaultOf(number).ShouldBe(DocumentNumberFault.Malformed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_number_is_refused(string? number) => DocumentNumberRule.FaultOf(number).ShouldBe(DocumentNumberFault.Missing);

    [Fact]
    public void Forty_characters_are_the_most()
    {
        DocumentNumberRule.FaultOf("1234567890/1234567890-1234567890/12345678").ShouldBe(DocumentNumberFault.TooLong);
        DocumentNumberRule.FaultOf("1234567890/1234567890-1234567890/1234567").ShouldBeNull();
    }

    [Theory]
    [InlineData("12/BC\u0000-UBND")]
    [InlineData("12/BC\n-UBND")]
    [InlineData("12/BC\u202E-UBND")]
    [InlineData("12/BC\u200B-UBND")]
    public void Hidden_characters_are_refused(string number) =>
        DocumentNumberRule.FaultOf(number).ShouldBe(DocumentNumberFault.HiddenCharacters);
}
