using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Requests that are wrong in one place or several. What is asked for is an operation of the API.</summary>
internal sealed class RubbishRequests(Random random, ApiDocumentOfTests document)
{
    /// <summary>An account for administration to be tried on.</summary>
    public const string Victim = "rac.nan.nhan";

    private const int Deepest = 3;

    private static readonly string[] Rubbish =
    [
        "", "x", "0", "-1", "9223372036854775808", "null", "undefined", "../../etc/passwd", "..\\..\\", "' OR '1'='1", "1;DROP TABLE units", "<script>alert(1)</script>",
        "${7*7}", "{{7*7}}", "a\r\nSet-Cookie: a=b", "31-11146", "bca", "31", "HP-I.1@2026", "\u202e", "😀", "\ufffd", "2026-02-30", "2026-11-31", "0001-01-01", "9999-12-31",
        "true", "[]", "{}", "%", "_", "\\", "\u0001", "1e999", "NaN", "-0", "٣", "ﬀ", "e\u0301", new string('a', 300), new string('Ă', 3000),
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "\"x\"", "{}", "0", "[[[[[[[[[[", "{\"a\":1}", "\u0000\u0001", "<xml/>", "{\"reason\":1e999}", "{\"reason\":\"x\",\"reason\":\"y\"}", "{\"reason\":\"\\ud800\"}",
        "\ufeff{}", "{\"reason\":\"x\",}", "// x\n{}", new string('[', 500),
    ];

    private static readonly string[] ContentTypes =
        ["application/json", "application/json", "application/json", "application/json", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/octet-stream", "application/json; charset=utf-16"];

    private static readonly string[] Keys = ["k", "khoa-hong-1", "a b", "ổ", "../x", new string('x', 200)];
    private static readonly string[] Versions = ["*", "\"1\"", "\"-1\"", "W/\"x\"", "1", "\"99999999999999999999\"", "\"1\", \"2\""];

    public HttpRequestMessage Of(ApiOperation operation)
    {
        var request = new HttpRequestMessage(MethodOf(operation), Path(operation) + Query(operation));
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new StringContent(Body(operation), Encoding.UTF8);
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Half() ? operation.ContentType ?? "application/json" : Pick(ContentTypes));
            AddHeaders(request);
        }

        return request;
    }

    private HttpMethod MethodOf(ApiOperation operation) =>
        random.Next(20) == 0 && operation.Path != "/api/v1/session" ? new HttpMethod(Pick("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY")) : new HttpMethod(operation.Method);

    /// <summary>Often a unit that there is, so that the request comes as far as what it asks for.</summary>
    private string Path(ApiOperation operation) => string.Join('/', operation.Path.Split('/').Select(part =>
        !part.StartsWith('{') ? part
        : part == "{code}" && random.Next(4) > 0 ? Pick("31-11146", "31", "40-16738", "bca")
        : part == "{duty}" && Half() ? "HP-I.1@2026"
        : part == "{account}" && Half() ? Victim
        : Escaped(Pick(Rubbish))));

    private string Query(ApiOperation operation)
    {
        var names = operation.Query.Where(_ => Half()).Concat(random.Next(5) == 0 ? ["x", "page"] : []).ToList();
        return names.Count == 0 ? string.Empty : "?" + string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(Pick(Rubbish))}"));
    }

    private void AddHeaders(HttpRequestMessage request)
    {
        if (random.Next(8) > 0)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Half() ? Guid.NewGuid().ToString("N") : Pick(Keys));
        }

        if (random.Next(8) > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", Half() ? "*" : Pick(Versions));
        }

        if (random.Next(10) == 0)
        {
            request.Headers.TryAddWithoutValidation(Pick("Accept-Language", "X-Forwarded-For", "Cookie", "Accept", "If-None-Match"), Pick("vi", "x", "bmnn-language=zz", "\"", "*/*;q=9", "999.1.1.1"));
        }
    }

    /// <summary>A body of the right shape with wrong values, or no such thing.</summary>
    private string Body(ApiOperation operation) => operation.Body is { } schema && random.Next(5) > 0
        ? Value(schema, 0)?.ToJsonString() ?? "null"
        : Pick(Bodies);

    private JsonNode? Value(JsonElement schema, int depth)
    {
        if (random.Next(12) == 0 || depth > Deepest)
        {
            return Anything();
        }

        return document.TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, depth),
            "boolean" => Half(),
            "integer" or "number" => JsonValue.Create(Pick(0L, -1, 1, 100, 101, int.MaxValue, long.MaxValue, long.MinValue)),
            _ => JsonValue.Create(Text(schema)),
        };
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, member) in document.MembersOf(schema).Where(_ => random.Next(8) > 0))
        {
            made[name] = Value(member, depth + 1);
        }

        if (random.Next(15) == 0)
        {
            made[Pick("actor", "status", "verified", "isAdmin", "__proto__", "$type", "")] = Anything();
        }

        return made;
    }

    private JsonArray Array(JsonElement schema, int depth)
    {
        var made = new JsonArray();
        var items = document.Resolve(schema).TryGetProperty("items", out var found) ? found : default;
        for (var left = Pick(0, 1, 2, 40); left > 0; left--)
        {
            made.Add(items.ValueKind is JsonValueKind.Object ? Value(items, depth + 1) : Anything());
        }

        return made;
    }

    private string Text(JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        return resolved.TryGetProperty("enum", out var names) && random.Next(3) > 0 ? names[random.Next(names.GetArrayLength())].GetString() ?? "" : Pick(Rubbish);
    }

    private JsonNode? Anything() => random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.NextInt64()),
        2 => JsonValue.Create(Pick(Rubbish)),
        3 => new JsonArray(null, "x"),
        4 => new JsonObject { ["a"] = null },
        _ => JsonValue.Create(true),
    };

    private bool Half() => random.Next(2) == 0;

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    /// <summary>
    /// Not a null character, and not a dot alone: the server or the client turns those paths into others before any of our
    /// code. What they do to a path is asked over a real socket (<c>PathTests</c>).
    /// </summary>
    private static string Escaped(string word) => word.Length == 0 || word.Trim('.').Length == 0 ? "x" : Uri.EscapeDataString(word);
}
