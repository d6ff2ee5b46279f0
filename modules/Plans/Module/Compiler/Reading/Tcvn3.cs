namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>TCVN 5712:1993, the code page of the .Vn fonts ("ABC"). Capitals with tones look like small letters in it and stay so.</summary>
internal static class Tcvn3
{
    private const string FromA1 = "ĂÂÊÔƠƯĐăâêôơưđ";
    private const string FromB5 = "àảãáạ";
    private const string FromBB = "ằẳẵắ";
    private const string FromC6 = "ặầẩẫấậè";
    private const string FromCE = "ẻẽéẹềểễếệìỉ";
    private const string FromDC = "ĩíịò";
    private const string FromE1 = "ỏõóọồổỗốộờởỡớợù";
    private const string FromF1 = "ủũúụừửữứựỳỷỹýỵ";

    private static readonly char[] Table = Build();

    public static string Decode(ReadOnlySpan<byte> content) => string.Create(content.Length, content, static (text, bytes) =>
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = Table[bytes[i]];
        }
    });

    private static char[] Build()
    {
        var table = new char[256];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        foreach (var (first, letters) in ((int First, string Letters)[])[(0xA1, FromA1), (0xB5, FromB5), (0xBB, FromBB), (0xC6, FromC6), (0xCE, FromCE), (0xDC, FromDC), (0xE1, FromE1), (0xF1, FromF1)])
        {
            letters.CopyTo(0, table, first, letters.Length);
        }

        return table;
    }
}
