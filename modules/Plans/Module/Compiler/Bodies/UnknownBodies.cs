using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Assignments;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>
/// Bodies that nobody has in a list, told by how they are named: a kind of body and a proper name, up to what it is told to do.
/// They are named in the proposal and bind nobody, so that a person sees whom the plan means.
/// </summary>
internal sealed class UnknownBodies(MendedText text)
{
    private const int MostWords = 9;

    private static readonly Regex KindOfBody = Linear.Of("^(so|cuc|chi cuc|ban quan ly|trung tam|benh vien|bao hiem xa hoi|tong cong ty|cong ty) ");
    private static readonly Regex EndsName = Linear.Of("^(co trach nhiem|chiu trach nhiem|chu tri|chiu|thuoc|tren|tai|la|co|duoc|can|phai|se|thi)\\b");

    public List<BodyName>? At(int at, int end)
    {
        var kind = KindOfBody.LengthAt(text.Plain, at);
        if (kind == 0 || at + kind >= end || !char.IsUpper(text.Source[at]) || !char.IsUpper(text.Source[at + kind]))
        {
            return null;
        }

        var last = EndOfWord(at + kind, end);
        for (var words = 1; words < MostWords && last + 1 < end && text.Plain[last] == ' ' && GoesOn(last + 1, end); words++)
        {
            last = EndOfWord(last + 1, end);
        }

        return [new BodyName(new TextSpan(at, last - at), null, [])];
    }

    private bool GoesOn(int word, int end) =>
        char.IsLetter(text.Plain[word]) && !ActionVerbs.OpenAt(text.Plain, word) && EndsName.LengthAt(text.Plain, word) == 0
        && (!text.Plain.AsSpan(word).StartsWith("va ") || (word + 3 < end && char.IsUpper(text.Source[word + 3])));

    private int EndOfWord(int at, int end)
    {
        while (at < end && char.IsLetterOrDigit(text.Plain[at]))
        {
            at++;
        }

        return at;
    }
}
