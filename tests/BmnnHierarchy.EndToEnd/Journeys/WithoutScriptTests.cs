using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>Every page works as plain links and forms.</summary>
[Collection(DemoCollection.Name)]
public sealed class WithoutScriptTests(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_unit_updates_a_duty_with_script_switched_off()
    {
        var page = await SignInAsync("quephong", "/don-vi/40-16738/viec", script: false);
        await page.Locator("[data-open]").First.ClickAsync();
        await page.Locator("#progressPercent").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator("#da-luu")).ToContainTextAsync("60");
        await Screens.KeepAsync(page, "khong-script");
    }

    [Fact]
    public async Task A_leader_filters_the_heat_map_with_script_switched_off()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31", script: false);
        await page.Locator("#ten").FillAsync("nguyen giap");
        await page.Locator("form.filters button[type=submit]").First.ClickAsync();
        await Expect(page.Locator("#bang-mang tbody")).ToContainTextAsync("Xã Nguyên Giáp");
    }

    /// <summary>Page by page, what was sorted and looked for stays; on paper a page says how many of how many it shows.</summary>
    [Fact]
    public async Task A_leader_pages_through_the_scoreboard_with_script_switched_off()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31/xep-loai", script: false);
        var table = page.Locator("#bang-diem-so");
        await Expect(table.Locator("tbody tr")).ToHaveCountAsync(25);
        var first = await table.Locator("tbody th a").AllInnerTextsAsync();

        await page.Locator("#bang-diem .sorts a", new() { HasText = "theo tên" }).ClickAsync();
        await table.Locator(".pager a[rel=next]").ClickAsync();
        await Expect(page.Locator("#bang-diem .sorts a[aria-current]")).ToHaveTextAsync("theo tên");
        await Expect(table.Locator(".pager")).ToContainTextAsync("26–");
        (await table.Locator("tbody th a").AllInnerTextsAsync()).ShouldNotBe(first);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(table.Locator(".pager > span")).ToBeVisibleAsync();
        await Expect(table.Locator(".pager a").First).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.Locator("#ten").FillAsync("an");
        await page.Locator("#bang-diem form button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ten")).ToHaveValueAsync("an");
        await Expect(page.Locator("#bang-diem .sorts a[aria-current]")).ToHaveTextAsync("theo tên");
        foreach (var name in await table.Locator("tbody th a").AllInnerTextsAsync())
        {
            name.Normalize(System.Text.NormalizationForm.FormD).ShouldMatch(@"(?i)[aàáâãăạảấầẩẫậắằẳẵặ]\p{M}*n");
        }

        await page.Locator("#bang-diem .clear").ClickAsync();
        await table.Locator(".pager > a").ClickAsync();
        (await table.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(25);
        await Expect(table.Locator(".pager")).ToHaveCountAsync(0);
    }
}
