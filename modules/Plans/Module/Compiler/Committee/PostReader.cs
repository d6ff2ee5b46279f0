using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Committee;

/// <summary>Parts the words after "Thành viên gồm" into posts, one for each body.</summary>
internal sealed class PostReader(MendedText text, BodyReader bodies, BodyResolver resolver)
{
    private static readonly Regex Count = Linear.Of(@"^((gom|la) )?(co )?(\d{1,2} )?(dong chi )?(la |gom )?:? *");
    private static readonly Regex Separator = Linear.Of(@"^( *[,;.] *(va )?| +va +)");
    private static readonly Regex Post = Linear.Of(
        @"^(cac )?(dong chi |d/c |moi )?(dai dien|lanh dao|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|pho truong phong|chanh|pho chanh|chi huy|pho chi huy|chinh uy|thu truong|nguoi dung dau|vien truong|truong (ban|cong an)|cong an|so |so:|bo chi huy|van phong|phong |ban |uy ban|ubnd|doan |hoi |cuc |thanh tra|bi thu)");

    public IReadOnlyList<CommitteePost> In(TextSpan value)
    {
        var posts = new List<CommitteePost>();
        var at = value.Start + Count.LengthAt(text.Plain, value.Start);
        var end = End(at, value.End);
        while (at < end)
        {
            var list = bodies.ListAt(at, end);
            var next = list.IsEmpty ? NextPost(at, end) : list.Span.End;

            // "Phòng Nội chính thuộc Văn phòng …": what follows a body without a separator still belongs to the post.
            if (!list.IsEmpty && next < end && Separator.LengthAt(text.Plain, next) == 0)
            {
                next = NextPost(next, end);
                list = new BodyList(list.Span, []);
            }

            posts.AddRange(list.IsEmpty ? Whole(at, next) : Each(list));
            at = next + Separator.LengthAt(text.Plain, next);
            at = at == next ? bodies.NextWord(at, end) : at;
        }

        return posts;
    }

    private IEnumerable<CommitteePost> Each(BodyList list)
    {
        var from = list.Span.Start;
        foreach (var body in list.Bodies)
        {
            var start = from + (from > list.Span.Start ? Separator.LengthAt(text.Plain, from) : 0);
            var words = body.Name ?? text.Words(text.Trim(start, body.Span.End));
            from = body.Span.End;
            foreach (var named in resolver.Named([body]))
            {
                yield return new CommitteePost(words, named);
            }
        }
    }

    /// <summary>A post whose body has a part in it ("Phòng Nội chính thuộc Văn phòng …"), or one that is no body known.</summary>
    private IEnumerable<CommitteePost> Whole(int start, int end)
    {
        var span = text.Trim(start, end);
        if (span.Length == 0 || !text.Words(span).Any(char.IsLetter))
        {
            return [];
        }

        var within = bodies.AllIn(span);
        var known = within.Count > 0 ? resolver.Named([within[^1]]).FirstOrDefault() : null;
        return [new CommitteePost(text.Words(span), new NamedBody(text.Words(span), known?.Unit, known?.Kind, known?.Note))];
    }

    private int NextPost(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            var separator = Separator.LengthAt(text.Plain, i);
            if (separator > 0 && (text.Plain[i] is ';' || i + separator >= end || Post.LengthAt(text.Plain, i + separator) > 0))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A composition ends with its sentence, or where brackets say something else.</summary>
    private int End(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Plain[i] == '(' || (text.Plain[i] == '.' && i + 2 < end && text.Plain[i + 1] == ' ' && char.IsUpper(text.Source[i + 2])))
            {
                return i;
            }
        }

        return end;
    }
}
