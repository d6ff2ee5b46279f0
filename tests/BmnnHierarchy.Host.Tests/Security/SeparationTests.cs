using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Duties that must be separate, seen from outside: who administers accounts sees nothing of the domain; why somebody may do something is told.</summary>
[Collection(TestHostCollection.Name)]
public sealed class SeparationTests(TestHost host)
{
    /// <summary>What an administrator may open: accounts, the trail, himself, names of units, and plans, which are public documents.</summary>
    private static readonly string[] NotOfTheDomain =
    [
        "/api/v1/accounts", "/api/v1/audit", "/api/v1/tokens", "/api/v1/personal-data", "/api/v1/session", "/api/v1/units", "/api/v1/plans", "/api/v1/reminders/ladder",
        "/quan-tri/", "/tai-khoan", "/tim", "/dang-nhap", "/health", "/openapi", "/assets", "/don-vi/31/quyen", "/don-vi/31-11146/quyen", "/don-vi/bca/quyen",
    ];

    [Theory]
    [InlineData("31")]
    [InlineData("31-11146")]
    [InlineData("bca")]
    public async Task Who_administers_accounts_reads_nothing_of_the_domain(string unit)
    {
        using var admin = await host.SignInAsync("quantri");
        var refused = 0;
        foreach (var path in Reads(unit))
        {
            using var answer = await admin.SendAsync(new HttpRequestMessage(HttpMethod.Get, path), HttpCompletionOption.ResponseHeadersRead);
            refused += answer.StatusCode == HttpStatusCode.Forbidden ? 1 : 0;
            var mayOpen = NotOfTheDomain.Any(open => path == open || path.StartsWith(open.TrimEnd('/') + "/", StringComparison.Ordinal) && !path.StartsWith("/api/v1/units/", StringComparison.Ordinal));
            if (!mayOpen && path != "/")
            {
                answer.StatusCode.ShouldNotBe(HttpStatusCode.OK, path);
            }
        }

        refused.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_lent_role_and_its_ground_stand_where_people_ask_why()
    {
        await host.OpenAsync("pho.hp");
        using var leader = await host.SignInAsync("lanhdao.hp");
        var grant = new { role = "provincialLeader", unit = "31", validFrom = "2026-11-20", validTo = "2026-12-01" };
        using var lent = await leader.PostAsync(
            "/api/v1/accounts/pho.hp/delegations",
            new { onBehalfOf = "lanhdao.hp", capacity = "deputising", grant, reason = "Họp ở Hà Nội" },
            ("Idempotency-Key", "lend-1"));
        lent.StatusCode.ShouldBe(HttpStatusCode.OK, await lent.Content.ReadAsStringAsync());

        var unit = await TextAsync(leader, "/don-vi/31-11146/quyen");
        unit.ShouldContain("KT. lanhdao.hp");
        unit.ShouldContain("/don-vi/31-11146/quyen/pho.hp");
        var person = await TextAsync(leader, "/don-vi/31-11146/quyen/pho.hp");
        person.ShouldContain("Họp ở Hà Nội");
        person.ShouldContain("ProvincialLeader · SettleDifficulties · Subtree");
        person.ShouldNotContain("UpdateDuties");

        using var stranger = await host.SignInAsync("quephong");
        using var outside = await stranger.GetAsync("/don-vi/31-11146/quyen/pho.hp");
        outside.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var elsewhere = await leader.GetAsync("/don-vi/31-11146/quyen/quephong");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> TextAsync(Session session, string path)
    {
        using var answer = await session.GetAsync(path);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path + text);
        return text;
    }

    /// <summary>Every address that can be read, about one unit; a new one is looked at from the moment it exists.</summary>
    private IEnumerable<string> Reads(string unit) =>
        from route in host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let text = route.RoutePattern.RawText!.TrimStart('/')
        where !text.StartsWith("_framework/", StringComparison.Ordinal) && !text.StartsWith("live/", StringComparison.Ordinal)
        where route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
        select "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => PartOf(part, unit)))));

    private static string PartOf(RoutePatternPart part, string unit) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: NeedsOnUnitAttribute.RouteValue } => unit,
        RoutePatternParameterPart { Name: "plan" } => "31-298-2025",
        RoutePatternParameterPart { Name: "duty" } => "HP-I.1@2026",
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" or "long" }, ..] } => "1",
        RoutePatternParameterPart { Name: "documentName" } => "v1",
        _ => "x",
    };
}
