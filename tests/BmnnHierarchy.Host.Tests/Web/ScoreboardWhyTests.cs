using System.Net;
using System.Text.RegularExpressions;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>A figure of the scoreboard explains itself like any other: the explanation is about the number that was clicked.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class ScoreboardWhyTests(TestHost host)
{
    [Fact]
    public async Task Each_figure_of_a_unit_opens_an_explanation_of_the_same_number()
    {
        using var worker = await host.SignInAsync("nguyengiap");
        await Duties.DoneAsync(worker.PostAsync($"{Duties.Path}/{await Duties.DutyAsync(worker, 20)}/updates", Duties.Report(), Duties.Headers(Duties.NewKey())));
        await host.SettleAsync();
        using var session = await host.SignInAsync("lanhdao.hp");
        using var board = await session.GetAsync("/don-vi/31/xep-loai?ten=nguyen+giap");
        var figures = Figure().Matches(await board.Content.ReadAsStringAsync())
            .Select(match => (Address: WebUtility.HtmlDecode(match.Groups["address"].Value), Number: match.Groups["number"].Value))
            .ToList();
        figures.Count.ShouldBeGreaterThanOrEqualTo(3, "done, on time and verified at least");

        foreach (var (address, number) in figures)
        {
            using var why = await session.GetAsync(address);
            why.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            Headline().Match(WebUtility.HtmlDecode(await why.Content.ReadAsStringAsync())).Groups["number"].Value.ShouldBe(number, address);
        }
    }

    [GeneratedRegex("""<a class="plain why-figure" href="(?<address>[^"]+)"[^>]*>(?:<span class="ratio">)?(?<number>[0-9.]+)""")]
    private static partial Regex Figure();

    [GeneratedRegex("<h1>[^<]*?(?:<span[^>]*>)*(?<number>[0-9.]+)<?", RegexOptions.Singleline)]
    private static partial Regex Headline();
}
