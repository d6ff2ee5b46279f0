using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>The product's promise: a commune saves, and the province and the Ministry see it without reloading.</summary>
[Collection(DemoCollection.Name)]
public sealed class OneUpdateThreeScreensTests(Browser browser, ITestOutputHelper output) : Journey(browser)
{
    private const string Unit = "/don-vi/31-11146";

    /// <summary>On a loaded machine a browser may be late although the product was not: the best of so many updates counts.</summary>
    private const int Attempts = 3;

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task One_saved_update_changes_the_screens_of_unit_province_and_Ministry_within_a_second()
    {
        var administrator = await SignInAsync("nguyengiap", Unit + "/viec");
        var screens = new Dictionary<string, (IPage Page, ILocator Figure)>
        {
            ["xa"] = Tile(await SignInAsync("truong.nguyengiap", Unit)),
            ["tinh"] = Tile(await SignInAsync("lanhdao.hp", "/don-vi/31")),
            ["bo"] = Ministry(await SignInAsync("bo.a03", "/bo")),
        };
        foreach (var (page, _) in screens.Values)
        {
            await page.EvaluateAsync("window.notReloaded = true");
            await Expect(page.Locator("[data-live-state]")).ToHaveAttributeAsync("data-live-state", "on");
        }

        var best = TimeSpan.MaxValue;
        for (var attempt = 1; attempt <= Attempts && best > Promise; attempt++)
        {
            var slowest = await UpdateAndWaitAsync(administrator, screens, attempt);
            best = slowest < best ? slowest : best;
        }

        foreach (var (page, _) in screens.Values)
        {
            (await page.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
        }

        best.ShouldBeLessThanOrEqualTo(Promise);
    }

    private async Task<TimeSpan> UpdateAndWaitAsync(IPage administrator, Dictionary<string, (IPage Page, ILocator Figure)> screens, int attempt)
    {
        var expected = new Dictionary<string, int>();
        foreach (var (name, (page, figure)) in screens)
        {
            expected[name] = FirstNumber(await figure.InnerTextAsync()) + 1;
            await Screens.KeepAsync(page, $"ba-man-hinh-{attempt}-{name}-truoc");
        }

        await administrator.GotoAsync(Unit + "/viec");
        var today = await TodayAsync(administrator);
        await administrator.Locator("#nhom-overdue [data-open]").First.ClickAsync();
        await FillDoneAsync(administrator, today, $"{attempt}/BB-UBND");
        await Screens.KeepAsync(administrator, $"ba-man-hinh-{attempt}-nhap");

        await administrator.RunAndWaitForResponseAsync(
            () => administrator.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync(),
            response => response.Request.Method == "POST");
        var saved = Stopwatch.GetTimestamp();
        var delays = await Task.WhenAll(screens.Select(async screen =>
        {
            await Expect(screen.Value.Figure).ToHaveTextAsync(StartsWith(expected[screen.Key]), new() { Timeout = 15_000 });
            return (screen.Key, Delay: Stopwatch.GetElapsedTime(saved));
        }));
        await Expect(administrator.Locator("#da-luu")).ToBeVisibleAsync();
        await Screens.KeepAsync(administrator, $"ba-man-hinh-{attempt}-da-luu");
        foreach (var (name, delay) in delays)
        {
            output.WriteLine($"update {attempt}: {name} changed {delay.TotalMilliseconds:0} ms after it was saved");
            await Screens.KeepAsync(screens[name].Page, $"ba-man-hinh-{attempt}-{name}-sau");
        }

        await TakeBackAsync(administrator);
        foreach (var (name, (_, figure)) in screens)
        {
            await Expect(figure).ToHaveTextAsync(StartsWith(expected[name] - 1));
        }

        return delays.Max(d => d.Delay);
    }

    /// <summary>The unit has few duties left to do, and other journeys need them.</summary>
    private static async Task TakeBackAsync(IPage administrator)
    {
        var duty = await administrator.Locator("[data-saved]").GetAttributeAsync("data-saved");
        await administrator.GotoAsync($"{Unit}/viec/{Uri.EscapeDataString(duty!)}");
        await administrator.GetByRole(AriaRole.Link, new() { Name = "Rút cập nhật" }).First.ClickAsync();
        await administrator.Locator("#reason").FillAsync("Cập nhật để trình diễn");
        await administrator.Locator("form[data-save] button[type=submit]").First.ClickAsync();
        await Expect(administrator.Locator("main")).ToContainTextAsync("Cập nhật để trình diễn");
    }

    private static (IPage Page, ILocator Figure) Tile(IPage page) =>
        (page, page.Locator("#chi-so .tile").Filter(new() { HasText = "Hoàn thành" }).First.Locator(".ratio"));

    private static (IPage Page, ILocator Figure) Ministry(IPage page) => (page, page
        .Locator("#cac-tinh tbody tr").Filter(new() { HasText = "Hải Phòng" })
        .Locator("td[data-label='Hoàn thành'] .ratio"));

    private static Regex StartsWith(int number) => new(
        "^" + Regex.Escape(number.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"))) + "/", RegexOptions.None, TimeSpan.FromSeconds(1));
}
