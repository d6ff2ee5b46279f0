using System.Net;
using BmnnHierarchy.EndToEnd.Hosting;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>Two processes on one database: one serves, the other waits.</summary>
public sealed class StandbyTests
{
    [Fact]
    public async Task A_waiting_host_ends_when_told_to_and_takes_over_when_the_serving_one_dies()
    {
        using var data = new DataDirectory();
        string[] serve = ["serve", "--data", data.Path];
        await using var serving = await HostProcess.StartAsync(serve);

        await using (var told = await HostProcess.StartStandbyAsync(serve))
        {
            (await told.TerminateAsync()).ShouldBe(0, told.Output);
        }

        await using var waiting = await HostProcess.StartStandbyAsync(serve);
        await serving.KillAsync();
        await waiting.WaitUntilReadyAnswersAsync(HttpStatusCode.OK);
        (await waiting.TerminateAsync()).ShouldBe(0, waiting.Output);
    }
}
