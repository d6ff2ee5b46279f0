using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>With whom a clause says the work is to be done, and through whom its result goes.</summary>
internal sealed class Coordination(MendedText text, BodyReader bodies)
{
    private static readonly Regex With = Linear.Of(@"\b(phoi hop( chat che| thuong xuyen| dong bo)*( cung)?( voi)?|cung voi|trao doi( voi)?|thong nhat voi|(thong )?qua|phan anh (ve|voi|qua)|(?<report>(gui|bao cao|tong hop|cung cap)( bao cao| ket qua| so lieu| tinh hinh| thuc hien| kiem tra| van ban)* (ve|qua|cho))) ");
    private static readonly Regex LeadsTogether = Linear.Of(@"chu tri,? (va )?phoi hop\b");

    public IReadOnlyList<BodyName> In(TextSpan span)
    {
        var found = new List<BodyName>();
        foreach (Match match in With.Matches(text.PlainWords(span)))
        {
            var at = span.Start + match.Index + match.Length;
            var list = bodies.ListAt(at, span.End);

            // Whom a report goes up to does not do the work; a body that collects reports takes part in it.
            found.AddRange(match.Groups["report"].Success ? list.Bodies.Where(body => body.Code is not (null or "ubnd")) : list.Bodies);
        }

        return found;
    }

    /// <summary>"Chủ trì, phối hợp …" at the head of a sentence governs all of its clauses.</summary>
    public bool GovernsSentence(TextSpan span) => LeadsTogether.IsMatch(text.Plain.AsSpan(span.Start, Math.Min(span.Length, 120)));
}
