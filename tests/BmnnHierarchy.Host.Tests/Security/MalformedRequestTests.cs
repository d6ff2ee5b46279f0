using System.Text;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Rubbish in large amounts: no answer is a fault of ours, and none tells of the inside.</summary>
[Collection(TestHostCollection.Name)]
public sealed class MalformedRequestTests(TestHost host)
{
    private const int Requests = 20_000;
    private const int SideBySide = 4;

    private static readonly string[] Rubbish =
    [
        "", "x", "0", "-1", "9223372036854775808", "null", "undefined", "%00", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5c", "' OR '1'='1", "1;DROP TABLE units",
        "<script>alert(1)</script>", "${7*7}", "{{7*7}}", "%0d%0aSet-Cookie:a=b", "31-11146", "bca", "HP-I.1@2026", "\u202e", "😀", "%ff%fe", "2026-02-30", "true", "[]", "{}",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "\"x\"", "{}", "{\"a\":1}", "{\"account\":null,\"password\":null}", "{\"account\":{},\"password\":[]}", "{\"reason\":\"\u0000\"}", "\u0000\u0001", "<xml/>",
        "{\"grant\":{\"role\":\"king\"}}", "{\"reason\":1e999}", "{\"isAdmin\":true,\"reason\":\"x\"}", "{\"reason\":\"x\",\"reason\":\"y\"}",
    ];

    [Fact]
    public async Task Twenty_thousand_malformed_requests_cause_no_fault_and_no_leak()
    {
        var templates = host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && !route.EndsWith("/export", StringComparison.Ordinal)).Distinct().ToArray();
        templates.Length.ShouldBeGreaterThan(20);
        await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(number => Task.Run(() => SendAsync(new Random(number), templates, Requests / SideBySide))));
    }

    private async Task SendAsync(Random random, string[] templates, int requests)
    {
        using var session = await host.SignInAsync(random.Next(2) == 0 ? "thuongtruc.hp" : "quantri");
        for (var number = 0; number < requests; number++)
        {
            using var request = Request(random, templates);
            using var answer = await session.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{request.Method} {request.RequestUri}");
            if ((int)answer.StatusCode >= 400)
            {
                var body = await answer.Content.ReadAsStringAsync();
                (body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal) || body.Contains("journal_", StringComparison.Ordinal))
                    .ShouldBeFalse($"{request.Method} {request.RequestUri}: {body}");
            }
        }
    }

    private static HttpRequestMessage Request(Random random, string[] templates)
    {
        var path = string.Join('/', templates[random.Next(templates.Length)].Split('/').Select(part => part.Contains('{') ? PathWord(random) : part));
        var query = random.Next(2) == 0 ? string.Empty : $"?{Pick(random, "q", "unit", "kind", "page", "size", "limit", "from", "plan", "status")}={Word(random)}&page={Word(random)}";
        var request = new HttpRequestMessage(random.Next(3) == 0 ? HttpMethod.Get : random.Next(4) == 0 ? HttpMethod.Put : HttpMethod.Post, path + query);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new StringContent(Pick(random, Bodies), Encoding.UTF8, Pick(random, "application/json", "application/json", "text/plain", "application/xml"));
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Pick(random, "", "k", "a b", new string('x', 200), "khoa-hong-1"));
            request.Headers.TryAddWithoutValidation("If-Match", Pick(random, "", "*", "\"1\"", "W/\"x\"", "1"));
        }

        return request;
    }

    private static string Word(Random random) => Uri.EscapeDataString(Uri.UnescapeDataString(Pick(random, Rubbish))) is { Length: > 0 } word ? word : "x";

    /// <summary>Not a null character: in a path the server turns it away before any of our code, and the test server cannot carry it.</summary>
    private static string PathWord(Random random) => Word(random) is var word && word.Contains("%00", StringComparison.Ordinal) ? "%01" : word;

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];
}
