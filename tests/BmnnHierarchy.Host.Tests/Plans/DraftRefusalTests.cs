using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Plans.Tests.Compiler;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>Bad documents and bad commands: each told in both languages, and nothing is opened, changed or issued.</summary>
[Collection(PlanHostCollection.Name)]
public sealed class DraftRefusalTests(TestHost host)
{
    public static TheoryData<string, string, byte[], string> BadDocuments() => new()
    {
        { "nothing", "a.txt", [], "plans.DocumentIsEmpty" },
        { "blanks", "a.txt", Encoding.UTF8.GetBytes(" \r\n\t"), "plans.DocumentIsEmpty" },
        { "huge", "a.txt", new byte[3 * 1024 * 1024], "plans.DocumentIsTooLarge" },
        { "binary", "a.txt", [.. Encoding.UTF8.GetBytes(PlanApi.Text(1)), 1, 2, 3], "plans.DocumentIsNotText" },
        { "an unknown encoding", "a.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i % 0x7F)))], "plans.EncodingIsUnknown" },
        { "another ending", "a.pdf", Encoding.UTF8.GetBytes(PlanApi.Text(1)), "plans.DocumentKindIsUnknown" },
        { "text that calls itself a document", "a.docx", Encoding.UTF8.GetBytes(PlanApi.Text(1)), "plans.ContentDisagreesWithEnding" },
        { "a broken document", "a.docx", WordDocument.OfLines(PlanApi.Text(1)).Bytes()[..200], "plans.DocumentIsBroken" },
        { "a password", "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "plans.DocumentIsEncryptedOrOld" },
        { "macros", "a.docx", WordDocument.OfLines(PlanApi.Text(1)).Part("word/vbaProject.bin", "x").Bytes(), "plans.DocumentHasMacros" },
        { "a link", "a.docx", WordDocument.OfLines(PlanApi.Text(1)).Part("word/_rels/document.xml.rels", Link).Bytes(), "plans.DocumentHasExternalLinks" },
        { "an embedded object", "a.docx", WordDocument.OfLines(PlanApi.Text(1)).Part("word/embeddings/oleObject1.bin", "x").Bytes(), "plans.DocumentHasEmbeddedObjects" },
        { "a zip bomb", "a.docx", Bomb(), "plans.DocumentIsTooLarge" },
        { "no assignments", "a.txt", Encoding.UTF8.GetBytes("KẾ HOẠCH\n\nMột bức thư không giao việc gì cho ai."), "plans.PlanHasNoAssignments" },
        { "a deadline before the plan", "a.txt", Changed("tháng 12/2026", "tháng 12/2024"), "plans.DeadlineIsBeforeIssue" },
        { "a day that is in no calendar", "a.txt", Changed("5/11", "31/11"), "plans.DateDoesNotExist" },
        { "a secrecy stamp", "a.txt", Encoding.UTF8.GetBytes("TỐI MẬT\n" + PlanApi.Text(1)), "plans.DocumentBearsSecrecyMark" },
        { "another province's plan", "a.txt", Changed("THÀNH PHỐ HẢI PHÒNG", "TỈNH NGHỆ AN", "Hải Phòng, ngày", "Nghệ An, ngày"), "plans.DocumentIsOfAnotherProvince" },
    };

    private const string Link = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.invalid/x" TargetMode="External"/></Relationships>""";

    [Theory, MemberData(nameof(BadDocuments))]
    public async Task A_document_that_is_not_taken_is_refused_in_both_languages_and_opens_nothing(string what, string fileName, byte[] content, string code)
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var before = (await session.ReadAsync($"{PlanApi.Path}/")).GetRawText();
        using var answer = await session.PostAsync($"{PlanApi.Path}/drafts", new { fileName, content }, ("Idempotency-Key", Duties.NewKey()));
        var problem = await Problem.OfAsync(answer);
        (problem.Code, problem.Status).ShouldBe((code, 422), what);
        (await session.ReadAsync($"{PlanApi.Path}/")).GetRawText().ShouldBe(before, what);
    }

    [Fact]
    public async Task A_body_that_names_no_document_or_more_than_fits_is_refused()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts", new { }, ("Idempotency-Key", Duties.NewKey())), HttpStatusCode.BadRequest, "host.RequestIsMalformed", "text");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts", new { text = PlanApi.Text(1) }), HttpStatusCode.BadRequest, "host.IdempotencyKeyIsMissing");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts", new { text = PlanApi.Text(1), amends = "31-9999-2026" }, ("Idempotency-Key", Duties.NewKey())),
            HttpStatusCode.NotFound, "plans.PlanIsNotIssued", "plan");
    }

    [Fact]
    public async Task Unknown_bodies_are_named_and_stand_in_the_way_until_somebody_binds_the_item()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(new { text = PlanApi.Text(301).Replace("1. Sở Tài chính", "1. Sở Mỹ thuật", StringComparison.Ordinal) });
        (await api.ItemAsync(draft, "I.1")).GetProperty("unresolved")[0].GetString().ShouldBe("Sở Mỹ thuật");
        await api.ReadLinesAsync(draft);
        await api.RefusedAsync(draft, "issue", new { }, HttpStatusCode.UnprocessableEntity, "plans.ItemBindsNobody", "items.I.1.kinds");
        await api.DoAsync(draft, "items/I.1/content", await api.ContentAsync(draft, "I.1", ("bodies", new JsonArray("so_vhttdl"))));
        await api.IssueAsync(draft);
    }

    [Theory]
    [InlineData("text", "", "plans.TextMissing")]
    [InlineData("lead", "", "plans.TextMissing")]
    [InlineData("area", "IX", "plans.AreaUnknown")]
    [InlineData("recurrence", "mỗi tuần", "plans.RecurrenceMalformed", "due")]
    [InlineData("core", "core:none", "plans.CoreDutyUnknown")]
    [InlineData("evidence", "TUYỆT MẬT", "plans.TextCarriesSecretMark")]
    public async Task An_item_that_breaks_a_rule_is_refused_with_its_field(string member, string value, string code, string? field = null)
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(302);
        var body = await api.ContentAsync(draft, "I.2", (member, value), ("dueOn", null));
        await api.RefusedAsync(draft, "items/I.2/content", body, HttpStatusCode.UnprocessableEntity, code, $"items.I.2.{field ?? member}");
        await api.RefusedAsync(
            draft, "items/I.2/content", await api.ContentAsync(draft, "I.2", ("kinds", new JsonArray("Hamlet"))), HttpStatusCode.UnprocessableEntity, "plans.UnitKindUnknown", "items.I.2.kinds");
        await api.RefusedAsync(
            draft, "items/I.2/content", await api.ContentAsync(draft, "I.2", ("bodies", new JsonArray("so_khong_co"))), HttpStatusCode.UnprocessableEntity, "plans.BodyCodeUnknown", "items.I.2.bodies");
        (await api.DraftAsync(draft)).GetProperty("version").GetInt64().ShouldBe((await api.DraftAsync(draft)).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_command_sent_twice_is_carried_out_once()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(303);
        var seen = (await api.DraftAsync(draft)).GetProperty("version").GetInt64();
        var key = Duties.NewKey();
        var edit = await api.ContentAsync(draft, "I.1", ("evidence", "Công văn"));
        var once = await Duties.DoneAsync(api.SendAsync(draft, "items/I.1/content", edit, $"\"{seen}\"", key));
        (await Duties.DoneAsync(api.SendAsync(draft, "items/I.1/content", edit, $"\"{seen}\"", key))).GetRawText().ShouldBe(once.GetRawText());
        await Problem.RefusedAsync(
            api.SendAsync(draft, "items/I.1/content", await api.ContentAsync(draft, "I.1", ("evidence", "Báo cáo")), "*", key), HttpStatusCode.Conflict, "plans.CommandIdReused");
        await Problem.RefusedAsync(
            api.SendAsync(draft, "items/I.2/removal", new { reason = "Trùng" }, $"\"{seen}\""), HttpStatusCode.PreconditionFailed, "plans.DraftChangedMeanwhile");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts/{draft}/issue", new { }, ("Idempotency-Key", Duties.NewKey())), HttpStatusCode.PreconditionRequired, "host.IfMatchIsMissing");
        (await api.KeptAsync(draft)).ShouldBe(["I.1", "I.2", "I.3", "I.4"]);
        await api.RefusedAsync("d999", "issue", new { }, HttpStatusCode.NotFound, "plans.DraftUnknown");
        await api.RefusedAsync(draft, "items/X.9/removal", new { reason = "Không có" }, HttpStatusCode.NotFound, "plans.ItemUnknown");
        await api.RefusedAsync(draft, "merges", new { items = new[] { "I.1" } }, HttpStatusCode.UnprocessableEntity, "plans.MergeNeedsTwoItems");
        await api.RefusedAsync(draft, "items/I.1/parts", new { texts = new[] { "một" } }, HttpStatusCode.UnprocessableEntity, "plans.SplitNeedsTwoTexts");
        await api.RefusedAsync(draft, "items", new { section = "??", content = edit, line = (int?)null }, HttpStatusCode.UnprocessableEntity, "plans.SectionMalformed", "section");
        await api.RefusedAsync(draft, "lines", new { lines = new[] { 99 }, asRead = true }, HttpStatusCode.UnprocessableEntity, "plans.LineUnknown", "lines");
    }

    [Theory]
    [InlineData("thuongtruc.na")]
    [InlineData("lanhdao.na")]
    [InlineData("nguyengiap")]
    [InlineData("kiemtra.hp")]
    [InlineData("bo.a03")]
    [InlineData("quantri")]
    public async Task Nobody_else_reads_or_touches_the_drafts_of_the_province(string account)
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var draft = await new PlanApi(officer, host).OpenAsync(304);
        using var session = await host.SignInAsync(account);
        var api = new PlanApi(session, host);
        await Problem.RefusedAsync(session.GetAsync($"{PlanApi.Path}/drafts/{draft}"), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts/{draft}/issue", new { }, Duties.Headers(Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await api.RefusedAsync(draft, "items/I.1/removal", new { reason = "Thử" }, HttpStatusCode.Forbidden, "access.PermissionIsMissing");
        await Problem.RefusedAsync(
            session.PostAsync($"{PlanApi.Path}/drafts", new { text = PlanApi.Text(305) }, ("Idempotency-Key", Duties.NewKey())), HttpStatusCode.Forbidden, "access.PermissionIsMissing");
    }

    /// <summary>A small file of one part that unpacks to 64 MB.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8);
            }

            using var document = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < 64; i++)
            {
                document.Write(blanks);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Changed(params ReadOnlySpan<string> changes)
    {
        var text = PlanApi.Text(1);
        for (var i = 0; i < changes.Length; i += 2)
        {
            text.ShouldContain(changes[i]);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
