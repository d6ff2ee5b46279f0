using System.Text;
using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>Reminders by hand, the calendar by keyboard, the digest on paper.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ReminderTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task The_standing_body_reminds_one_commune_of_what_is_overdue_and_the_commune_says_that_it_has_read_it()
    {
        var officer = await SignInAsync("thuongtruc.hp", "/don-vi/31/danh-sach?trang-thai=qua-han&ten=nguyen+giap");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Nhắc các đơn vị" }).ClickAsync();
        await officer.Locator("#text").FillAsync("Đề nghị báo cáo trước cuối tháng.");
        await officer.Locator("#documentNumber").FillAsync("215/CV-PA03");
        await officer.Locator("form[data-save] button[type=submit]").ClickAsync();
        await Expect(officer).ToHaveURLAsync(Course());
        await Expect(officer.Locator("#tien-do")).ToContainTextAsync("Đề nghị báo cáo trước cuối tháng.");
        for (var looks = 0; looks < 20 && !(await officer.Locator("#tieu-de h1").InnerTextAsync()).StartsWith("Đã nhắc 1 đơn vị", StringComparison.Ordinal); looks++)
        {
            await officer.ReloadAsync();
        }

        await Expect(officer.Locator("#tieu-de h1")).ToContainTextAsync("Đã nhắc 1 đơn vị");
        await Screens.KeepAsync(officer, "nhac-viec-da-gui");

        var commune = await SignInAsync("nguyengiap", "/don-vi/31-11146/viec");
        await Expect(commune.Locator("#duoc-nhac")).ToContainTextAsync("215/CV-PA03");
        await Screens.KeepAsync(commune, "duoc-nhac");
        await commune.Locator("#duoc-nhac button[type=submit]").ClickAsync();
        await Expect(commune.Locator("#duoc-nhac")).ToHaveCountAsync(0);

        await officer.ReloadAsync();
        await Expect(officer.Locator("#tien-do-ten")).ToContainTextAsync("1/1");
        await officer.GotoAsync("/don-vi/31/danh-sach?trang-thai=qua-han&ten=nguyen+giap");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Nhắc các đơn vị" }).ClickAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("đã nhắc hôm nay");
    }

    [Fact]
    public async Task The_calendar_is_walked_by_keyboard_from_day_to_day_and_month_to_month()
    {
        var page = await SignInAsync("thuongtruc.hp", "/don-vi/31/lich?ngay=2026-11-04");
        await Expect(page.Locator("#ngay-mo")).ToContainTextAsync("04/11/2026");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".month a[data-day='4']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".month a[data-day='11']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ngay-mo")).ToContainTextAsync("11/11/2026");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator("#thang-ten")).ToHaveTextAsync("Tháng 12 năm 2026");
        await Screens.KeepAsync(page, "lich");
    }

    [Fact]
    public async Task Tet_stands_in_the_calendar_by_its_name()
    {
        var page = await SignInAsync("nguyengiap", "/don-vi/31-11146/lich?thang=2026-02", new ViewportSize { Width = 390, Height = 844 });
        await Expect(page.Locator(".month a[data-day='17']")).ToContainTextAsync("Tết Bính Ngọ");
    }

    [Fact]
    public async Task The_digest_prints_at_least_one_sheet_a_unit_on_paper_with_numbered_pages()
    {
        var page = await SignInAsync("thuongtruc.hp", "/don-vi/31/ban-tin?loai=cap-xa");
        var sheets = await page.Locator(".sheet").CountAsync();
        sheets.ShouldBeGreaterThan(1);
        var pages = await PagesOfAsync(page);
        pages.ShouldBeGreaterThanOrEqualTo(sheets);
        pages.ShouldBeLessThan(4 * sheets);
        await Expect(page.Locator(".sheet").First).ToContainTextAsync("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        await Screens.KeepAsync(page, "ban-tin");
    }

    private static async Task<int> PagesOfAsync(IPage page)
    {
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return OnePage().Count(paper);
    }

    [GeneratedRegex("/nhac-viec/dot/[0-9]+$")]
    private static partial Regex Course();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex OnePage();
}
