using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Tests.Domain;

/// <summary>Passwords that others have had and that are public.</summary>
public sealed class KnownPasswordsTests
{
    [Fact]
    public void For_each_shortest_length_up_to_15_at_least_3000_that_keep_to_it_are_known()
    {
        var known = KnownPasswords.Embedded("known-passwords.txt");

        foreach (var length in Enumerable.Range(4, 12))
        {
            known.Count(password => password.Length >= length).ShouldBeGreaterThanOrEqualTo(3000, $"{length} characters");
        }

        known.ShouldAllBe(password => password == PasswordRules.Bare(password));
    }

    [Theory]
    [InlineData("websolutions")]
    [InlineData("Leave Me Alone")]
    [InlineData("SONYERICSSON")]
    [InlineData("flvbybcnhfnjh")]
    public void What_is_known_from_leaks_is_refused_however_it_is_written(string password) =>
        new PasswordRules(12).Refuse(password, "lanhdao.hp")!.Code.ShouldBe(AccessRefusals.PasswordIsKnown);

    [Theory]
    [InlineData("Mật khẩu của tôi")]
    [InlineData("Toi yeu Viet Nam 2026")]
    [InlineData("một hai ba bốn năm")]
    [InlineData("Bảo vệ bí mật nhà nước")]
    public void What_is_tried_first_in_Vietnamese_is_refused(string password) =>
        new PasswordRules(12).Refuse(password, "lanhdao.hp")!.Code.ShouldBe(AccessRefusals.PasswordIsCommon);

    [Fact]
    public void A_list_of_the_installation_s_own_is_added()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "\r\nThuyền Giấy Trôi Sông\r\nmua-dong-khong-lanh\n");
            var rules = PasswordRules.Of(new PasswordSettings { KnownFile = file });

            rules.Refuse("thuyen giay troi song", "ai.do")!.Code.ShouldBe(AccessRefusals.PasswordIsKnown);
            rules.Refuse("mua-dong-khong-LANH", "ai.do")!.Code.ShouldBe(AccessRefusals.PasswordIsKnown);
            rules.Refuse("thuyen giay troi bien", "ai.do").ShouldBeNull();
            new PasswordRules(12).Refuse("thuyen giay troi song", "ai.do").ShouldBeNull();
            new AccessSettingsRules().Validate(null, new AccessSettings { Passwords = new() { KnownFile = file } }).Succeeded.ShouldBeTrue();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
