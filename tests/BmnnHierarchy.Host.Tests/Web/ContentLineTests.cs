using System.Text;
using BmnnHierarchy.Web.Export.Calendars;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Content lines of RFC 5545: what comes out can be read back, whatever went in.</summary>
public sealed class ContentLineTests
{
    [Theory]
    [InlineData("a, b; c\\d", @"X:a\, b\; c\\d")]
    [InlineData("một\r\nhai", @"X:một\nhai")]
    [InlineData("END:VEVENT\rBEGIN:VALARM", @"X:END:VEVENT\nBEGIN:VALARM")]
    [InlineData("a\u0007b\u0000", "X:ab")]
    public void Text_cannot_become_a_property(string text, string line) => ContentLine.Text("X", text).ShouldBe(line + "\r\n");

    [Fact]
    public void A_plain_value_loses_what_would_end_its_line() => ContentLine.Plain("URL", "http://a\r\nX:1").ShouldBe("URL:http://aX:1\r\n");

    [Fact]
    public void No_line_is_longer_than_75_octets_no_letter_is_cut_and_unfolded_it_is_whole()
    {
        var dice = new Random(5545);
        string[] letters = ["a", "ộ", "Đ", "€", "𠀀", " ", "Xã "];
        for (var length = 0; length < 200; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(_ => letters[dice.Next(letters.Length)]));
            var folded = ContentLine.Text("SUMMARY", text);

            folded.ShouldEndWith("\r\n");
            foreach (var line in folded[..^2].Split("\r\n"))
            {
                var octets = Encoding.UTF8.GetBytes(line);
                octets.Length.ShouldBeLessThanOrEqualTo(75);
                Encoding.UTF8.GetString(octets).ShouldBe(line);
            }

            folded[..^2].Replace("\r\n ", string.Empty).ShouldBe("SUMMARY:" + text);
        }
    }
}
