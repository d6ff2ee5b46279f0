using System.Globalization;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Demo;

/// <summary>Tells the person at the console where to go and as whom.</summary>
internal static class DemoAnnouncement
{
    /// <summary>Waits until the roll-up has reached the Ministry, so that the first page opened is complete.</summary>
    public static async Task WriteAsync(WebApplication app, TextWriter writer)
    {
        await app.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(app.Lifetime.ApplicationStopping);
        await writer.WriteLineAsync();
        foreach (var address in app.Urls)
        {
            await writer.WriteLineAsync($"  BmnnHierarchy  {address}");
        }

        await writer.WriteLineAsync("  Số liệu mô phỏng, chỉ trên máy này / Simulated data, this machine only");
        await writer.WriteLineAsync();
        await writer.WriteLineAsync($"  {"Tài khoản",-20}{"Mật khẩu",-10}Vai trò");
        foreach (var account in DemoAccounts.All)
        {
            var grant = account.Grants[0];
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {account.Name,-20}{DemoAccounts.Password,-10}{account.DisplayName} · {grant.Role} {grant.Unit.Code}"));
        }

        await writer.WriteLineAsync();
        await writer.WriteLineAsync("  Ctrl+C để dừng / to stop");
    }
}
