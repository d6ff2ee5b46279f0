using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

[Collection(DemoCollection.Name)]
public sealed class InboxTests(Browser browser) : Journey(browser)
{
    private const string Inbox = "/don-vi/31-11146/viec";

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_names_the_field_and_the_rule()
    {
        var page = await SignInAsync("nguyengiap", Inbox);
        var today = await TodayAsync(page);
        await page.Locator("[data-open]:visible").First.ClickAsync();
        await FillDoneAsync(page, today.AddDays(3), "77/BB-UBND");
        await page.Locator("#note").FillAsync("Đã giao bộ phận văn thư");
        await SaveAsync(page);

        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(page.Locator("#doneOn")).ToHaveValueAsync(Typed(today.AddDays(3)));
        await Expect(page.Locator("#doneOn")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#documentNumber")).ToHaveValueAsync("77/BB-UBND");
        await Expect(page.Locator("#note")).ToHaveValueAsync("Đã giao bộ phận văn thư");
        await Screens.KeepAsync(page, "bieu-mau-bi-tu-choi");

        await page.Locator("#doneOn").FillAsync(Typed(today));
        await page.Locator("#documentDate").FillAsync(Typed(today));
        await SaveAsync(page);
        await Expect(page.Locator("#da-luu")).ToContainTextAsync("77/BB-UBND");
    }

    [Fact]
    public async Task An_update_is_made_by_keyboard_alone()
    {
        var page = await SignInAsync("nguyengiap", Inbox);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#progressPercent")).ToBeVisibleAsync();
        await page.Locator("#progressPercent").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("35");
        await page.Keyboard.PressAsync("Control+S");
        await Expect(page.Locator("#da-luu")).ToContainTextAsync("35");
    }

    [Fact]
    public async Task The_row_that_the_keys_stand_on_survives_a_change_that_somebody_else_makes()
    {
        const string Address = "/don-vi/40-16738/viec";
        var page = await SignInAsync("quephong", Address);
        await Expect(page.Locator("[data-live-state]")).ToHaveAttributeAsync("data-live-state", "on");
        await page.Keyboard.PressAsync("j");
        var row = await page.Locator("[data-current]").GetAttributeAsync("id");

        var other = await SignInAsync("quephong", Address);
        await other.Locator("[data-open]:visible").First.ClickAsync();
        await other.Locator("#progressPercent").FillAsync("63");
        await SaveAsync(other);
        await Expect(other.Locator("#da-luu")).ToBeVisibleAsync();

        await Expect(page.Locator($"[data-changed] [id='{row}']")).ToContainTextAsync("63");
        await Expect(page.Locator("[data-current]")).ToHaveAttributeAsync("id", row!);
        (await page.EvaluateAsync<bool>("document.activeElement.closest('[data-current]') !== null")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#progressPercent")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_update_is_corrected_and_then_withdrawn_and_all_of_it_stays_on_record()
    {
        var page = await SignInAsync("nguyengiap", Inbox);
        await page.Locator("[data-open]:visible").Last.ClickAsync();
        await page.Locator("#progressPercent").FillAsync("40");
        await SaveAsync(page);
        await Expect(page.Locator("#da-luu")).ToBeVisibleAsync();
        var duty = await page.Locator("[data-saved]").GetAttributeAsync("data-saved");

        await page.GotoAsync($"{Inbox}/{Uri.EscapeDataString(duty!)}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).First.ClickAsync();
        await page.Locator("#progressPercent").FillAsync("45");
        await page.Locator("#reason").FillAsync("Nhập nhầm số");
        await SaveAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("Nhập nhầm số");
        await Screens.KeepAsync(page, "nhiem-vu-da-dinh-chinh");

        await page.GetByRole(AriaRole.Link, new() { Name = "Rút cập nhật" }).First.ClickAsync();
        await page.Locator("#reason").FillAsync("Báo cáo nhầm việc");
        await SaveAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("Báo cáo nhầm việc");
        await Expect(page.Locator("main")).ToContainTextAsync("Nhập nhầm số");
        await Screens.KeepAsync(page, "nhiem-vu-da-rut");
    }

    [Fact]
    public async Task What_was_typed_survives_a_closed_window()
    {
        var page = await SignInAsync("nguyengiap", Inbox);
        await page.Locator("[data-open]:visible").Nth(1).ClickAsync();
        await page.Locator("#note").FillAsync("chờ biên bản của công an thành phố");
        await page.GotoAsync(Inbox);
        await page.Locator("[data-open]:visible").Nth(1).ClickAsync();
        await Expect(page.Locator("#note")).ToHaveValueAsync("chờ biên bản của công an thành phố");
    }

    [Fact]
    public async Task Somebody_elses_inbox_is_refused()
    {
        var page = await SignInAsync("nguyengiap");
        (await page.GotoAsync("/don-vi/31-10507/viec"))!.Status.ShouldBe(403);
    }

    private static Task SaveAsync(IPage page) => page.Locator("form[data-save] button[type=submit]").First.ClickAsync();
}
