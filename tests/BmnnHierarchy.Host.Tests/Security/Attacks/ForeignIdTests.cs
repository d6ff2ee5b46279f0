using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Xunit.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>
/// Ids of others: each operation of the API that names something by an id is asked for a record of Hải Phòng by people of
/// Nghệ An, under the owner's unit and under their own. They get nothing, and nothing of it changes. An id of a new kind
/// fails the test until it has a value here.
/// </summary>
[Collection(AttackedHost.Name)]
public sealed class ForeignIdTests(TestHost host, ITestOutputHelper output)
{
    private const string Marker = "RIÊNG CỦA HẢI PHÒNG";
    private const string Commune = "/api/v1/units/31-11146";
    private static readonly string[] Thieves = ["thuongtruc.na", "quephong", "lanhdao.na", "quan.tri.na"];
    private static readonly string[] OwnUnits = ["40", "40-16738"];

    [Fact]
    public async Task An_id_of_somebody_else_opens_and_changes_nothing()
    {
        await host.OpenAsync("quan.tri.na", new Grant(Role.SystemAdministrator, UnitKey.FromCode("40"), new(new(2026, 1, 1), null)));
        var ids = await OwnersIdsAsync();
        using var reader = host.Anonymous();
        var document = await ApiOperation.ReadAsync(reader);
        var before = await OwnersViewAsync();
        var asked = 0;
        foreach (var thief in Thieves)
        {
            using var session = await host.SignInAsync(thief);
            foreach (var operation in document.Operations.Where(operation => IdsIn(operation.Path).Any()))
            {
                foreach (var unit in operation.Path.Contains("{code}", StringComparison.Ordinal) ? OwnUnits.Prepend("31-11146").Prepend("31") : [""])
                {
                    await AskAsync(session, thief, document, operation, ids, unit);
                    asked++;
                }
            }
        }

        output.WriteLine($"{asked} requests for {ids.Count} kinds of ids");
        asked.ShouldBeGreaterThan(600);
        (await OwnersViewAsync()).ShouldBe(before);
    }

    private static async Task AskAsync(Session session, string thief, ApiDocumentOfTests document, ApiOperation operation, Dictionary<string, string> ids, string unit)
    {
        var path = string.Join('/', operation.Path.Split('/').Select(part => part == "{code}" ? unit : part.StartsWith('{') ? Uri.EscapeDataString(ids[part]) : part));
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        if (operation.Body is { } schema)
        {
            request.Content = new StringContent((Sound(document, schema, 0) ?? new JsonObject()).ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        }
        else if (operation.ContentType is { } type)
        {
            request.Content = new ByteArrayContent([1, 2, 3]);
            request.Content.Headers.ContentType = new(type);
        }

        request.Headers.TryAddWithoutValidation("Idempotency-Key", Duties.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await session.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isPlanOfAll = operation is { Method: "GET", Path: "/api/v1/plans/{plan}" };
        if (!isPlanOfAll)
        {
            answer.IsSuccessStatusCode.ShouldBeFalse($"{thief}: {operation.Method} {path}: {text}");
        }

        text.ShouldNotContain(Marker);
        if (unit.StartsWith("31", StringComparison.Ordinal))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{thief}: {operation.Method} {path}");
        }
    }

    /// <summary>Something of each kind in Hải Phòng, made by its owners.</summary>
    private async Task<Dictionary<string, string>> OwnersIdsAsync()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var duty = await Duties.DutyAsync(commune, 9);
        await DoneAsync(commune, $"{Duties.Path}/{duty}/subtasks", new { text = Marker, owner = "Văn phòng", dueOn = (string?)null });
        var update = await DoneAsync(commune, $"{Duties.Path}/{duty}/updates", Duties.Report(progress: 40, doneOn: null, number: null, note: Marker));
        var request = await DoneAsync(
            commune, $"{Duties.Path}/{await Duties.DutyAsync(commune, 10)}/requests", new { kind = "extension", until = "2027-01-29", reason = Marker, documentNumber = "15/CV-UBND" });
        var asked = await DoneAsync(leader, $"{Commune}/explanations", new { question = Marker, figure = new { kind = "overdueDuties" }, dueOn = "2026-11-30" });
        var draft = await DoneAsync(
            officer, "/api/v1/units/31/plans/drafts", new { text = $"KẾ HOẠCH\nNăm 2027\nII. NHIỆM VỤ\n1. Công an tỉnh chủ trì kiểm tra {Marker}, hoàn thành trước ngày 15/11/2027.\n" });
        var id = draft.GetProperty("draft").GetString()!;
        var item = (await officer.ReadAsync($"/api/v1/units/31/plans/drafts/{id}")).GetProperty("items").EnumerateArray().First().GetProperty("id").GetString()!;
        return new Dictionary<string, string>
        {
            ["{duty}"] = duty,
            ["{update}"] = $"{update.GetProperty("sequence").GetInt64()}",
            ["{subtask}"] = "s1",
            ["{request}"] = $"{request.GetProperty("sequence").GetInt64()}",
            ["{id}"] = asked.GetProperty("id").GetString()!,
            ["{draft}"] = id,
            ["{item}"] = item,
            ["{plan}"] = "31-298-2025",
            ["{account}"] = "nguyengiap",
            ["{number}"] = "0",
            ["{decision}"] = "d1",
            ["{member}"] = "m1",
            ["{meeting}"] = "h1",
            ["{conclusion}"] = "k1",
            ["{scope}"] = "31-11146",
            ["{period}"] = "2026-10",
            ["{figure}"] = "duties.counted",
        };
    }

    private async Task<string> OwnersViewAsync()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        using var admin = await host.SignInAsync("quantri");
        string[] paths = [$"{Commune}/duties", $"{Commune}/explanations", $"{Commune}/committee", $"{Commune}/unit-plans", "/api/v1/units/31/plans", "/api/v1/units/31/subtree/requests"];
        var views = await Task.WhenAll(paths.Select(async path => (await officer.ReadAsync(path)).GetRawText()));
        return string.Join('\n', [.. views, (await admin.ReadAsync("/api/v1/accounts/nguyengiap")).GetRawText()]);
    }

    private static async Task<JsonElement> DoneAsync(Session session, string path, object body) => await Duties.DoneAsync(session.PostAsync(path, body, Duties.Headers(Duties.NewKey())));

    private static IEnumerable<string> IdsIn(string path) => path.Split('/').Where(part => part.StartsWith('{') && part != "{code}");

    /// <summary>A body of the right shape and with usual values, so that it is the id that is refused.</summary>
    private static JsonNode? Sound(ApiDocumentOfTests document, JsonElement schema, int depth)
    {
        var resolved = document.Resolve(schema);
        if (resolved.TryGetProperty("enum", out var names))
        {
            return JsonValue.Create(names[0].GetString());
        }

        switch (document.TypeOf(schema))
        {
            case "object":
                var made = new JsonObject();
                foreach (var (name, member) in depth > 4 ? [] : document.MembersOf(schema))
                {
                    made[name] = Sound(document, member, depth + 1);
                }

                return made;
            case "array":
                return resolved.TryGetProperty("items", out var items) && depth < 4 ? new JsonArray(Sound(document, items, depth + 1)) : new JsonArray();
            case "boolean":
                return true;
            case "integer" or "number":
                return 1;
            default:
                return resolved.TryGetProperty("format", out var format) && format.GetString() == "date" ? "2026-11-20" : "Lý do";
        }
    }
}
