using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Api;

/// <summary>What the tests of commands share: a commune, its first duty, a sound report.</summary>
internal static class Duties
{
    public const string Commune = "31-11146";
    public const string Path = "/api/v1/units/31-11146/duties";

    public static object Report(
        int progress = 100, string? doneOn = "2026-11-18", string? number = "12/BC-UBND", string? date = "2026-11-17", string? kind = "report", string? digest = null, string? note = "Đã xong") => new
    {
        progressPercent = progress,
        doneOn,
        evidence = number is null ? null : new { documentNumber = number, documentDate = date, kind, fileDigest = digest },
        note,
    };

    public static (string, string)[] Headers(string key, string ifMatch = "*") => [("Idempotency-Key", key), ("If-Match", ifMatch)];

    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>The duty at the place, so that tests that run after each other do not meet.</summary>
    public static async Task<string> DutyAsync(Session session, int place) =>
        (await session.ReadAsync(Path)).GetProperty("duties")[place].GetProperty("id").GetString()!;

    public static async Task<JsonElement> DoneAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
