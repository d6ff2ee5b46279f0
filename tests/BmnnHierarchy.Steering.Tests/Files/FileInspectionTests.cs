using System.IO.Compression;
using System.Text;
using BmnnHierarchy.Steering.Files;

namespace BmnnHierarchy.Steering.Tests.Files;

/// <summary>What a file is, by its content; and what is not let in whatever it is called.</summary>
public sealed class FileInspectionTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0];

    public static TheoryData<byte[], string, EvidenceFileKind> Taken => new()
    {
        { Pdf, "BC-12.pdf", EvidenceFileKind.Pdf },
        { Pdf, "C:\\ho so\\BC-12.PDF", EvidenceFileKind.Pdf },
        { Png, "anh.png", EvidenceFileKind.Png },
        { Jpeg, "anh.jpeg", EvidenceFileKind.Jpeg },
        { Jpeg, "anh.JPG", EvidenceFileKind.Jpeg },
        { Office("word/document.xml"), "bien-ban.docx", EvidenceFileKind.Docx },
        { Office("xl/workbook.xml"), "thong-ke.xlsx", EvidenceFileKind.Xlsx },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_is_told_by_its_content_and_its_name_agrees(byte[] content, string name, EvidenceFileKind kind) =>
        FileInspection.KindOf(content, name).Value.ShouldBe(kind);

    public static TheoryData<byte[], string, string> Refused => new()
    {
        { Pdf, "BC-12.docx", SteeringRefusals.FileNameDisagreesWithContent },
        { Pdf, "BC-12", SteeringRefusals.FileNameDisagreesWithContent },
        { Pdf, "BC-12.pdf.exe", SteeringRefusals.FileNameDisagreesWithContent },
        { Encoding.ASCII.GetBytes("MZ this is a program"), "BC-12.pdf", SteeringRefusals.FileKindNotTaken },
        { Encoding.UTF8.GetBytes("<html><script>"), "a.png", SteeringRefusals.FileKindNotTaken },
        { Encoding.ASCII.GetBytes("%PDF-1.7 cut off"), "a.pdf", SteeringRefusals.FileDamaged },
        { With(Pdf, "/Encrypt 5 0 R"), "a.pdf", SteeringRefusals.FileEncrypted },
        { With(Pdf, "/JavaScript"), "a.pdf", SteeringRefusals.FileCarriesActiveContent },
        { With(Pdf, "/Launch"), "a.pdf", SteeringRefusals.FileCarriesActiveContent },
        { With(Pdf, "/EmbeddedFile"), "a.pdf", SteeringRefusals.FileCarriesActiveContent },
        { Office("word/document.xml", "word/vbaProject.bin"), "a.docx", SteeringRefusals.FileCarriesActiveContent },
        { Office("word/document.xml", "word/media/tool.exe"), "a.docx", SteeringRefusals.FileCarriesActiveContent },
        { Office("word/document.xml", "word/embeddings/oleObject1.bin"), "a.docx", SteeringRefusals.FileCarriesActiveContent },
        { Office("xl/workbook.xml", "xl/activeX/activeX1.xml"), "a.xlsx", SteeringRefusals.FileCarriesActiveContent },
        { Package("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"), "a.docx", SteeringRefusals.FileCarriesActiveContent },
        { Office("something/else.xml"), "a.docx", SteeringRefusals.FileKindNotTaken },
        { [.. "PK\u0003\u0004"u8, 1, 2, 3], "a.docx", SteeringRefusals.FileDamaged },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx", SteeringRefusals.FileEncrypted },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a.doc", SteeringRefusals.FileKindNotTaken },
        { Pdf, "Báo cáo_TUYỆT MẬT.pdf", SteeringRefusals.FileNameCarriesSecretMark },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_let_in_is_refused_with_its_rule(byte[] content, string name, string code)
    {
        var refusal = FileInspection.KindOf(content, name).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe("file");
        refusal.Arguments.ShouldNotContain(name);
    }

    private static byte[] With(byte[] content, string part) => [.. content[..9], .. Encoding.ASCII.GetBytes(part), .. content[9..]];

    private static byte[] Office(params string[] entries) => Package("application/xml", entries);

    private static byte[] Package(string type, params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(package.CreateEntry("[Content_Types].xml").Open()))
            {
                types.Write($"<Types><Override ContentType=\"{type}\"/></Types>");
            }

            foreach (var entry in entries)
            {
                using var writer = new StreamWriter(package.CreateEntry(entry).Open());
                writer.Write("<x/>");
            }
        }

        return bytes.ToArray();
    }
}
