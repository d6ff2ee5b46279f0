using System.Text.RegularExpressions;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Fields for passwords hide what is typed, and stand in nobody's way who pastes or keeps passwords in a program.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class PasswordFieldTests(TestHost host)
{
    [Theory]
    [InlineData("/dang-nhap", "password", "current-password")]
    [InlineData("/tai-khoan/mat-khau", "current", "current-password")]
    [InlineData("/tai-khoan/mat-khau", "next", "new-password")]
    [InlineData("/tai-khoan/mat-khau", "repeated", "new-password")]
    public async Task A_password_is_hidden_and_may_be_pasted_and_remembered(string page, string name, string remembered)
    {
        using var session = page == "/dang-nhap" ? host.Anonymous() : await host.SignInAsync("kiemtra.hp");
        using var opened = await session.GetAsync(page);
        var field = Inputs().Matches(await opened.Content.ReadAsStringAsync()).Select(input => input.Value).Single(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal));

        field.ShouldContain("type=\"password\"");
        field.ShouldContain($"autocomplete=\"{remembered}\"");
        field.ShouldNotContain("onpaste", Case.Insensitive);
        field.ShouldNotContain("value=\"");
        int.Parse(Longest().Match(field).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(128);
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("maxlength=\"(\\d+)\"")]
    private static partial Regex Longest();
}
