using BmnnHierarchy.EndToEnd.Hosting;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>A demonstration's database and a real one are never taken for each other.</summary>
public sealed class DemoDataTests
{
    private const int CannotRun = 2;

    [Fact]
    public async Task Serve_refuses_the_database_of_a_demonstration()
    {
        using var data = new DataDirectory();
        await using (var demo = await HostProcess.StartAsync(["demo", "--empty", "--data", data.Path]))
        {
            (await demo.TerminateAsync()).ShouldBe(0, demo.Output);
        }

        var (exitCode, output) = await HostProcess.RunAsync(["serve", "--data", data.Path, "--urls", "http://127.0.0.1:0"]);

        exitCode.ShouldBe(CannotRun, output);
        output.ShouldContain("chỉ mở bằng lệnh demo");
        output.ShouldContain("open it with demo only");
    }

    [Fact]
    public async Task Demo_refuses_the_database_of_a_real_installation()
    {
        using var data = new DataDirectory();
        await SeededUnits.WriteAsync(options =>
        {
            options.Provider = StorageProvider.Sqlite;
            options.DataFolder = data.Path;
            options.MigrateOnStart = true;
        });

        var (exitCode, output) = await HostProcess.RunAsync(["demo", "--data", data.Path, "--urls", "http://127.0.0.1:0"]);

        exitCode.ShouldBe(CannotRun, output);
        output.ShouldContain("thuộc hệ thống thật");
        output.ShouldContain("belongs to a real installation");
    }
}
