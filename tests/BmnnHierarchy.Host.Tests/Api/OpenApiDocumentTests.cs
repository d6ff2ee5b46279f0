using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>The document that the host serves is the file that was reviewed.</summary>
[Collection(TestHostCollection.Name)]
public sealed class OpenApiDocumentTests(TestHost host)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_the_reviewed_file()
    {
        using var nobody = host.Anonymous();
        var served = JsonSerializer.Serialize(await nobody.ReadAsync("/openapi/v1.json"), Indented) + "\n";
        var file = Path.Combine(RepositoryRoot(), "infra", "docs", "openapi", "v1.json");

        // To accept a change: copy the file that this writes over the reviewed one, and read the difference.
        var received = Path.Combine(AppContext.BaseDirectory, "bmnn-openapi-v1.received.json");
        await File.WriteAllTextAsync(received, served);
        var reviewed = File.Exists(file) ? await File.ReadAllTextAsync(file) : string.Empty;
        (served == reviewed).ShouldBeTrue($"The API differs from {file}; what is served now is in {received}.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_an_answer_for_refusals()
    {
        using var nobody = host.Anonymous();
        var operations = (await nobody.ReadAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: $"{operation.Name} {path.Name}", operation.Value))).ToList();

        operations.Count.ShouldBeGreaterThan(15);
        foreach (var (path, operation) in operations)
        {
            path.ShouldContain(" /api/v1/");
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty(path);
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BmnnHierarchy.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Not inside the repository.");
    }
}
