using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>
/// The stamp of a secrecy level on the document itself: a line or a cell that is nothing but MẬT, TỐI MẬT or TUYỆT MẬT, or
/// "Độ mật: …". Sentences about state secrets are what such plans are made of and are no stamp.
/// </summary>
internal static class SecrecyStamp
{
    private const int LongestStamp = 40;

    private static readonly Regex Stamp = Linear.Of(@"^\W*((do mat|dau do mat|muc do mat)\W+)?((t ?u ?y ?e ?t|t ?o ?i) *)?m ?a ?t\W*$");

    public static bool IsOn(MendedText text) => text.Lines.Any(line => text.Words(line.Span).Split(Marks.CellBreak).Any(IsStamp));

    /// <summary>"Mặt" and "mất" alone are other words; "MAT" without its marks is a stamp from a poor copy.</summary>
    public static bool IsStamp(string cell) =>
        cell.Length <= LongestStamp && Stamp.IsMatch(PlainForm.Of(cell)) && !cell.Any(c => c is 'ấ' or 'Ấ' or 'ặ' or 'Ặ' or 'á' or 'Á' or 'ắ' or 'Ắ');
}
