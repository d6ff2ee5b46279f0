using System.Diagnostics;
using System.Text;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>The executable, run to its end as an operator runs it.</summary>
internal sealed record Cli(int ExitCode, string Output, string Errors)
{
    public static async Task<Cli> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BmnnHierarchy.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Cli(process.ExitCode, await output, await errors);
    }
}
