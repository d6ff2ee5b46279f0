using Microsoft.Playwright;

namespace BmnnHierarchy.EndToEnd.Hosting;

/// <summary>The sizes the product must work at, and where pictures of it are kept.</summary>
internal static class Screens
{
    public static ViewportSize Office { get; } = new() { Width = 1366, Height = 768 };

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    /// <summary>Keeps a picture of the page beside the test results, to be looked at.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = PathOf(name), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    public static string PathOf(string name) => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "test-results", "screens", name + ".png"));
}
