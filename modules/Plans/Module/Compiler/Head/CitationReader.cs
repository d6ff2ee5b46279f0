using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Head;

/// <summary>Finds the documents that a plan rests on: those cited by number anywhere, and laws cited by name.</summary>
internal sealed class CitationReader(MendedText text)
{
    private const string Kinds = "luat|bo luat|phap lenh|nghi quyet|nghi dinh|chi thi|thong tu lien tich|thong tu|quyet dinh|ke hoach|huong dan|cong van|cong dien|quy dinh|quy che|chuong trinh|ket luan|thong bao|van ban|to trinh";

    private static readonly Regex Numbered = Linear.Of(
        $@"\b(?<kind>{Kinds})( [a-z0-9,&]+){{0,14}}? (so:? ?)(?<number>\d{{1,5}}[a-z]?(/20\d\d)?[/-][a-z0-9]{{1,10}}([-./&][a-z0-9&]{{1,12}}){{0,4}})(?<date>,? ngay (?<day>\d{{1,2}})( ?[/.-] ?| thang )(?<month>\d{{1,2}})( ?[/.-] ?| nam )(?<year>(19|20)\d\d))?");

    private static readonly Regex Unspoken = Linear.Of(
        @"\b(?<kind>nghi dinh|chi thi|thong tu|quyet dinh|ke hoach|cong van|huong dan) (?<number>\d{1,5}(/20\d\d)?[/-][a-z]{2}[a-z0-9]{0,8}([-./&][a-z0-9&]{1,12}){0,4})(?<date>,? ngay (?<day>\d{1,2})( ?[/.-] ?| thang )(?<month>\d{1,2})( ?[/.-] ?| nam )(?<year>(19|20)\d\d))?");

    private static readonly Regex NamedLaw = Linear.Of(
        @"\b(?<name>luat (bao ve (bi mat nha nuoc|bmnn)|to chuc chinh quyen dia phuong|ngan sach nha nuoc|luu tru|an ninh mang|co yeu|cong an nhan dan|can bo,? cong chuc))( (so )?(?<number>\d{1,3}/20\d\d/qh\d\d))?( (ngay (?<day>\d{1,2}) ?/ ?(?<month>\d{1,2}) ?/ ?(?<year>20\d\d)|nam 20\d\d))?");

    /// <summary>Each document once, in the order of its first citation; a number that a scanner misread at one place counts as the same by its date.</summary>
    public ImmutableArray<LegalBasis> Read(int end)
    {
        var plain = text.Plain[..end];
        var found = Numbered.Matches(plain).Concat(Unspoken.Matches(plain)).Concat(NamedLaw.Matches(plain)).Select(Basis).OrderBy(basis => basis.Span.Start);
        var bases = new List<LegalBasis>();
        foreach (var basis in found)
        {
            if (!bases.Exists(known => Same(known, basis)))
            {
                bases.Add(basis);
            }
        }

        return [.. bases];
    }

    private static bool Same(LegalBasis known, LegalBasis other) =>
        PlainForm.Of(known.Number) == PlainForm.Of(other.Number)
        || (known.Span.Start < other.Span.End && other.Span.Start < known.Span.End)
        || (known.Date is not null && known.Date == other.Date && Figures(known.Number) == Figures(other.Number));

    private static string Figures(string number) => new([.. number.TakeWhile(char.IsAsciiDigit)]);

    private LegalBasis Basis(Match match)
    {
        var span = new TextSpan(match.Index, match.Length);
        var number = match.Groups["number"] is { Success: true } numbered ? numbered : match.Groups["name"];
        return new LegalBasis(text.Words(span), text.Source.Substring(number.Index, number.Length), Date(match), span);
    }

    private static DateOnly? Date(Match match) =>
        match.Groups["year"].Success
        && DateOnly.TryParseExact(
            $"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{match.Groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
