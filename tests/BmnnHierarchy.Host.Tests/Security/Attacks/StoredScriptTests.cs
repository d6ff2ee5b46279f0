using System.Net;
using System.Text.RegularExpressions;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Tests.Hosting;
using Xunit.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>
/// A script in every text field that can be stored, and in every parameter of every page: whoever opens whatever page gets
/// text. No page has a script, style or handler of its own making, so the content policy needs no exception.
/// </summary>
[Collection(AttackedHost.Name)]
public sealed partial class StoredScriptTests(TestHost host, ITestOutputHelper output)
{
    private const int PagesAnAccount = 140;
    private const int PagesOfOneShape = 3;

    private static readonly string[] Readers = ["nguyengiap", "truong.nguyengiap", "thuongtruc.hp", "lanhdao.hp", "kiemtra.hp", "quantri", "bo.a03"];

    private static string Script(int number) => $"\"'><script>alert({number})</script><img src=x onerror=alert({number})>";

    [Fact]
    public async Task What_people_write_is_text_on_every_page_that_shows_it()
    {
        var stored = new StoredTexts(host, Script);
        await stored.FillAsync();
        var seen = new HashSet<int>();
        var pages = 0;
        foreach (var reader in Readers)
        {
            using var session = await host.SignInAsync(reader);
            await foreach (var (address, html) in WalkAsync(session))
            {
                pages++;
                Html.FaultsIn(html).ShouldBeEmpty($"{reader}: {address}");
                seen.UnionWith(Marks().Matches(WebUtility.HtmlDecode(html)).Select(mark => int.Parse(mark.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        output.WriteLine($"{pages} pages; taken by {stored.Taken.Count} fields, refused by {string.Join(", ", stored.Refused)}; not shown: "
            + string.Join(", ", stored.Taken.Where(field => !seen.Contains(field.Key)).Select(field => field.Value)));
        pages.ShouldBeGreaterThan(150);
        stored.Taken.Count.ShouldBeGreaterThan(18);
        seen.Count.ShouldBeGreaterThan(stored.Taken.Count * 2 / 3);
    }

    [Fact]
    public async Task What_stands_in_an_address_is_text_on_the_page_that_reads_it()
    {
        var names = typeof(BmnnHierarchy.Web.WebPages).Assembly.GetTypes().SelectMany(type => type.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .SelectMany(property => property.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.Name == "SupplyParameterFromQueryAttribute")
            .SelectMany(attribute => attribute.NamedArguments).Where(argument => argument.MemberName == "Name").Select(argument => (string)argument.TypedValue.Value!)
            .Distinct().ToList();
        names.Count.ShouldBeGreaterThan(10);
        var query = string.Join('&', names.Select((name, number) => $"{name}={Uri.EscapeDataString(Script(1000 + number))}"));
        var pages = 0;
        foreach (var reader in (string[])["thuongtruc.hp", "nguyengiap", "quantri", "bo.a03"])
        {
            using var session = await host.SignInAsync(reader);
            foreach (var route in host.Services.Routes().Where(route => route.Methods().Contains("GET")))
            {
                var address = route.PathOf(reader == "nguyengiap" ? "31-11146" : "31");
                if (!RequestKind.IsPage(new Microsoft.AspNetCore.Http.DefaultHttpContext { Request = { Path = address } }.Request))
                {
                    continue;
                }

                using var answer = await session.GetAsync($"{address}?{query}");
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    pages++;
                    Html.FaultsIn(await answer.Content.ReadAsStringAsync()).ShouldBeEmpty($"{reader}: {address}");
                }
            }
        }

        pages.ShouldBeGreaterThan(100);
    }

    /// <summary>From the first page on along its links, a few pages of each shape.</summary>
    private static async IAsyncEnumerable<(string Address, string Html)> WalkAsync(Session session)
    {
        var shapes = new Dictionary<string, int>();
        var known = new HashSet<string> { "/" };
        var waiting = new Queue<string>(known);
        for (var left = PagesAnAccount; left > 0 && waiting.TryDequeue(out var address);)
        {
            using var answer = await session.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
            if (answer.Headers.Location is { } onward && known.Add(onward.ToString()))
            {
                waiting.Enqueue(onward.ToString());
            }

            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            left--;
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldBe(SecurityHeaders.ContentPolicy);
            var html = await answer.Content.ReadAsStringAsync();
            yield return (address, html);
            foreach (var link in Html.LinksIn(html).Where(link => known.Add(link)))
            {
                var shape = Particulars().Replace(link, "*");
                if (shapes.GetValueOrDefault(shape) < PagesOfOneShape)
                {
                    shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                    waiting.Enqueue(link);
                }
            }
        }
    }

    [GeneratedRegex("<script>alert\\((\\d+)\\)</script>")]
    private static partial Regex Marks();

    /// <summary>Ids, and the values of a query: what tells pages of one shape apart.</summary>
    [GeneratedRegex("(?<=/)[^/?]*\\d[^/?]*|(?<==)[^&]*")]
    private static partial Regex Particulars();
}
