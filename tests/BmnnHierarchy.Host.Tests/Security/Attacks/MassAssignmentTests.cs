using System.Net;
using System.Text.Json.Nodes;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>A member that an operation does not know is refused by name, wherever in the body it stands: nothing is set that was not asked for.</summary>
[Collection(AttackedHost.Name)]
public sealed class MassAssignmentTests(TestHost host)
{
    private static readonly string[] Planted = ["actor", "status", "verified", "isAdmin", "version", "hash", "recordedAt", "unitKey", "$type", "__proto__"];
    private static readonly string[] Accounts = ["thuongtruc.hp", "lanhdao.hp", "nguyengiap", "quantri", "bo.a03"];

    [Fact]
    public async Task Every_operation_names_the_member_it_does_not_know()
    {
        using var reader = host.Anonymous();
        var document = await ApiOperation.ReadAsync(reader);
        var sessions = await Task.WhenAll(Accounts.Select(host.SignInAsync));
        var (bodies, unreached) = (0, new List<string>());
        foreach (var operation in document.Operations.Where(operation => operation.Body is not null))
        {
            foreach (var path in ObjectsOf(document, operation.Body!.Value, string.Empty, 0))
            {
                var member = Planted[bodies % Planted.Length];
                if (document.MembersOf(path.Schema).Any(known => known.Name == member))
                {
                    member = "danhDau";
                }

                bodies++;
                if (!await IsNamedAsync(sessions, operation, path.Path, member))
                {
                    unreached.Add($"{operation.Path} {path.Path}");
                }
            }
        }

        sessions.ToList().ForEach(session => session.Dispose());
        bodies.ShouldBeGreaterThan(70);
        unreached.ShouldBeEmpty();
    }

    /// <summary>False when none of the accounts may use the operation: then nothing was shown.</summary>
    private static async Task<bool> IsNamedAsync(Session[] sessions, ApiOperation operation, string path, string member)
    {
        foreach (var session in sessions)
        {
            foreach (var unit in (string[])["31-11146", "31", "bca"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), Filled(operation.Path, unit))
                {
                    Content = new StringContent(Nested(path, member).ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
                };
                request.Headers.TryAddWithoutValidation("Idempotency-Key", Duties.NewKey());
                request.Headers.TryAddWithoutValidation("If-Match", "*");
                using var answer = await session.SendAsync(request);
                if (answer.StatusCode is HttpStatusCode.Forbidden)
                {
                    continue;
                }

                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{operation.Path} {path}.{member}");
                var problem = await Problem.OfAsync(answer);
                problem.Code.ShouldBe("host.RequestIsMalformed");
                problem.Field!.ShouldContain(member, Case.Sensitive, $"{operation.Path} {path}");
                return true;
            }
        }

        return false;
    }

    /// <summary>The body's object and every object in it, with where it stands (<c>evidence</c>, <c>members[].x</c>).</summary>
    private static IEnumerable<(string Path, System.Text.Json.JsonElement Schema)> ObjectsOf(ApiDocumentOfTests document, System.Text.Json.JsonElement schema, string path, int depth)
    {
        if (document.TypeOf(schema) == "array")
        {
            return document.Resolve(schema).TryGetProperty("items", out var items) ? ObjectsOf(document, items, $"{path}[]", depth) : [];
        }

        var members = document.MembersOf(schema);
        return members.Count == 0 || depth > 3
            ? []
            : members.SelectMany(member => ObjectsOf(document, member.Schema, $"{path}.{member.Name}", depth + 1)).Prepend((path, schema));
    }

    private static JsonNode Nested(string path, string member)
    {
        JsonNode inner = new JsonObject { [member] = "x" };
        var parts = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts.Reverse().Aggregate(inner, (node, part) => part == "[]" ? new JsonArray(node) : new JsonObject { [part] = node });
    }

    private static string Filled(string path, string unit) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{code}" => unit,
        "{duty}" => "HP-I.1@2026",
        "{plan}" => "31-298-2025",
        "{number}" or "{request}" or "{update}" => "1",
        _ when part.StartsWith('{') => "x",
        _ => part,
    }));
}
