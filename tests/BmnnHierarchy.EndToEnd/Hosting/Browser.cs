using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BmnnHierarchy.EndToEnd.Hosting;

/// <summary>The demo and one Chromium for all journeys. Every request of every page is recorded.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    // Chromium without a window and what belongs to one: a page costs half. The same engine draws it.
    private static readonly string Chromium =
        ((string[])["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]).First(File.Exists);

    /// <summary>Milliseconds for an act and for what is expected of a page. A loaded machine is slow: that is not a fault of the page.</summary>
    private const float Patience = 30_000;
    private const float PatienceOfExpectations = 15_000;

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly DataDirectory _data = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Dictionary<string, string> _sessions = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private HostProcess? _host;

    public Uri Address => _host!.Address;

    public string HostOutput => _host!.Output;

    /// <summary>Addresses asked for that do not belong to the host.</summary>
    public IEnumerable<string> RequestsThatLeaveTheHost => _requests.Where(r => !r.StartsWith(Address.OriginalString + "/", StringComparison.Ordinal)
        && !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        _host = await HostProcess.StartAsync(["demo", "--data", _data.Path, "--today", "2026-11-21"]);
        Assertions.SetDefaultExpectTimeout(PatienceOfExpectations);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    public void Dispose() => _data.Dispose();

    /// <summary>
    /// A browser of its own for one person, signed in, at an address. Whoever has signed in before comes with the session of
    /// that time, unless it has ended since.
    /// </summary>
    /// <param name="choices">Cookies of language and theme.</param>
    public async Task<IPage> SignInAsync(string account, string address, ViewportSize? size = null, bool script = true, params Cookie[] choices)
    {
        var known = _sessions.TryGetValue(account, out var session);
        if (!known)
        {
            var first = await SignInByFormAsync(account);
            _sessions[account] = session = await first.Context.StorageStateAsync();
            await first.Context.CloseAsync();
        }

        var page = await OpenAsync(size, script, session);
        await page.Context.AddCookiesAsync(choices);
        await page.GotoAsync(address);
        if (!known || !IsSignIn(page.Url))
        {
            return page;
        }

        _sessions.Remove(account);
        await page.Context.CloseAsync();
        return await SignInAsync(account, address, size, script, choices);
    }

    /// <summary>A browser of its own for one person, signed in, at the page that signing in leads to.</summary>
    public async Task<IPage> SignInByFormAsync(string account, ViewportSize? size = null, bool script = true)
    {
        var page = await OpenAsync(size, script);
        await page.GotoAsync("/dang-nhap");
        await page.Locator("input[autocomplete=username]").FillAsync(account);
        await page.Locator("input[type=password]").FillAsync("demo");
        await page.Locator("input[type=password]").PressAsync("Enter");
        // Not until it is loaded: what the browser tells of a page that follows at once on an answer can pass the listener by.
        await page.WaitForURLAsync(url => !IsSignIn(url), new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }

    /// <summary>A browser of its own for somebody who has not signed in, or with the session of somebody who has.</summary>
    public async Task<IPage> OpenAsync(ViewportSize? size = null, bool script = true, string? session = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.OriginalString,
            ViewportSize = size ?? Screens.Office,
            JavaScriptEnabled = script,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            StorageState = session,
        });
        context.SetDefaultTimeout(Patience);
        context.Request += (_, request) => _requests.Enqueue(request.Url);
        return await context.NewPageAsync();
    }

    private static bool IsSignIn(string url) => url.Contains("/dang-nhap", StringComparison.Ordinal);
}

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<Browser>
{
    public const string Name = "demo";
}
