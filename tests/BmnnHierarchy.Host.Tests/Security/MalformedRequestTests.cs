using System.Collections.Concurrent;
using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Xunit.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>
/// A hundred thousand requests that are wrong in path, query, header, content type or body, spread evenly over every
/// operation of the API document: no answer is a fault of ours, and none tells of the inside. The host is the test's own:
/// now and then a request is right by chance, and does what it says.
/// </summary>
public sealed class MalformedRequestTests(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>
{
    private const int Requests = 100_000;
    private const int SideBySide = 4;
    private const int Seed = 20261128;

    private static readonly (string Name, Role Role, string Unit)[] Senders =
    [
        ("rac.can.bo", Role.StandingBodyOfficer, "31"), ("rac.quan.tri", Role.SystemAdministrator, "bca"),
        ("rac.xa", Role.UnitAdministrator, "31-11146"), ("rac.lanh.dao", Role.ProvincialLeader, "31"),
    ];

    private static readonly string[] Inside = ["   at ", "Exception", "journal_", "access_", "steering_", "SELECT ", "/work/", "/tmp/", "System.", "Npgsql", "SQLite", "StackTrace"];

    [Fact]
    public async Task A_hundred_thousand_malformed_requests_cause_no_fault_and_no_leak()
    {
        ApiDocumentOfTests document;
        using (var reader = host.Anonymous())
        {
            document = await ApiOperation.ReadAsync(reader);
        }

        document.Operations.Count.ShouldBeGreaterThan(100);
        await host.OpenAsync(RubbishRequests.Victim);
        foreach (var (name, role, unit) in Senders)
        {
            await host.OpenAsync(name, new Grant(role, UnitKey.FromCode(unit), new(new(2026, 1, 1), null)));
        }

        var faults = new ConcurrentDictionary<string, string>();
        var tallies = await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(number => Task.Run(() => SendAsync(number, document, faults))));

        var statuses = tallies.SelectMany(tally => tally).GroupBy(pair => pair.Key, pair => pair.Value).ToDictionary(group => group.Key, group => group.Sum());
        output.WriteLine($"Seed {Seed}; {document.Operations.Count} operations; " + string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key}: {pair.Value}")));
        faults.Values.ShouldBeEmpty();
        statuses.Values.Sum().ShouldBe(Requests);
        statuses.GetValueOrDefault(HttpStatusCode.BadRequest).ShouldBeGreaterThan(Requests / 20);
        statuses.GetValueOrDefault(HttpStatusCode.UnprocessableEntity).ShouldBeGreaterThan(1000);
        statuses.GetValueOrDefault(HttpStatusCode.Unauthorized).ShouldBeLessThan(Requests / 20);
    }

    private async Task<Dictionary<HttpStatusCode, int>> SendAsync(int number, ApiDocumentOfTests document, ConcurrentDictionary<string, string> faults)
    {
        var rubbish = new RubbishRequests(new Random(Seed + number), document);
        var tally = new Dictionary<HttpStatusCode, int>();
        var sender = Senders[number % Senders.Length].Name;
        using var session = await host.SignInAsync(sender);
        for (var sent = 0; sent < Requests / SideBySide; sent++)
        {
            var operation = document.Operations[((sent * SideBySide) + number) % document.Operations.Count];
            using var request = rubbish.Of(operation);
            using var answer = await session.SendAsync(request);
            if (answer.StatusCode is HttpStatusCode.Unauthorized || (request.Method == HttpMethod.Delete && answer.IsSuccessStatusCode))
            {
                // Signing out is a request as well: whoever has gone comes back.
                await session.SignInAsync(sender, DemoAccounts.Password);
            }

            tally[answer.StatusCode] = tally.GetValueOrDefault(answer.StatusCode) + 1;
            if ((int)answer.StatusCode < 400)
            {
                continue;
            }

            var body = await answer.Content.ReadAsStringAsync();
            var leaks = Inside.Any(word => body.Contains(word, StringComparison.Ordinal) && !request.RequestUri!.ToString().Contains(word, StringComparison.Ordinal));
            if ((int)answer.StatusCode >= 500 || leaks)
            {
                var sentBody = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync();
                faults.TryAdd($"{operation.Method} {operation.Path} {(int)answer.StatusCode}", $"{Seed + number}, {sent}: {request.Method} {request.RequestUri} {sentBody}: {body}");
            }
        }

        return tally;
    }
}
