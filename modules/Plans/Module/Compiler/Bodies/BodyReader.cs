using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>Finds bodies and lists of them in the words of a plan.</summary>
internal sealed class BodyReader(MendedText text)
{
    private const int LongestList = 60;

    private readonly UnknownBodies _unknown = new(text);

    private static readonly Regex Between = Linear.Of(@"^( *[,;] *(va |voi |cung )?(lanh dao )?| +(va|cung|hoac) +(voi )?(lanh dao )?| *[/+] *)");
    private static readonly Regex Concerned = Linear.Of(@"^ *(co )?(lien quan|chuc nang)\b");
    private static readonly Regex Vague = Linear.Of(@"^(cac )?(co quan|don vi|so,? nganh|so,? ban,? nganh|ban,? nganh|phong,? ban|bo,? nganh|luc luong)(,? (don vi|dia phuong|to chuc|ca nhan))* (khac )?(co )?(lien quan|chuc nang|nghiep vu)( khac)?\b");
    private static readonly Regex OtherNamed = Linear.Of(
        @"^(van phong (tinh uy|thanh uy|doan dbqh( va |&| & )hdnd|doan dai bieu quoc hoi va hoi dong nhan dan)( tinh| thanh pho)?|(thuong truc |ban thuong vu )?(tinh uy|thanh uy)|ban (to chuc|noi chinh|tuyen giao|tuyen giao va dan van|dan van) (tinh uy|thanh uy)|uy ban kiem tra (tinh uy|thanh uy)|hoi dong nhan dan (tinh|thanh pho)|hdnd (tinh|tp)|chinh phu|van phong chinh phu|bo (cong an|quoc phong|noi vu|tu phap|tai chinh)|ban co yeu chinh phu|bao va (dai )?phat thanh,? ?(va )?truyen hinh( tinh| thanh pho)?|dai (phat thanh(,| va|-| -) ?truyen hinh|truyen hinh|pt-?th)( tinh| thanh pho)?|kho bac nha nuoc( tinh| khu vuc [ivx]+)?|(cong an|ubnd|uy ban nhan dan) cac cap|cong an (cac )?(xa|cap xa)(, phuong(, dac khu)?)?|cac co quan bao ve chinh tri noi bo cua dang|cap uy cac cap|(cac )?bo,? nganh trung uong)\b");

    private static readonly Regex Newspaper = Linear.Of("^bao ");
    private static readonly Regex DepartmentHead = Linear.Of(@"^((thu truong|giam doc|lanh dao|dai dien lanh dao) )?(cac )?so:? +");
    private static readonly Regex Prefix = Linear.Of(@"^((thu truong|lanh dao|nguoi dung dau|dai dien lanh dao|dai dien|chu tich|giam doc|dong chi|d\/c) (cua )?)+");

    /// <summary>The list of bodies that begins at the place, or an empty one. "Sở Nội vụ, Tài chính" is a list of two departments.</summary>
    public BodyList ListAt(int start, int end)
    {
        var bodies = new List<BodyName>();
        var at = start;
        var last = start;
        var departments = false;
        while (at < end && bodies.Count < LongestList)
        {
            var prefix = Prefix.LengthAt(text.Plain, at);
            var found = At(at, end) ?? (prefix > 0 ? At(at + prefix, end) : null) ?? (departments ? BareDepartmentAt(at) : null);
            if (found is null)
            {
                break;
            }

            departments = found.Any(body => body.Code?.StartsWith("so_", StringComparison.Ordinal) == true);
            bodies.AddRange(found);
            last = found[^1].Span.End;
            var between = Between.LengthAt(text.Plain, last);
            if (between == 0 || last + between >= end)
            {
                break;
            }

            at = last + between;
        }

        return new BodyList(new TextSpan(start, last - start), bodies);
    }

    /// <summary>Every body named between the places, wherever it stands.</summary>
    public IReadOnlyList<BodyName> AllIn(TextSpan span)
    {
        var bodies = new List<BodyName>();
        var at = span.Start;
        while (at < span.End)
        {
            var list = ListAt(at, span.End);
            bodies.AddRange(list.Bodies);
            at = list.IsEmpty ? NextWord(at, span.End) : Math.Max(list.Span.End, at + 1);
        }

        return bodies;
    }

    public int NextWord(int at, int end)
    {
        while (at < end && char.IsLetterOrDigit(text.Plain[at]))
        {
            at++;
        }

        while (at < end && !char.IsLetterOrDigit(text.Plain[at]))
        {
            at++;
        }

        return at;
    }

    private IReadOnlyList<BodyName>? At(int at, int end)
    {
        if (at > 0 && char.IsLetterOrDigit(text.Plain[at - 1]))
        {
            return null;
        }

        return Whole(VagueAt(at), end) ?? Whole(OtherAt(at), end) ?? Whole(DepartmentsAt(at), end) ?? Whole(SingleAt(at), end) ?? Whole(GroupAt(at), end) ?? Whole(_unknown.At(at, end), end);
    }

