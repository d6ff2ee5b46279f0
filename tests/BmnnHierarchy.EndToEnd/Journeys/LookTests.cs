using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>Every page at an office screen and on a phone: readable by everybody, nothing sticking out.</summary>
[Collection(DemoCollection.Name)]
public sealed class LookTests(Browser browser) : Journey(browser)
{
    /// <summary>Visible parts that reach beyond the right edge of the screen, but for tables that scroll on purpose.</summary>
    internal const string SticksOut = """
        [...document.querySelectorAll('body *')]
          .filter(e => !e.closest('.heat-frame, .trend-frame, .heard-only, thead') && e.checkVisibility())
          .filter(e => { const box = e.getBoundingClientRect(); return box.width > 1 && box.right > document.documentElement.clientWidth + 0.5; })
          .map(e => e.outerHTML.slice(0, 120))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule runs on every element; what passes is not written out element by element.</summary>
    private const string FaultsInFull = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .flatMap(fault => fault.nodes.map(node => `${fault.id} (${fault.impact}): ${fault.help}: ${node.html}`))
        """;

    public static TheoryData<string, string> Pages => new()
    {
        { "", "/dang-nhap" },
        { "lanhdao.hp", "/don-vi/31" },
        { "lanhdao.hp", "/don-vi/31/danh-sach" },
        { "lanhdao.hp", "/tim?q=nguyen" },
        { "lanhdao.na", "/don-vi/40" },
        { "nguyengiap", "/don-vi/31-11146" },
        { "nguyengiap", "/don-vi/31-11146/viec" },
        { "nguyengiap", "/don-vi/31-11146/viec?mo=HP-II.5.b@2026" },
        { "nguyengiap", "/don-vi/31-11146/viec/HP-II.5.b@2026" },
        { "nguyengiap", "/don-vi/31-11146/ban-chi-dao" },
        { "nguyengiap", "/don-vi/31-11146/ban-chi-dao?lam=quyet-dinh" },
        { "lanhdao.hp", "/don-vi/31/ban-chi-dao/cac-don-vi" },
        { "nguyengiap", "/khong-co-trang-nay" },
        { "nguyengiap", "/tai-khoan" },
        { "nguyengiap", "/tai-khoan/quyen" },
        { "nguyengiap", "/tai-khoan/ma-truy-cap" },
        { "nguyengiap", "/tai-khoan/du-lieu" },
        { "lanhdao.hp", "/don-vi/31/quyen" },
        { "lanhdao.hp", "/don-vi/31-11146/quyen/nguyengiap" },
        { "quantri", "/quan-tri/tai-khoan" },
        { "quantri", "/quan-tri/tai-khoan/nguyengiap" },
        { "quantri", "/quan-tri/tai-khoan/nguyengiap/du-lieu" },
        { "kiemtra.hp", "/quan-tri/nhat-ky/thay-doi?don-vi=31-11146" },
        { "quantri", "/quan-tri/doi-chieu" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_the_office_screen_and_has_no_fault_that_axe_knows(string account, string address) =>
        await LookAsync(account, address, Screens.Office, "rong");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone_and_has_no_fault_that_axe_knows(string account, string address) =>
        await LookAsync(account, address, Screens.Phone, "dien-thoai");

    [Theory]
    [InlineData("lanhdao.hp", "/don-vi/31")]
    [InlineData("nguyengiap", "/don-vi/31-11146/viec")]
    [InlineData("bo.a03", "/bo")]
    [InlineData("nguyengiap", "/tai-khoan/ma-truy-cap")]
    [InlineData("lanhdao.hp", "/don-vi/31/quyen")]
    [InlineData("quantri", "/quan-tri/tai-khoan/nguyengiap")]
    public async Task In_the_dark_theme_every_text_still_has_enough_contrast(string account, string address)
    {
        var page = await SignInAsync(account, address);
        await page.Locator("form[action='/tuy-chon/giao-dien'] button").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Screens.KeepAsync(page, "toi-" + NameOf(account, address));
        await NoFaultAsync(page);
    }

    [Fact]
    public async Task A_fault_that_was_planted_is_found()
    {
        var page = await OpenAsync("/dang-nhap");
        await page.EvaluateAsync("document.body.append(document.createElement('button'))");
        (await FaultsAsync(page)).ShouldHaveSingleItem().ShouldStartWith("button-name (critical)");
    }

    [Fact]
    public async Task The_trail_of_changes_names_what_happened_in_English_too()
    {
        var page = await SignInAsync("kiemtra.hp", "/quan-tri/nhat-ky/thay-doi?don-vi=31-11146");
        await page.Locator("form[action='/tuy-chon/ngon-ngu'] button").ClickAsync();
        await Expect(page.Locator("tbody")).ToContainTextAsync("Duty updated");
        await Screens.KeepAsync(page, "thay-doi-tieng-anh");
        await page.SetViewportSizeAsync(390, 844);
        await Screens.KeepAsync(page, "thay-doi-tieng-anh-dien-thoai");
        (await page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_changes_and_the_page_stays()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        await page.Locator("form[action='/tuy-chon/ngon-ngu'] button").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page).ToHaveURLAsync(new Regex("/don-vi/31$"));
        await Expect(page.Locator("h1")).ToContainTextAsync("overdue");
        await Screens.KeepAsync(page, "tieng-anh");
        await page.Locator("form[action='/tuy-chon/ngon-ngu'] button").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("quá hạn");
    }

    private async Task LookAsync(string account, string address, ViewportSize size, string kind)
    {
        var page = account.Length == 0 ? await OpenAsync(address, size) : await SignInAsync(account, address, size);
        await Screens.KeepAsync(page, $"{kind}-{NameOf(account, address)}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(size.Width);
        (await page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty();
        await NoFaultAsync(page);
    }

    internal static async Task NoFaultAsync(IPage page, string? name = null) => (await FaultsAsync(page)).ShouldBeEmpty(name);

    private static async Task<string[]> FaultsAsync(IPage page)
    {
        // In the page itself: frames would need their results gathered from outside, and our pages have none.
        page.Frames.Count.ShouldBe(1);
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(FaultsInFull);
    }

    internal static string NameOf(string account, string address) => Regex.Replace(account + address, "[^A-Za-z0-9.]+", "-").Trim('-');
}
