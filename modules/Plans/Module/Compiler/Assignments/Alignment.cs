using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>
/// Gives an assignment without a deadline that of another one of the same plan when both are the same act: a task of the
/// general part that the assigned part repeats word for word, or help with the very work that a named body has a deadline for.
/// </summary>
internal sealed class Alignment(MendedText text, BodyReader bodies)
{
    private const int WordsOfTheSameAct = 9;

    private static readonly Regex HelpsWith = Linear.Of(@"\bphoi hop (chat che )?(voi )?");
    private static readonly Regex TogetherWith = Linear.Of("^(chu tri|phoi hop|huong dan)");
    private static readonly Regex CarriesOut = Linear.Of(@"^ *(tien hanh|thuc hien|trien khai|de|trong viec)? *(viec )?(?<verb>\S+ \S+) (?<object>\S+ \S+ \S+ \S+)");

    public Draft? Model(Draft draft, IEnumerable<Draft> all)
    {
        var dated = all.Where(other => other != draft && other.Deadline?.DueOn is not null && other.Section != draft.Section).ToList();
        return dated.Find(other => SharedWords(draft, other) >= WordsOfTheSameAct) ?? dated.Find(other => Helps(draft, other));
    }

    /// <summary>Length in words of the longest run that both have, counted from the verb that opens the first.</summary>
    private int SharedWords(Draft draft, Draft other)
    {
        if (!ActionVerbs.OpenAt(text.Plain, draft.Span.Start) || TogetherWith.LengthAt(text.Plain, draft.Span.Start) > 0)
        {
            return 0;
        }

        var first = text.PlainWords(draft.Span).Split(' ');
        var second = text.PlainWords(other.Span);
        var length = Math.Min(first.Length, WordsOfTheSameAct);
        return length == WordsOfTheSameAct && second.Contains(string.Join(' ', first.Take(length)), StringComparison.Ordinal) ? length : 0;
    }

    private bool Helps(Draft draft, Draft other)
    {
        var plain = text.PlainWords(draft.Span);
        foreach (var match in HelpsWith.Matches(plain).Where(match => match.Index > 0))
        {
            var list = bodies.ListAt(draft.Span.Start + match.Index + match.Length, draft.Span.End);
            var named = list.Bodies.Any(body => body.Code is not null && other.Lead.Exists(lead => lead.Code == body.Code));
            if (named && CarriesOut.Match(text.Plain[list.Span.End..draft.Span.End]) is { Success: true } act)
            {
                var theirs = text.PlainWords(other.Span);
                return theirs.Contains(act.Groups["verb"].Value, StringComparison.Ordinal) && theirs.Contains(act.Groups["object"].Value, StringComparison.Ordinal);
            }
        }

        return false;
    }

    public static Deadline Borrowed(Draft model) => model.Deadline! with { Words = $"{model.Deadline!.Words} (theo mục {model.Section.Place})" };
}
