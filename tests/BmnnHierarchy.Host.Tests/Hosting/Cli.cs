using System.Diagnostics;
using System.Text;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>The executable, run to its end as an operator runs it.</summary>
internal sealed record Cli(int ExitCode, string Output, string Errors)
{
    public static Task<Cli> RunAsync(params string[] arguments) => RunAsync(string.Empty, arguments);

    /// <param name="input">What stands on standard input.</param>
    public static async Task<Cli> RunAsync(string input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BmnnHierarchy.Host.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Cli(process.ExitCode, await output, await errors);
    }
}
