using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>
/// The pages of leadership analysis, publications and the catalogue, each looked at four times: at an office screen and on a
/// phone, in Vietnamese by day and in English in the dark.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class AnalysisLookTests(Browser browser) : Journey(browser)
{
    private static readonly (string Account, string Address)[] Looked =
    [
        ("lanhdao.hp", "/don-vi/31/xep-loai"),
        ("lanhdao.hp", "/don-vi/31/xep-loai?nhom=other-0"),
        ("thuongtruc.hp", "/don-vi/31/xep-loai/cong-thuc"),
        ("lanhdao.hp", "/don-vi/31/du-bao"),
        ("bo.a03", "/bo"),
        ("bo.a03", "/bo/31"),
        ("bo.a03", "/bo/vi-sao?chi-tieu=duties.counted"),
        ("bo.a03", "/bo/vi-sao?chi-tieu=core.annual-report.done"),
        ("lanhdao.hp", "/chi-tieu"),
    ];

    public static TheoryData<string, string, bool, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, bool, bool>();
            foreach (var (account, address) in Looked)
            {
                pages.Add(account, address, false, false);
                pages.Add(account, address, false, true);
                pages.Add(account, address, true, false);
                pages.Add(account, address, true, true);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_its_screen_and_has_no_fault_that_axe_knows(string account, string address, bool isPhone, bool isEnglishAndDark)
    {
        var size = isPhone ? Screens.Phone : Screens.Office;
        var host = Browser.Address.OriginalString;
        Cookie[] choices = isEnglishAndDark ? [new() { Name = "bmnn-lang", Value = "en", Url = host }, new() { Name = "bmnn-theme", Value = "dark", Url = host }] : [];
        var page = await SignInAsync(account, address, size, true, choices);
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe(isEnglishAndDark ? "dark" : "light");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(isEnglishAndDark ? "en" : "vi");
        await LookAsync(page, size, $"{(isPhone ? "dien-thoai" : "rong")}-{(isEnglishAndDark ? "toi-" : "")}{LookTests.NameOf(account, address)}");
    }

    /// <summary>People read names; the keys by which the product counts stay inside it.</summary>
    [Theory]
    [InlineData("lanhdao.hp", "/don-vi/31/xep-loai")]
    [InlineData("lanhdao.hp", "/don-vi/31/du-bao")]
    [InlineData("bo.a03", "/bo")]
    [InlineData("bo.a03", "/bo/31")]
    public async Task A_page_shows_names_and_no_keys(string account, string address)
    {
        var page = await SignInAsync(account, address);
        (await page.Locator("main").InnerTextAsync()).ShouldNotMatch(@"\b(unit:|duties\.|units\.|core[:.]|steering\.|analysis\.|[a-z]+_[a-z]+)\b");
    }

    private static async Task LookAsync(IPage page, ViewportSize size, string name)
    {
        await Screens.KeepAsync(page, name);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(size.Width);
        (await page.EvaluateAsync<string[]>(LookTests.SticksOut)).ShouldBeEmpty();
        await LookTests.NoFaultAsync(page);
    }
}
