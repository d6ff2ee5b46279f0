using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Tests.Domain;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(12);

    [Theory]
    [InlineData("bảy con ngựa ăn lá tre")]
    [InlineData("k9#mQ2!vTz7p")]
    [InlineData("thuyền giấy trôi qua cầu")]
    public void A_long_phrase_of_ones_own_is_taken(string password) => _rules.Refuse(password, "lanhdao.hp").ShouldBeNull();

    [Theory]
    [InlineData("ngan", AccessRefusals.PasswordIsTooShort)]
    [InlineData("123456789012", AccessRefusals.PasswordIsCommon)]
    [InlineData("abcdefghijklm", AccessRefusals.PasswordIsCommon)]
    [InlineData("aaaaaaaaaaaaaa", AccessRefusals.PasswordIsCommon)]
    [InlineData("matkhau123456", AccessRefusals.PasswordIsCommon)]
    [InlineData("Mật Khẩu 2026 ", AccessRefusals.PasswordIsCommon)]
    [InlineData("passwordpassword", AccessRefusals.PasswordIsCommon)]
    [InlineData("bảo vệ bí mật", AccessRefusals.PasswordIsCommon)]
    [InlineData("xin chao LanhDao.HP nhe", AccessRefusals.PasswordContainsTheAccountName)]
    public void What_is_tried_first_is_refused(string password, string code) => _rules.Refuse(password, "lanhdao.hp")!.Code.ShouldBe(code);

    [Fact]
    public void A_password_that_would_keep_the_host_busy_is_refused() =>
        _rules.Refuse(new string('x', 129), "a.b")!.Code.ShouldBe(AccessRefusals.PasswordIsTooLong);
}
