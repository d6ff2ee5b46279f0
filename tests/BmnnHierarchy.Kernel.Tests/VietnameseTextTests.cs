using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class VietnameseTextTests
{
    private const string Letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx";

    private static readonly Gen<string> Names =
        Gen.Elements((Letters + Letters.ToUpperInvariant() + "  -.,'/0123456789").ToCharArray()).ArrayOf().Select(c => new string(c));

    [Theory]
    [InlineData("Xã Nguyên Giáp", "xa nguyen giap")]
    [InlineData("Thành phố Hải Phòng", "thanh pho hai phong")]
    [InlineData("ĐẶC KHU CÁT HẢI", "dac khu cat hai")]
    [InlineData("Đặc khu Bạch Long Vĩ", "dac khu bach long vi")]
    [InlineData("  Sở  Nội vụ. ", "so noi vu")]
    [InlineData("298/KH-UBND", "298 kh ubnd")]
    [InlineData("Ea H'leo", "ea h leo")]
    [InlineData("", "")]
    [InlineData(" – ", "")]
    [InlineData("Quỳ Châu, Tương Dương, Kỳ Sơn", "quy chau tuong duong ky son")]
    public void Names_fold_to_lower_case_without_diacritics(string text, string folded) => VietnameseText.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("Hòa Bình", "Hoà Bình")]
    [InlineData("Thủy Nguyên", "Thuỷ Nguyên")]
    [InlineData("Khóa", "Khoá")]
    public void Both_habits_of_placing_the_tone_mark_fold_alike(string newer, string older) =>
        VietnameseText.Fold(newer).ShouldBe(VietnameseText.Fold(older));

    [Fact]
    public void Composed_and_decomposed_input_fold_alike() =>
        Prop.ForAll(Names.ToArbitrary(), name =>
                VietnameseText.Fold(name.Normalize(NormalizationForm.FormD)) == VietnameseText.Fold(name)
                && VietnameseText.Fold(name.Normalize(NormalizationForm.FormC)) == VietnameseText.Fold(name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_once_is_enough() =>
        Prop.ForAll(Names.ToArbitrary(), name => VietnameseText.Fold(VietnameseText.Fold(name)) == VietnameseText.Fold(name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_folded_name_has_only_latin_letters_digits_and_single_blanks() =>
        Prop.ForAll(Names.ToArbitrary(), name =>
        {
            var folded = VietnameseText.Fold(name);
            return folded.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == ' ')
                && !folded.Contains("  ", StringComparison.Ordinal) && folded.Trim() == folded;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vietnamese_order_puts_letters_with_marks_after_the_plain_ones()
    {
        string[] names = ["Đông", "Dũng", "Ân", "An", "Ấn", "Ăn", "Êm", "Em", "Ông", "Ong", "Ơn", "Ưu", "Uy"];
        names.Order(VietnameseText.Order).ShouldBe(["An", "Ăn", "Ân", "Ấn", "Dũng", "Đông", "Em", "Êm", "Ong", "Ông", "Ơn", "Uy", "Ưu"]);
    }
}
