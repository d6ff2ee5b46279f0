using System.Text;

namespace BmnnHierarchy.Plans.Tests.Compiler;

public sealed class EncodingTests
{
    private static readonly string Text = TestDocuments.Text("nghe-an-wrapped.txt");
    private static readonly PlanProposal Plain = TestDocuments.Compile("nghe-an-wrapped.txt");

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "decomposed Unicode", Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)) },
        { "Windows line ends", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n")) },
        { "Windows-1258", Windows1258(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void The_encoding_makes_no_difference(string encoding, byte[] content)
    {
        var plan = TestDocuments.Compiler.Compile("a.txt", content).Value;

        plan.Source.ShouldBe(Plain.Source, encoding);
        plan.Assignments.Select(assignment => assignment.Id).ShouldBe(Plain.Assignments.Select(assignment => assignment.Id));
    }

    [Fact]
    public void Tcvn3_is_read_by_its_words()
    {
        // "Kế hoạch / Công an tỉnh tổ chức thực hiện nhiệm vụ của tỉnh năm 2026" in TCVN 5712.
        byte[] content =
        [
            .. "I. NHI"u8, 0xD6, .. "M V\n1. C"u8, 0xAB, .. "ng an t"u8, 0xD8, .. "nh t"u8, 0xE6, .. " ch"u8, 0xF8, .. "c th"u8, 0xF9, .. "c hi"u8, 0xD6, .. "n nhi"u8, 0xD6, .. "m v"u8, 0xF4,
            .. " c"u8, 0xF1, .. "a t"u8, 0xD8, .. "nh v"u8, 0xB5, .. " "u8, 0xAE, 0xAC, .. "n v"u8, 0xDE, .. " trong n"u8, 0xA8, .. "m."u8,
        ];

        var plan = TestDocuments.Compiler.Compile("a.txt", content).Value;

        plan.Assignments.Single().Text.ShouldBe("Công an tỉnh tổ chức thực hiện nhiệm vụ của tỉnh và đơn vị trong năm.");
    }

    /// <summary>The code page has composed vowels and combining tones.</summary>
    private static byte[] Windows1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var bytes = new List<byte>();
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            bytes.AddRange(encoding.GetBytes(Spelled(c)));
        }

        return [.. bytes];
    }

    /// <summary>The letter with its hat or horn, then its tone.</summary>
    private static string Spelled(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tones = string.Concat(parts.Where(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));
        return string.Concat(parts.Except(tones)).Normalize(NormalizationForm.FormC) + tones;
    }
}
