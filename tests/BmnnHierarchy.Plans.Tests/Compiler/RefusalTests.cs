using System.Text;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>What is not taken, and why: nothing half-read comes out.</summary>
public sealed class RefusalTests
{
    private const string Plan = """
        Số: 5/KH-UBND
        Hải Phòng, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Bảo vệ bí mật nhà nước

        I. NHIỆM VỤ
        1. Công an thành phố tổ chức tập huấn, hoàn thành trước ngày 30/6/2026.
        """;

    [Fact]
    public void The_plan_itself_is_taken() => TestDocuments.Compiler.CompileText(Plan).Value.Assignments.Length.ShouldBe(1);

    [Theory]
    [InlineData("", PlansRefusals.DocumentIsEmpty)]
    [InlineData(" \r\n\t \n", PlansRefusals.DocumentIsEmpty)]
    [InlineData("1 2 3 ---", PlansRefusals.DocumentIsEmpty)]
    [InlineData("Một bức thư không phải kế hoạch và không giao việc gì.", PlansRefusals.PlanHasNoAssignments)]
    [InlineData("KẾ HOẠCH\n\nI. MỤC ĐÍCH", PlansRefusals.PlanHasNoAssignments)]
    public void Text_without_a_plan_is_refused(string text, string code) => Refused(text).ShouldBe(code);

    [Fact]
    public void Too_much_text_is_refused() => Refused(Plan + new string('a', 500_001)).ShouldBe(PlansRefusals.DocumentIsTooLarge);

    [Theory]
    [InlineData("30/6/2026", "30/6/2025", PlansRefusals.DeadlineIsBeforeIssue)]
    [InlineData("30/6/2026", "31/6/2026", PlansRefusals.DateDoesNotExist)]
    [InlineData("30/6/2026", "29/02/2026", PlansRefusals.DateDoesNotExist)]
    [InlineData("trước ngày 30/6/2026", "tháng 13/2026", PlansRefusals.DateDoesNotExist)]
    [InlineData("trước ngày 30/6/2026", "trước ngày 31/2 hằng năm", PlansRefusals.DateDoesNotExist)]
    [InlineData("ngày 05 tháng 01", "ngày 31 tháng 02", PlansRefusals.DateDoesNotExist)]
    public void Dates_that_contradict_each_other_or_the_calendar_are_refused(string right, string wrong, string code) =>
        Refused(Plan.Replace(right, wrong, StringComparison.Ordinal)).ShouldBe(code);

    [Fact]
    public void A_refused_date_is_quoted()
    {
        var refusal = TestDocuments.Compiler.CompileText(Plan.Replace("30/6/2026", "31/6/2026", StringComparison.Ordinal)).Refusal.ShouldNotBeNull();

        refusal.Arguments.Single().ShouldContain("31/6/2026");
    }

    [Theory]
    [InlineData("MẬT")]
    [InlineData("TỐI MẬT")]
    [InlineData("TUYỆT MẬT")]
    [InlineData("Tuyệt mật")]
    [InlineData("[ TỐI MẬT ]")]
    [InlineData("M Ậ T")]
    [InlineData("Độ mật: Mật")]
    [InlineData("ĐỘ MẬT: TỐI MẬT")]
    [InlineData("MẬT | Bản số: 03")]
    public void A_document_with_a_secrecy_stamp_does_not_enter(string stamp)
    {
        Refused(stamp + "\n" + Plan).ShouldBe(PlansRefusals.DocumentBearsSecrecyMark);
        Refused(Plan + "\n" + stamp).ShouldBe(PlansRefusals.DocumentBearsSecrecyMark);
    }

    [Fact]
    public void A_stamp_in_the_header_of_a_docx_is_seen() =>
        Refused(WordDocument.OfLines(Plan).WordPart("header1.xml", "hdr", $"<w:p>{WordDocument.Run("TỐI MẬT")}</w:p>"))
            .ShouldBe(PlansRefusals.DocumentBearsSecrecyMark);

    [Fact]
    public void A_stamp_in_a_text_box_of_a_docx_is_seen() =>
        Refused(WordDocument.OfLines(Plan).Xml($"<w:p><w:r><w:pict><w:txbxContent><w:p>{WordDocument.Run("MẬT")}</w:p></w:txbxContent></w:pict></w:r></w:p>"))
            .ShouldBe(PlansRefusals.DocumentBearsSecrecyMark);