    private static IReadOnlyList<BodyName>? Whole(IReadOnlyList<BodyName>? found, int end) => found is not null && found[^1].Span.End <= end ? found : null;

    private List<BodyName>? VagueAt(int at)
    {
        var length = Vague.LengthAt(text.Plain, at);
        return length > 0 ? [new BodyName(new TextSpan(at, length), null, [])] : null;
    }

    private List<BodyName>? OtherAt(int at)
    {
        var length = OtherNamed.LengthAt(text.Plain, at);
        if (length == 0 && Newspaper.LengthAt(text.Plain, at) is > 0 and var paper && char.IsUpper(text.Source[at]) && ProperName(at + paper - 1) is > 0 and var name)
        {
            return [new BodyName(new TextSpan(at, paper - 1 + name), null, [])];
        }

        if (length == 0 || (text.Plain.AsSpan(at).StartsWith("bo ") && char.IsLower(text.Source[at])))
        {
            return null;
        }

        return [new BodyName(new TextSpan(at, length), null, [])];
    }

    private List<BodyName>? DepartmentsAt(int at)
    {
        var head = DepartmentHead.LengthAt(text.Plain, at);
        if (head == 0 || BareDepartmentAt(at + head) is not { } first)
        {
            return null;
        }

        var several = text.Plain.AsSpan(at, head).StartsWith("cac ") || text.Plain.AsSpan(at, head).Contains(':');
        return [first[0] with { Span = new TextSpan(at, first[0].Span.End - at), Name = several ? first[0].Name : null }];
    }

    /// <summary>A department named without "Sở", in a list that said it before.</summary>
    private List<BodyName>? BareDepartmentAt(int at)
    {
        foreach (var (name, code, note) in BodyLexicon.Departments)
        {
            if (string.CompareOrdinal(text.Plain, at, name, 0, name.Length) == 0 && EndsWord(at + name.Length))
            {
                var words = text.Source.Substring(at, name.Length);
                return [new BodyName(new TextSpan(at, name.Length), code, [], Name: $"Sở {words}", Note: note)];
            }
        }

        return null;
    }

    private List<BodyName>? SingleAt(int at)
    {
        foreach (var single in BodyLexicon.Singles)
        {
            var length = single.Words.LengthAt(text.Plain, at);
            if (length > 0)
            {
                return [new BodyName(new TextSpan(at, length + ProperName(at + length)), single.Code, [], SoleKind: single.SoleKind)];
            }
        }

        return null;
    }

    private List<BodyName>? GroupAt(int at)
    {
        foreach (var group in BodyLexicon.Groups)
        {
            var length = group.Words.LengthAt(text.Plain, at);
            if (length == 0 || IsNoGroup(group, at, length))
            {
                continue;
            }

            var concerned = Concerned.LengthAt(text.Plain, at + length);
            var span = new TextSpan(at, length + concerned);
            return concerned > 0
                ? [new BodyName(span, null, [])]
                : [new BodyName(span, null, group.Listed ? KindsIn(span) : group.Kinds, group.Every, Note: group.Note)];
        }

        return null;
    }

    /// <summary>Of xã, phường and đặc khu those that the words list; towns (thị trấn) became communes.</summary>
    private List<string> KindsIn(TextSpan span)
    {
        var words = text.PlainWords(span).Split([' ', ',', '/', '-']);
        var kinds = new List<string>(3);
        if (words.Contains("xa") || words.Contains("tran"))
        {
            kinds.Add(nameof(UnitKind.Commune));
        }

        if (words.Contains("phuong"))
        {
            kinds.Add(nameof(UnitKind.Ward));
        }

        if (words.Contains("khu"))
        {
            kinds.Add(nameof(UnitKind.SpecialZone));
        }

        return kinds;
    }

    /// <summary>"sở" alone and "so" are only a group when the words say "các sở".</summary>
    private bool IsNoGroup(BodyGroup group, int at, int length) =>
        group.Kinds is [nameof(UnitKind.Department)] && !text.Plain.AsSpan(at, length).Contains(',') && !text.Plain.AsSpan(at, length).StartsWith("cac ");

    /// <summary>The province's name after a body (<c>Công an tỉnh Nghệ An</c>).</summary>
    private int ProperName(int at)
    {
        var end = at;
        while (end < text.Source.Length - 1 && text.Source[end] == ' ' && char.IsUpper(text.Source[end + 1]))
        {
            var next = end + 1;
            while (next < text.Source.Length && char.IsLetter(text.Source[next]))
            {
                next++;
            }

            end = next;
        }

        return end - at <= 30 ? end - at : 0;
    }

    private bool EndsWord(int at) => at >= text.Plain.Length || !char.IsLetterOrDigit(text.Plain[at]);
}
