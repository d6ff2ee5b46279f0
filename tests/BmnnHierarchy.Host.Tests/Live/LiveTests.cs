using System.Net;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Live;

[Collection(TestHostCollection.Name)]
public sealed class LiveTests(TestHost host)
{
    [Theory]
    [InlineData("nguyengiap", "31-11146")]
    [InlineData("lanhdao.hp", "31")]
    public async Task A_saved_update_is_told_to_whoever_watches(string account, string unit)
    {
        using var watcher = await host.SignInAsync(account);
        await using var events = await WatchAsync(watcher, unit);
        var before = await events.NextAsync();

        using var commune = await host.SignInAsync("nguyengiap");
        var path = $"{Duties.Path}/{await Duties.DutyAsync(commune, 7)}/updates";
        await Duties.DoneAsync(commune.PostAsync(path, Duties.Report(progress: 30, doneOn: null, number: null, note: account), Duties.Headers(Duties.NewKey())));

        (await events.NextAsync()).ShouldBeGreaterThan(before);
    }

    /// <summary>That a published change is told is seen in the browser (OneUpdateThreeScreensTests); what is masked changes no number.</summary>
    [Fact]
    public async Task The_liaison_watches_publications_and_is_told_the_present_number_at_once()
    {
        using var watcher = await host.SignInAsync("bo.a03");
        await using var events = await WatchAsync(watcher, "cong-bo");
        (await events.NextAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Signing_out_ends_what_the_account_watches()
    {
        using var watcher = await host.SignInAsync("kiemtra.hp");
        await using var events = await WatchAsync(watcher, "31");
        await events.NextAsync();

        using var left = await watcher.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/session"));

        (await events.EndAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_may_not_see_the_unit_may_not_watch_it()
    {
        using var stranger = await host.SignInAsync("quephong");
        await Problem.RefusedAsync(stranger.GetAsync("/live/31"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    private static async Task<Events> WatchAsync(Session session, string unit)
    {
        var answer = await session.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/live/{unit}"), HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new Events(new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    private sealed class Events(StreamReader reader) : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        public async Task<long> NextAsync()
        {
            // One patience for the whole wait: signs of life in between are no events.
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                var line = await reader.ReadLineAsync(patience.Token);
                line.ShouldNotBeNull("the connection ended");
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return long.Parse(line[6..], System.Globalization.CultureInfo.InvariantCulture);
                }
            }
        }

        public async Task<bool> EndAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                while (await reader.ReadLineAsync(patience.Token) is not null)
                {
                }
            }
            catch (IOException)
            {
                // The connection was cut: an end too.
            }

            return true;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
