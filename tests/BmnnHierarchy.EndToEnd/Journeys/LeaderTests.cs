using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

[Collection(DemoCollection.Name)]
public sealed class LeaderTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task From_the_first_screen_an_exception_opens_down_to_the_duty_and_the_path_leads_back()
    {
        var page = await SignInAsync("lanhdao.hp");
        await Expect(page).ToHaveURLAsync(Ending("/don-vi/31"));
        await Expect(page.Locator("h1")).ToContainTextAsync("quá hạn");
        await Screens.KeepAsync(page, "lanh-dao");

        var first = page.Locator("#qua-han .exceptions li").First;
        var late = Regex.Match(await first.Locator(".how-late").InnerTextAsync(), @"quá [\d.]+ ngày").Value;
        late.ShouldNotBeEmpty();
        await first.Locator("a").Nth(1).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(late);
        await Screens.KeepAsync(page, "lanh-dao-nhiem-vu");

        await page.GetByRole(AriaRole.Link, new() { Name = "Thành phố Hải Phòng" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Ending("/don-vi/31"));
    }

    [Fact]
    public async Task A_figure_opens_the_list_that_adds_up_to_it()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var tile = page.Locator("#chi-so a.tile-body").First;
        var overdue = FirstNumber(await tile.Locator(".tile-figure").InnerTextAsync());
        await tile.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/danh-sach"));
        FirstNumber(await page.Locator("h1").InnerTextAsync()).ShouldBe(overdue);
        await Screens.KeepAsync(page, "danh-sach-qua-han");
    }

    [Fact]
    public async Task A_number_is_followed_to_the_evidence_in_four_clicks_and_agrees_with_the_journal()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await page.Locator("#chi-so .tile-why").Nth(1).ClickAsync();
        await Expect(page.Locator("#kiem-tra-ten .ok-ink")).ToBeVisibleAsync();
        var done = FirstNumber(await page.Locator("h1").InnerTextAsync());
        await Screens.KeepAsync(page, "vi-sao-con-so-nay");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tính lại từ nhật ký" }).ClickAsync();
        await Expect(page.Locator("#tinh-lai")).ToContainTextAsync("Khớp nhật ký");
        FirstNumber(await page.Locator("h1").InnerTextAsync()).ShouldBe(done);
        await Screens.KeepAsync(page, "vi-sao-da-tinh-lai");

        await page.Locator("#hop-thanh tbody a").First.ClickAsync();
        await Expect(page.Locator(".hash-path li")).ToHaveCountAsync(2);
        var shown = FirstNumber(await page.Locator("h1").InnerTextAsync());
        (await page.Locator("#viec-dung-sau tbody tr").CountAsync()).ShouldBe(shown);
        await Screens.KeepAsync(page, "vi-sao-don-vi");
        await page.Locator("#viec-dung-sau tbody a").First.ClickAsync();
        await Expect(page.Locator("#lich-su")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_cell_of_the_heat_map_opens_the_duties_it_counts()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var cell = page.Locator("#bang-mang tbody a[href*='danh-sach']").First;
        var total = (await cell.InnerTextAsync()).Split('/')[1];
        await cell.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/danh-sach"));
        FirstNumber(await page.Locator("h1").InnerTextAsync()).ShouldBe(FirstNumber(total));
    }

    [Fact]
    public async Task Stale_data_is_counted_on_a_tile_that_opens_the_units_it_counts_each_marked_in_words()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var tile = page.Locator("#chi-so a.tile-body").Filter(new() { HasText = "Đơn vị có dữ liệu cũ" });
        var stale = FirstNumber(await tile.Locator(".tile-figure").InnerTextAsync());
        stale.ShouldBeGreaterThan(0);
        await tile.ClickAsync();
        await Expect(page.Locator("#bang-mang tbody tr:not(.sum)")).ToHaveCountAsync(stale);
        await Expect(page.Locator("#bang-mang tbody .stale-mark")).ToHaveCountAsync(stale);
        await Expect(page.Locator("#bang-mang tbody .stale-mark").First).ToContainTextAsync("dữ liệu cũ");
        await Screens.KeepAsync(page, "du-lieu-cu");

        await page.Locator("#so-lieu").SelectOptionAsync("chua-bao-cao");
        await Expect(page.Locator("#bang-mang tbody .stale-mark").First).ToContainTextAsync("chưa báo cáo");
        await page.Locator("#bang-mang tbody tr:not(.sum) th a").First.ClickAsync();
        await Expect(page.Locator("#do-tuoi .stale-mark")).ToContainTextAsync("chưa báo cáo");
        await Screens.KeepAsync(page, "chua-bao-cao");
    }

    [Theory]
    [InlineData("nguyen giap", "Xã Nguyên Giáp", "/don-vi/31-11146")]
    [InlineData("NGUYÊN GIÁP", "Xã Nguyên Giáp", "/don-vi/31-11146")]
    [InlineData("cam thuong", "Phường Thành Đông", "/don-vi/31-10507")]
    public async Task Search_finds_units_without_diacritics_and_by_the_names_they_had(string typed, string name, string address)
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/tim"));
        await Screens.KeepAsync(page, "tim-" + typed.Replace(' ', '-'));
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Ending(address));
    }

    [Fact]
    public async Task The_Ministry_sees_provinces_side_by_side_and_no_unit_below_them()
    {
        var page = await SignInAsync("bo.a03");
        await Expect(page).ToHaveURLAsync(Ending("/bo"));
        await Expect(page.Locator("#cac-tinh tbody tr")).ToHaveCountAsync(2);
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("Nguyên Giáp");
        await Screens.KeepAsync(page, "bo");

        var answer = await page.GotoAsync("/don-vi/31-11146");
        answer!.Status.ShouldBe(403);
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("quá hạn");
    }
}
