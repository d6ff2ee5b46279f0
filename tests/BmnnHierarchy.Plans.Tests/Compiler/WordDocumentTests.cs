using System.IO.Compression;

namespace BmnnHierarchy.Plans.Tests.Compiler;

public sealed class WordDocumentTests
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
        """;

    [Theory]
    [InlineData(TestDocuments.HaiPhong)]
    [InlineData(TestDocuments.NgheAn)]
    [InlineData("quang-ninh-letters-committee.txt")]
    public void The_same_paragraphs_in_a_docx_give_the_same_assignments(string document)
    {
        var fromText = TestDocuments.Compile(document);

        var fromWord = TestDocuments.Compiler.Compile("ke-hoach.docx", WordDocument.OfLines(TestDocuments.Text(document)).Bytes()).Value;

        fromWord.Assignments.Select(assignment => (assignment.Id, assignment.Text, assignment.Deadline, assignment.Recurrence))
            .ShouldBe(fromText.Assignments.Select(assignment => (assignment.Id, assignment.Text, assignment.Deadline, assignment.Recurrence)));
        (fromWord.Number, fromWord.IssuedOn, fromWord.Signer, fromWord.Recipients.Length).ShouldBe((fromText.Number, fromText.IssuedOn, fromText.Signer, fromText.Recipients.Length));
    }

    [Fact]
    public void Automatic_numbers_become_visible_numbers()
    {
        var plan = Compile(Head().WordPart("numbering.xml", "numbering", Numbering)
            .Numbered("PHÂN CÔNG NHIỆM VỤ", 3, 0)
            .Numbered("Công an thành phố", 3, 1)
            .Numbered("Chủ trì tổ chức tập huấn trong quý I/2026.", 3, 2)
            .Numbered("Kiểm tra việc chấp hành tại các sở, ban, ngành.", 3, 2)
            .Numbered("Sở Nội vụ", 3, 1)
            .Numbered("Rà soát danh mục vị trí công tác.", 3, 2)
            .Numbered("TỔ CHỨC THỰC HIỆN", 3, 0)
            .Numbered("Các sở, ban, ngành triển khai thực hiện.", 3, 1));

        plan.Assignments.Select(assignment => assignment.Id).ShouldBe(["I.1.1", "I.1.2", "I.2.1", "II.1"]);
        plan.Assignments[2].Lead.Single().Unit.ShouldBe("unit:31-so_nv");
        plan.Assignments[0].Deadline.ShouldBe(new DateOnly(2026, 3, 31));
    }

    [Fact]
    public void Numbering_of_a_style_counts_too()
    {
        var plan = Compile(Head().WordPart("numbering.xml", "numbering", Numbering)
            .WordPart("styles.xml", "styles", """<w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>""")
            .Paragraph("NHIỆM VỤ", "<w:pStyle w:val=\"MucCon\"/>")
            .Paragraph("Công an thành phố hướng dẫn các đơn vị thực hiện."));

        plan.Assignments.Single().Id.ShouldBe("I");
    }

    [Fact]
    public void A_table_of_assignments_is_read_by_its_columns_and_a_layout_table_by_its_cells()
    {
        var document = new WordDocument()
            .Table(["ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 9/KH-UBND", "Hải Phòng, ngày 05 tháng 01 năm 2026"])
            .Paragraph("KẾ HOẠCH").Paragraph("Bảo vệ bí mật nhà nước").Paragraph("I. NHIỆM VỤ")
            .Table(
                ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"],
                ["1", "Xây dựng nội quy bảo vệ bí mật nhà nước", "Các sở, ban, ngành", "Công an thành phố", "Tháng 2/2026"],
                ["2", "Kiểm tra thiết bị", "Công an thành phố", "", "30/11/2026"])
            .Table(["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"], ["- Lưu: VT.", "Trần Văn Ví Dụ"]);

        var plan = Compile(document);

        (plan.Number, plan.IssuedOn).ShouldBe(("9/KH-UBND", new DateOnly(2026, 1, 5)));
        plan.Assignments.Select(assignment => (assignment.Id, assignment.Deadline)).ShouldBe([("I.1", new DateOnly(2026, 2, 28)), ("I.2", new DateOnly(2026, 11, 30))]);
        plan.Assignments[0].Coordinating.Single().Unit.ShouldBe("unit:31-ca");
        plan.Signer.ShouldBe(new PlanSigner("TM. ỦY BAN NHÂN DÂN", "Trần Văn Ví Dụ"));
    }

    [Fact]
    public void A_footnote_is_marked_in_the_text_and_listed_below_it()
    {
        var plan = Compile(Head().WordPart("footnotes.xml", "footnotes", $"<w:footnote w:id=\"2\"><w:p>{WordDocument.Run("Theo Nghị định số 26/2020/NĐ-CP.")}</w:p></w:footnote>")
            .Paragraph("I. NHIỆM VỤ")
            .Xml($"<w:p>{WordDocument.Run("1. Công an thành phố tổ chức tập huấn")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{WordDocument.Run(" cho các đơn vị.")}</w:p>"));

        plan.Assignments.Single().Text.ShouldBe("Công an thành phố tổ chức tập huấn⁽¹⁾ cho các đơn vị.");
        plan.NotUnderstood.ShouldContain(item => item.Words == "⁽¹⁾ Theo Nghị định số 26/2020/NĐ-CP." && item.Why == PlansRefusals.Footnote);
    }

    [Fact]
    public void Words_struck_out_in_tracked_changes_are_not_read()
    {
        var plan = Compile(Head().Paragraph("I. NHIỆM VỤ")
            .Xml($"<w:p>{WordDocument.Run("1. Công an thành phố tổ chức ")}<w:del><w:r><w:delText>hội thảo</w:delText></w:r></w:del><w:ins>{WordDocument.Run("tập huấn.")}</w:ins></w:p>"));

        plan.Assignments.Single().Text.ShouldBe("Công an thành phố tổ chức tập huấn.");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Head().Paragraph("I. NHIỆM VỤ").Part("word/styles.xml", "<w:styles xmlns:w=\"a\">" + new string(' ', 60 * 1024 * 1024) + "</w:styles>").Bytes();
        bomb.Length.ShouldBeLessThan(1024 * 1024);

        TestDocuments.Compiler.Compile("bom.docx", bomb).Refusal.ShouldNotBeNull().Code.ShouldBe(PlansRefusals.DocumentIsTooLarge);
    }

    [Fact]
    public void A_zip_that_is_no_document_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("anh.png").Open().Dispose();
        }

        TestDocuments.Compiler.Compile("a.docx", stream.ToArray()).Refusal.ShouldNotBeNull().Code.ShouldBe(PlansRefusals.DocumentIsBroken);
    }

    private static WordDocument Head() => new WordDocument()
        .Paragraph("Số: 9/KH-UBND").Paragraph("Hải Phòng, ngày 05 tháng 01 năm 2026").Paragraph("KẾ HOẠCH").Paragraph("Bảo vệ bí mật nhà nước");

    private static PlanProposal Compile(WordDocument document) => TestDocuments.Compiler.Compile("ke-hoach.docx", document.Bytes()).Value;
}
