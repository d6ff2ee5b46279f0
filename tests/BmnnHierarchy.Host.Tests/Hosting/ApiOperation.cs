using System.Text.Json;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>One operation of the API as its document describes it.</summary>
/// <param name="Body">Schema of a JSON body, with references resolved on use; null when there is none.</param>
/// <param name="ContentType">What the body is; null when there is none.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<string> Query, JsonElement? Body, string? ContentType)
{
    public static async Task<ApiDocumentOfTests> ReadAsync(Session session)
    {
        using var answer = await session.GetAsync("/openapi/v1.json");
        var root = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
        var operations = new List<ApiOperation>();
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation => operation.Value.TryGetProperty("responses", out _)))
            {
                var query = operation.Value.TryGetProperty("parameters", out var parameters)
                    ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!).ToList()
                    : [];
                JsonProperty? content = operation.Value.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First() : null;
                JsonElement? schema = content?.Name == "application/json" && content.Value.Value.TryGetProperty("schema", out var found) ? found : null;
                operations.Add(new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, query, schema, content?.Name));
            }
        }

        return new ApiDocumentOfTests(root, operations);
    }
}

internal sealed record ApiDocumentOfTests(JsonElement Root, IReadOnlyList<ApiOperation> Operations)
{
    /// <summary>The schema itself, wherever it is described.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = reference.GetString()!.Split('/').Skip(1).Aggregate(Root, (at, name) => at.GetProperty(name));
            }
            else if (schema.TryGetProperty("oneOf", out var choices))
            {
                schema = choices.EnumerateArray().First(choice => !IsNull(choice));
            }
            else
            {
                return schema;
            }
        }
    }

    /// <summary>The members of an object's schema; none when it is no object with members.</summary>
    public IReadOnlyList<(string Name, JsonElement Schema)> MembersOf(JsonElement schema) => Resolve(schema).TryGetProperty("properties", out var properties)
        ? [.. properties.EnumerateObject().Select(property => (property.Name, property.Value))]
        : [];

    /// <summary>The first type that is not null.</summary>
    public string TypeOf(JsonElement schema)
    {
        var resolved = Resolve(schema);
        return !resolved.TryGetProperty("type", out var type) ? "any"
            : type.ValueKind is JsonValueKind.String ? type.GetString()!
            : type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null");
    }

    private static bool IsNull(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "null";
}
