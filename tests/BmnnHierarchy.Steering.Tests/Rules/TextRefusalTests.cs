using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Tests.Rules;

/// <summary>The rules themselves are the kernel's; Steering says them with its own codes, fields and arguments.</summary>
public sealed class TextRefusalTests
{
    [Theory]
    [InlineData(SteeringRefusals.TextCarriesSecretMark, "Tài liệu tối mật số 12")]
    [InlineData(SteeringRefusals.TextHasControlCharacters, "a\u202Eb")]
    public void An_unfit_note_is_refused_without_repeating_it(string code, string note) =>
        FreeText.Check(note, "note").ShouldBe(Kernel.Refusal.Of(code, "note"));

    [Fact]
    public void A_note_that_is_too_long_is_told_the_length() =>
        FreeText.Check(new string('a', 501), "note").ShouldBe(Kernel.Refusal.Of(SteeringRefusals.TextTooLong, "note", "500"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_reason_that_must_be_there_is_missed(string? reason) =>
        FreeText.CheckReason(reason).ShouldNotBeNull().Code.ShouldBe(SteeringRefusals.ReasonMissing);

    [Theory]
    [InlineData(SteeringRefusals.DocumentNumberMissing, " ")]
    [InlineData(SteeringRefusals.TextHasControlCharacters, "12/BC\n-UBND")]
    [InlineData(SteeringRefusals.DocumentNumberLooksLikeSubjectLine, "V/v bàn giao hồ sơ")]
    [InlineData(SteeringRefusals.DocumentNumberMalformed, "BC-UBND")]
    public void An_unfit_document_number_is_refused_at_its_field(string code, string number) =>
        DocumentNumber.Check(number).ShouldBe(Kernel.Refusal.Of(code, "evidence.documentNumber"));

    [Fact]
    public void A_document_number_that_is_too_long_is_told_the_length() =>
        DocumentNumber.Check("1234567890/1234567890-1234567890/12345678")
            .ShouldBe(Kernel.Refusal.Of(SteeringRefusals.DocumentNumberTooLong, "evidence.documentNumber", "40"));
}
