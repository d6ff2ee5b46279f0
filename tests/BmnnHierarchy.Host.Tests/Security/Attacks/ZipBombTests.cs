using System.IO.Compression;
using System.Net;
using System.Text;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>Small files that unpack to large ones, on every route that takes a file.</summary>
[Collection(AttackedHost.Name)]
public sealed class ZipBombTests(TestHost host)
{
    private const string Types = "[Content_Types].xml";
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void Every_route_that_takes_a_file_is_among_those_tried() =>
        host.Services.Routes().Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata>()?.MaxRequestBodySize > 64 * 1024)
            .Select(route => route.RoutePattern.RawText!).Where(route => route.StartsWith("/api/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                "/api/v1/units/{code}/duties/{duty}/file-comparison", "/api/v1/units/{code}/evidence-files", "/api/v1/units/{code}/plans/compile", "/api/v1/units/{code}/plans/drafts",
            ]);

    [Theory]
    [InlineData("compile", "word/document.xml")]
    [InlineData("compile", "word/styles.xml")]
    [InlineData("drafts", "word/document.xml")]
    [InlineData("drafts", "word/numbering.xml")]
    public async Task A_document_that_swells_is_refused_before_it_fills_the_memory(string route, string part)
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var bomb = Package((Types, 100), ("word/document.xml", 100), (part, 600 * Megabyte));
        bomb.Length.ShouldBeLessThan(7 * Megabyte);
        using var answer = await officer.PostAsync($"/api/v1/units/31/plans/{route}", new { fileName = "ke-hoach.docx", content = bomb }, ("Idempotency-Key", $"bom-{part.Length}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem.OfAsync(answer)).Code.ShouldBe("plans.DocumentIsTooLarge");
    }

    [Theory]
    [InlineData("bien-ban.docx", "word/document.xml")]
    [InlineData("bang-ke.xlsx", "xl/workbook.xml")]
    public async Task Evidence_is_not_unpacked_beyond_its_list_of_types(string name, string part)
    {
        using var commune = await host.SignInAsync("nguyengiap");
        await RefusedAsync(commune, name, Package((Types, 600 * Megabyte), (part, 100)));
        await RefusedAsync(commune, name, ManyEntries(part, 20_000));
        using var large = await LookAtAsync(commune, name, Package((Types, 100), (part, 600 * Megabyte)));
        large.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_is_held_against_the_ending_of_its_name_and_its_path_is_not_followed()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        await RefusedAsync(commune, "bien-ban.pdf", Package((Types, 100), ("word/document.xml", 100)));
        await RefusedAsync(commune, "bien-ban.docx", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF"));
        await RefusedAsync(commune, "bien-ban.docx", Package((Types, 100), ("word/document.xml", 100), ("../../../../tmp/x.exe", 10)));
        foreach (var name in (string[])["../../../etc/passwd", "..\\..\\x.docx", "/tmp/x.docx", "x\u0000.docx", "C:\\x.docx"])
        {
            using var answer = await LookAtAsync(commune, name, Package((Types, 100), ("word/document.xml", 100)));
            ((int)answer.StatusCode).ShouldBeLessThan(500, name);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("passwd:");
        }
    }

    private static async Task RefusedAsync(Session session, string name, byte[] content)
    {
        using var answer = await LookAtAsync(session, name, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        await Problem.OfAsync(answer);
    }

    private static Task<HttpResponseMessage> LookAtAsync(Session session, string name, byte[] content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/units/31-11146/evidence-files?name={Uri.EscapeDataString(name)}") { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        return session.SendAsync(request);
    }

    /// <summary>Entries of blanks: a megabyte of them packs to a kilobyte.</summary>
    private static byte[] Package(params (string Name, int Size)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var blanks = new byte[Megabyte];
            Array.Fill(blanks, (byte)' ');
            foreach (var (name, size) in entries.GroupBy(entry => entry.Name).Select(same => same.MaxBy(entry => entry.Size)))
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var left = size; left > 0; left -= Megabyte)
                {
                    entry.Write(blanks, 0, Math.Min(left, Megabyte));
                }
            }
        }

        return file.ToArray();
    }

    private static byte[] ManyEntries(string part, int count) => Package([(Types, 100), (part, 100), .. Enumerable.Range(0, count).Select(number => ($"x/{number}", 0))]);
}
