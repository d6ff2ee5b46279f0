using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>What every journey has: the demo, people who sign in, and the check afterwards that nothing left the host.</summary>
public abstract class Journey(Browser browser) : IAsyncLifetime
{
    private readonly List<IPage> _pages = [];

    protected Browser Browser { get; } = browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.Context.CloseAsync();
        }

        Browser.RequestsThatLeaveTheHost.ShouldBeEmpty();
    }

    protected static Regex Ending(string address) => new(Regex.Escape(address) + "$");

    /// <summary>Somebody at an address; without one, where the form of signing in has led him.</summary>
    protected async Task<IPage> SignInAsync(string account, string? address = null, ViewportSize? size = null, bool script = true, params Cookie[] choices)
    {
        var page = address is null
            ? await Browser.SignInByFormAsync(account, size, script)
            : await Browser.SignInAsync(account, address, size, script, choices);
        _pages.Add(page);
        return page;
    }

    protected async Task<IPage> OpenAsync(string address, ViewportSize? size = null)
    {
        var page = await Browser.OpenAsync(size);
        _pages.Add(page);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Presses a button and waits until the host has answered, where the next step leaves the page.</summary>
    protected static Task SendAsync(IPage page, ILocator button) =>
        page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Request.Method == "POST");

    /// <summary>The day it is in the product, as its pages write it.</summary>
    protected static async Task<DateOnly> TodayAsync(IPage page)
    {
        var instant = DateTimeOffset.Parse((await page.Locator("#do-tuoi time").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(7)).DateTime);
    }

    protected static string Typed(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Fills the form that stands open with a result and the document that shows it.</summary>
    protected static async Task FillDoneAsync(IPage page, DateOnly day, string document)
    {
        await page.Locator("#progressPercent").FillAsync("100");
        await page.Locator("#doneOn").FillAsync(Typed(day));
        await page.Locator("#documentNumber").FillAsync(document);
        await page.Locator("#documentDate").FillAsync(Typed(day));
        await page.Locator("#kind").SelectOptionAsync("Minutes");
    }

    /// <summary>The first number in a text as people read it (1.234 is one thousand two hundred and thirty-four).</summary>
    protected static int FirstNumber(string text) => int.Parse(
        new string([.. text.SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c == '.').Where(char.IsDigit)]), CultureInfo.InvariantCulture);
}
