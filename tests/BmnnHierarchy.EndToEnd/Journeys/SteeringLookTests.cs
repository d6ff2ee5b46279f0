using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>
/// The pages of duties, deadlines, checks, reminders and accountability, each looked at twice: at an office screen in Vietnamese
/// by day, and on a phone in English in the dark.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class SteeringLookTests(Browser browser) : Journey(browser)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "thuongtruc.hp", "/don-vi/31/danh-sach?cho=gia-han&cho=giai-trinh" },
        { "thuongtruc.hp", "/don-vi/31/cho-kiem-chung" },
        { "thuongtruc.hp", "/don-vi/31/de-nghi" },
        { "thuongtruc.hp", "/don-vi/31/nhac-viec" },
        { "thuongtruc.hp", "/don-vi/31/nhac-viec/moi?trang-thai=qua-han" },
        { "thuongtruc.hp", "/don-vi/31/lich?ngay=2026-11-04" },
        { "thuongtruc.hp", "/don-vi/31/ban-tin?loai=dac-khu" },
        { "thuongtruc.hp", "/don-vi/31/kho-khan" },
        { "lanhdao.hp", "/don-vi/31/giai-trinh" },
        { "lanhdao.hp", "/don-vi/31/chi-dao?moi=1" },
        { "lanhdao.hp", "/don-vi/31/chi-dao/31-CD-1" },
        { "lanhdao.hp", "/don-vi/31/thi-dua" },
        { "nguyengiap", "/don-vi/31-11146/lich" },
        { "nguyengiap", "/don-vi/31-11146/chi-dao/31-CD-1" },
        { "nguyengiap", "/don-vi/31-11146/giai-trinh/GT-1" },
        { "nguyengiap", "/don-vi/31-11146/viec/HP-III.7.4/thoi-han?lam=gia-han" },
        { "nguyengiap", "/don-vi/31-11146/viec/HP-III.7.4/viec-con" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_the_office_screen_and_has_no_fault_that_axe_knows(string account, string address) =>
        await LookAsync(await SignInAsync(account, address, Screens.Office), Screens.Office, "rong-" + LookTests.NameOf(account, address));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_in_English_and_dark_fits_a_phone_and_has_no_fault_that_axe_knows(string account, string address)
    {
        var host = Browser.Address.OriginalString;
        var page = await SignInAsync(
            account, address, Screens.Phone, true, new Cookie { Name = "bmnn-lang", Value = "en", Url = host }, new Cookie { Name = "bmnn-theme", Value = "dark", Url = host });
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await LookAsync(page, Screens.Phone, "dien-thoai-toi-" + LookTests.NameOf(account, address));
    }

    private static async Task LookAsync(IPage page, ViewportSize size, string name)
    {
        await Screens.KeepAsync(page, name);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(size.Width);
        (await page.EvaluateAsync<string[]>(LookTests.SticksOut)).ShouldBeEmpty();
        await LookTests.NoFaultAsync(page);
    }
}
