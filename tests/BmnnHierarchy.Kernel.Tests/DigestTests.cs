using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class DigestTests
{
    [Fact]
    public void The_digest_of_a_text_is_sha_256_of_its_utf_8_bytes()
    {
        Digest.OfText("abc").ToString().ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Digest.OfText("Bí mật nhà nước").ToBytes().ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes("Bí mật nhà nước")));
    }

    [Fact]
    public void A_digest_survives_its_text_and_its_bytes()
    {
        var digest = Digest.OfText("xã Nguyên Giáp");
        Digest.Parse(digest.ToString()).ShouldBe(digest);
        Digest.FromBytes(digest.ToBytes()).ShouldBe(digest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adf")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Only_sixty_four_lower_case_hexadecimal_digits_are_a_digest(string? text)
    {
        Digest.TryParse(text, out var digest).ShouldBeFalse();
        digest.ShouldBe(Digest.Zero);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Other_than_thirty_two_bytes_are_refused(int length) =>
        Should.Throw<ArgumentException>(() => Digest.FromBytes(new byte[length]));

    [Fact]
    public void A_default_digest_reads_as_thirty_two_zero_bytes()
    {
        default(Digest).ToString().ShouldBe(new string('0', 64));
        default(Digest).ToBytes().ShouldBe(Digest.Zero.ToBytes());
    }

    [Fact]
    public void A_default_digest_equals_zero() => default(Digest).ShouldBe(Digest.Zero);

    [Fact]
    public void In_json_a_digest_is_its_text()
    {
        var digest = Digest.OfText("abc");
        CanonicalJson.Write(digest).ShouldBe($"\"{digest}\"");
        CanonicalJson.Read<Digest>($"\"{digest}\"").ShouldBe(digest);
    }
}
