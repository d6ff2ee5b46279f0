using System.Text;
using BmnnHierarchy.Access.SignIn;

namespace BmnnHierarchy.Access.Tests.SignIn;

public sealed class AuthenticatorCodesTests
{
    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        AuthenticatorCodes.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), AuthenticatorCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)))
            .ShouldBe(code);

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded)
    {
        Base32.Write(Encoding.ASCII.GetBytes(text)).ShouldBe(encoded);
        Encoding.ASCII.GetString(Base32.Read(encoded)).ShouldBe(text);
    }

    [Fact]
    public void A_recovery_code_is_read_however_it_is_typed()
    {
        var code = RecoveryCode.Make();

        code.Length.ShouldBe(29);
        RecoveryCode.LooksLike(code).ShouldBeTrue();
        RecoveryCode.LooksLike("ABCD-EFGH-IJKL-MNOP").ShouldBeTrue("codes made before are shorter");
        RecoveryCode.LooksLike("123456").ShouldBeFalse();
        RecoveryCode.HashOf(code.ToLowerInvariant().Replace("-", " ")).ShouldBe(RecoveryCode.HashOf(code));
        RecoveryCode.HashOf(RecoveryCode.Make()).ShouldNotBe(RecoveryCode.HashOf(code));
    }
}
