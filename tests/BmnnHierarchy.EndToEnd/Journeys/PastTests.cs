using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>Looking back: on another day, down to what stood behind its figures, and to now again.</summary>
[Collection(DemoCollection.Name)]
public sealed class PastTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_leader_looks_at_the_end_of_last_month_opens_a_cell_down_to_the_duties_of_then_and_returns()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await Expect(page.Locator("#xu-huong svg")).ToBeVisibleAsync();
        await page.Locator(".asof summary").ClickAsync();
        await page.Locator(".asof-links a").First.ClickAsync();
        await Expect(page.Locator(".past-banner")).ToContainTextAsync("Số liệu quá khứ");
        await Screens.KeepAsync(page, "qua-khu-thang-truoc");

        await page.Locator("#bang-mang tbody tr:not(.sum) a[href*='vi-sao']").First.ClickAsync();
        await Expect(page.Locator(".past-banner")).ToBeVisibleAsync();
        await Expect(page.Locator("#kiem-tra-ten .ok-ink")).ToBeVisibleAsync();
        var shown = int.Parse((await page.Locator("h1 .ratio .of").InnerTextAsync()).TrimStart('/'), System.Globalization.CultureInfo.InvariantCulture);
        (await page.Locator("#viec-dung-sau tbody tr").CountAsync()).ShouldBe(shown);
        await Screens.KeepAsync(page, "qua-khu-vi-sao");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tính lại từ nhật ký" }).ClickAsync();
        await Expect(page.Locator("#tinh-lai")).ToContainTextAsync("Khớp nhật ký");
        await page.Locator(".past-banner a").Last.ClickAsync();
        await Expect(page.Locator(".past-banner")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_day_that_is_typed_is_looked_at_and_one_without_figures_is_explained()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await page.Locator("#xu-huong summary").ClickAsync();
        await page.Locator("#xu-huong tbody a").Nth(6).ClickAsync();
        await Expect(page.Locator(".past-banner")).ToBeVisibleAsync();
        await Expect(page.Locator(".trend-marked")).ToHaveCountAsync(1);

        await page.GotoAsync("/don-vi/31?asof=2019-01-01");
        await Expect(page.Locator("#tu-choi")).ToContainTextAsync("Số liệu có từ ngày");
        await page.Locator("#tu-choi a").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("quá hạn");
    }

    [Fact]
    public async Task The_slider_goes_back_to_last_year_and_the_figures_of_that_day_are_shown()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var today = await TodayAsync(page);
        await page.Locator(".asof summary").ClickAsync();
        var slider = page.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        var first = DateOnly.ParseExact(await page.Locator("#asof").InputValueAsync(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        first.Year.ShouldBe(today.Year - 1);
        for (var day = 0; day < 5; day++)
        {
            await slider.PressAsync("ArrowRight");
        }

        await Expect(page.Locator(".asof-slider output")).ToHaveTextAsync(Typed(first.AddDays(5)));
        await Screens.KeepAsync(page, "qua-khu-keo-ve-nam-truoc");
        await page.Locator(".asof-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".past-banner")).ToContainTextAsync(Typed(first.AddDays(5)));
        await Expect(page.Locator("h1")).ToContainTextAsync("Khi đó");
        await Screens.KeepAsync(page, "qua-khu-nam-truoc");

        await page.Locator(".past-banner a").Last.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("quá hạn");
    }

    [Fact]
    public async Task From_a_red_tile_to_the_evidence_are_four_clicks_and_the_path_leads_back()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await page.Locator("#chi-so .tile-bad .tile-why").First.ClickAsync();
        await page.Locator("#hop-thanh tbody a").First.ClickAsync();
        await page.Locator("#viec-dung-sau tbody a").First.ClickAsync();
        await Expect(page.Locator("#lich-su")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Thành phố Hải Phòng" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Ending("/don-vi/31"));
    }

    [Fact]
    public async Task The_liaison_compares_provinces_and_meets_a_masked_figure_with_its_reason()
    {
        var page = await SignInAsync("bo.a03", "/bo");
        await Expect(page.Locator("#cac-tinh tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("main .masked").First).ToHaveAttributeAsync("title", new Regex("^Đã ẩn"));
        await Screens.KeepAsync(page, "bo-so-an");
        await page.Locator("#cac-tinh tbody a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/bo/(31|40)$"));
        await Expect(page.Locator("#chi-so .masked").First).ToBeVisibleAsync();
        await Screens.KeepAsync(page, "bo-tinh");
    }
}
