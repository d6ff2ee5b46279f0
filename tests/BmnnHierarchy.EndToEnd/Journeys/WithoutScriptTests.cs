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
}
