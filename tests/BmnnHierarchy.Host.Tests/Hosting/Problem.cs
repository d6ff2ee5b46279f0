using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>Problem details as a client reads them.</summary>
public sealed record Problem(int Status, string Code, string? Field, string DetailVi, string DetailEn)
{
    /// <summary>Reads the answer and holds it against what every refusal promises.</summary>
    public static async Task<Problem> OfAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var problem = new Problem(
            body.GetProperty("status").GetInt32(),
            body.GetProperty("code").GetString()!,
            body.GetProperty("field").GetString(),
            body.GetProperty("detailVi").GetString()!,
            body.GetProperty("detailEn").GetString()!);
        problem.Status.ShouldBe((int)answer.StatusCode);
        problem.DetailVi.ShouldNotBe(problem.Code);
        problem.DetailEn.ShouldNotBe(problem.Code);
        problem.DetailVi.ShouldNotBe(problem.DetailEn);
        body.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        var text = body.GetRawText();
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("Exception");
        return problem;
    }

    public static async Task RefusedAsync(Task<HttpResponseMessage> request, HttpStatusCode status, string code, string? field = null)
    {
        using var answer = await request;
        var problem = await OfAsync(answer);
        problem.Code.ShouldBe(code);
        answer.StatusCode.ShouldBe(status);
        if (field is not null)
        {
            problem.Field.ShouldBe(field);
        }
    }
}