    [Fact]
    public void Speaking_of_secrecy_levels_is_no_stamp() =>
        TestDocuments.Compiler.CompileText(Plan + "\n2. Sở Nội vụ thống kê tài liệu Tuyệt mật, Tối mật, Mật; xác định độ mật theo quy định.\n").IsRefused.ShouldBeFalse();

    [Theory]
    [InlineData("a.pdf", PlansRefusals.DocumentKindIsUnknown)]
    [InlineData("a", PlansRefusals.DocumentKindIsUnknown)]
    [InlineData("a.docm", PlansRefusals.DocumentHasMacros)]
    [InlineData("a.docx", PlansRefusals.ContentDisagreesWithEnding)]
    public void The_ending_says_what_is_read(string name, string code) =>
        TestDocuments.Compiler.Compile(name, Encoding.UTF8.GetBytes(Plan)).Refusal.ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void An_empty_file_is_refused() => Refused("a.txt", []).ShouldBe(PlansRefusals.DocumentIsEmpty);

    [Fact]
    public void A_docx_that_calls_itself_text_is_refused() => Refused("a.txt", WordDocument.OfLines(Plan).Bytes()).ShouldBe(PlansRefusals.ContentDisagreesWithEnding);

    [Fact]
    public void Binary_data_is_no_text() => Refused("a.txt", [.. Encoding.UTF8.GetBytes(Plan), 0x01, 0x02, 0x03]).ShouldBe(PlansRefusals.DocumentIsNotText);

    [Fact]
    public void An_unknown_encoding_is_refused() => Refused("a.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i % 0x7F)))]).ShouldBe(PlansRefusals.EncodingIsUnknown);

    [Fact]
    public void A_large_text_file_is_refused() => Refused("a.txt", new byte[3 * 1024 * 1024]).ShouldBe(PlansRefusals.DocumentIsTooLarge);

    [Fact]
    public void A_docx_with_a_password_is_refused() => Refused("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ShouldBe(PlansRefusals.DocumentIsEncryptedOrOld);

    [Fact]
    public void A_truncated_docx_is_refused() => Refused("a.docx", WordDocument.OfLines(Plan).Bytes()[..200]).ShouldBe(PlansRefusals.DocumentIsBroken);

    [Fact]
    public void Macros_are_refused()
    {
        Refused(WordDocument.OfLines(Plan).Part("word/vbaProject.bin", "x")).ShouldBe(PlansRefusals.DocumentHasMacros);
        Refused(WordDocument.OfLines(Plan).Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"""))
            .ShouldBe(PlansRefusals.DocumentHasMacros);
    }

    [Theory]
    [InlineData("word/_rels/document.xml.rels", "hyperlink")]
    [InlineData("word/_rels/settings.xml.rels", "attachedTemplate")]
    [InlineData("word/_rels/document.xml.rels", "image")]
    public void What_points_elsewhere_is_refused(string part, string type) =>
        Refused(WordDocument.OfLines(Plan).Part(part, $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="http://example.invalid/x" TargetMode="External"/></Relationships>"""))
            .ShouldBe(PlansRefusals.DocumentHasExternalLinks);

    [Fact]
    public void Fields_that_fetch_are_refused() =>
        Refused(WordDocument.OfLines(Plan).Xml("<w:p><w:r><w:instrText> INCLUDETEXT \"c:\\\\x.docx\" </w:instrText></w:r></w:p>")).ShouldBe(PlansRefusals.DocumentHasExternalLinks);

    [Theory]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/activeX/activeX1.xml")]
    public void Embedded_objects_are_refused(string part) => Refused(WordDocument.OfLines(Plan).Part(part, "x")).ShouldBe(PlansRefusals.DocumentHasEmbeddedObjects);

    [Fact]
    public void A_document_type_declaration_is_refused() =>
        Refused(WordDocument.OfLines(Plan).Part("word/numbering.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).ShouldBe(PlansRefusals.DocumentIsBroken);

    private static string Refused(string text) => TestDocuments.Compiler.CompileText(text).Refusal.ShouldNotBeNull().Code;

    private static string Refused(WordDocument document) => Refused("a.docx", document.Bytes());

    private static string Refused(string name, byte[] content) => TestDocuments.Compiler.Compile(name, content).Refusal.ShouldNotBeNull().Code;
}
