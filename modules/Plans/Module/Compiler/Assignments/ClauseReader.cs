using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>
/// Parts a paragraph into what it gives to do: a sentence or a clause is an assignment of its own when it has a verb of action
/// of its own, and what has none belongs to the assignment before it.
/// </summary>
internal sealed class ClauseReader(MendedText text, BodyReader bodies)
{
    /// <summary>How far into a clause its subject may stand.</summary>
    private const int Reach = 600;

    private const int MostCommas = 15;
    private const int MostSigns = 24;

    private const string Then = " thi ";
    private const int ObjectOfACompleteClause = 4;

    private static readonly Regex Ordering = Linear.Of(@"^(giao|phan cong|yeu cau|de nghi|kien nghi|uy quyen)( cho)? ");
    private static readonly Regex Passing = Linear.Of("^ (yeu cau|giao|phan cong|de nghi)( cho)? ");
    private static readonly Regex Requesting = Linear.Of(@"^(tran trong )?(de nghi|kinh de nghi) ");
    private static readonly Regex AfterSubject = Linear.Of(@"^[ ,:]*((co trach nhiem|chiu trach nhiem|duoc giao|la (co quan|don vi) (dau moi|thuong truc)[^,;.]{0,40}|(khi|neu|(trong )?truong hop) [^.;]{3,160}? (phai|co trach nhiem)|theo (chuc nang|tham quyen|pham vi)[^.;]{0,60}?|chu dong|nghiem tuc|tiep tuc|can|phai|se|can cu|hang nam|dinh ky|thuong xuyen|kip thoi)[ ,:]*)*");
    private static readonly Regex Continues = Linear.Of("^(ke thua|tiep thu|chiu su)");
    private static readonly Regex Undertakes = Linear.Of("(trach nhiem|duoc giao|can cu|dau moi|thuong truc)");
    private static readonly Regex Declares = Linear.Of(@"\bla (trach nhiem|nghia vu|nhiem vu) (chung )?cua\b");
    private static readonly Regex SaysWhatItIs = Linear.Of(@"^ (la|gom|thuoc|tren|tai|trong|da|dang|chua|duoc|nay|do|khac|ve|cua|va|hoac)\b");
    private static readonly Regex Circumstance = Linear.Of(@"^(theo|can cu|tren co so|trong qua trinh|trong (thang|quy|nam)|truoc|cham nhat|hang (nam|quy|thang)|dinh ky|khi|doi voi|de|nham|sau khi|ket thuc|den|voi)\b");
    private static readonly Regex Impersonal = Linear.Of(@"^(cong tac|viec|qua trinh|noi dung|cac bien phap|hoat dong|cac giai phap|ket qua)\b");
    private static readonly Regex ProposesMeasures = Linear.Of(@"^((dong thoi|tu do|bo sung|kien toan|cung co|nghien cuu|tham muu|va|tiep tuc|kip thoi|chu dong)[, ]+)*de xuat (cac )?(giai phap|bien phap)\b");
    private static readonly Regex OnlyTime = Linear.Of(@"^(va )?(phai )?hoan thanh (viec nay )?(truoc|trong|cham nhat|xong|vao|ngay|muon nhat)\b");
    private static readonly Regex ParallelAfterComma = Linear.Of(@"^((dinh ky|thuong xuyen|kip thoi) |to chuc (thanh tra|kiem tra|tap huan|tuyen truyen|ra soat) ?|to chuc (thanh tra|kiem tra|tap huan), |nhat la tiep tuc )");
    private static readonly Regex OwnDecision = Linear.Of(@"^va ((bo sung|cung co),? )?(kien toan|cung co) ban chi dao\b");
    private static readonly Regex CollectsReports = Linear.Of(@"^de (tong hop|tap hop),? (va )?(bao cao|tham muu|trinh) ");
    private static readonly Regex TiesToYearly = Linear.Of(@"^gan voi (cong tac )?[^.;,]{0,60}\b(hang|moi) nam\b");
    private static readonly Regex Narrowing = Linear.Of(@"(nhat la|trong tam la|dac biet la|bao gom|trong qua trinh|nham|de dam bao|dam bao|gom:?|nhu:?) [^;]*$");
    private static readonly Regex ReceivedBy = Linear.Of(@"\b(qua|ve|gui|gui ve|den|cho) ");

    public Clauses Read(TextSpan paragraph)
    {
        var actions = new List<Clause>();
        var without = new List<TextSpan>();
        var number = 0;
        foreach (var sentence in Sentences.In(text, paragraph))
        {
            number++;
            if (Open(sentence, number) is { } first)
            {
                actions.AddRange(Part(sentence, first));
            }
            else if (actions.Count > 0)
            {
                var going = actions[^1];
                actions.RemoveAt(actions.Count - 1);
                actions.AddRange(Part(sentence, going with { Span = default }).Select((clause, i) => i == 0 ? Longer(going, clause) : clause));
            }
            else
            {
                without.Add(sentence);
            }
        }

        return new Clauses(actions, without);
    }

    private static Clause Longer(Clause going, Clause end) => going with { Span = new TextSpan(going.Span.Start, end.Span.End - going.Span.Start) };

    /// <summary>The clause that the stretch would be when it gives something to do, or null.</summary>
    private Clause? Open(TextSpan span, int sentence)
    {
        var at = Skip(span.Start, span.End);
        if (Declares.IsMatch(text.Plain.AsSpan(span.Start, Math.Min(span.Length, Reach))))
        {
            return null;
        }

        if (SubjectAt(at, span.End) is { } subject)
        {
            return new Clause(span, subject, Requesting.LengthAt(text.Plain, at) > 0, null, sentence);
        }

        if (ActionVerbs.OpenAt(text.Plain, at))
        {
            return new Clause(span, null, false, null, sentence);
        }

        var plain = text.Plain.Substring(span.Start, Math.Min(span.Length, Reach));
        if (Circumstance.LengthAt(text.Plain, at) > 0)
        {
            var later = SubjectAfterComma(at, span.End);
            return later is not null || ActionVerbs.AreIn(plain) ? new Clause(span, later, false, null, sentence) : null;
        }

        // "Nơi nào chưa bàn giao thì Ủy ban nhân dân xã hoàn thành …"
        for (var other = plain.IndexOf(Then, StringComparison.Ordinal); other > 0; other = plain.IndexOf(Then, other + 1, StringComparison.Ordinal))
        {
            if (SubjectAt(span.Start + other + Then.Length, span.End) is { } instead)
            {
                return new Clause(span, instead, false, null, sentence);
            }
        }

        // A paragraph that begins with bodies and goes on tells them to do something, whatever the verb.
        if (sentence == 1 && bodies.ListAt(at, span.End) is { IsEmpty: false } told && GoesOn(told.Span.End, span.End))
        {
            return new Clause(span, told, false, null, sentence);
        }

        return Impersonal.LengthAt(text.Plain, at) > 0 && (plain.Contains(" phai ", StringComparison.Ordinal) || plain.Contains(" can ", StringComparison.Ordinal)) && ActionVerbs.AreIn(plain)
            ? new Clause(span, null, false, null, sentence)
            : null;
    }

    private bool GoesOn(int after, int end) =>
        after + 2 < end && text.Plain[after] == ' ' && char.IsLower(text.Source[after + 1]) && SaysWhatItIs.LengthAt(text.Plain, after) == 0
        && ActionVerbs.ObjectWords(text.Plain[(after + 1)..end]) >= ObjectOfACompleteClause;

    /// <summary>Bodies at the place that the words after them tell to do something.</summary>
    private BodyList? SubjectAt(int at, int end)
    {
        var ordering = Ordering.LengthAt(text.Plain, at);
        var list = bodies.ListAt(at + ordering, end);
        if (list.IsEmpty)
        {
            return null;
        }

        // "Ủy ban nhân dân tỉnh yêu cầu các sở …": whoever is ordered does it, not who orders.
        if (list.Bodies is [{ Code: "ubnd" }] && Passing.LengthAt(text.Plain, list.Span.End) is > 0 and var order
            && bodies.ListAt(list.Span.End + order, end) is { IsEmpty: false } ordered)
        {
            return ordered;
        }

        var after = list.Span.End;
        var rest = after < end ? AfterSubject.LengthAt(text.Plain, after) : 0;
        return ordering > 0 || (rest > 0 && (Continues.LengthAt(text.Plain, after + rest) > 0 || ActionVerbs.OpenAt(text.Plain, after + rest) || Undertakes.IsMatch(text.Plain.AsSpan(after, rest)))) ? list : null;
    }

    private BodyList? SubjectAfterComma(int start, int end)
    {
        var commas = 0;
        for (var i = start; i < Math.Min(end, start + Reach) - 2 && commas < MostCommas; i++)
        {
            commas += text.Plain[i] == ',' ? 1 : 0;
            if (text.Plain[i] is ',' or ':' && text.Plain[i + 1] == ' ' && SubjectAt(i + 2, end) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private IEnumerable<Clause> Part(TextSpan sentence, Clause first)
    {
        var whole = Impersonal.LengthAt(text.Plain, Skip(sentence.Start, sentence.End)) > 0;
        var clause = first;
        var start = sentence.Start;
        var depth = 0;
        for (var i = sentence.Start; i < sentence.End - 2; i++)
        {
            depth = Sentences.Depth(text.Plain[i], depth);
            if (depth > 0 || whole || Next(start, i, sentence) is not { } next)
            {
                continue;
            }

            yield return clause with { Span = text.Trim(start, text.Plain[i] == ';' ? i + 1 : next.Span.Start) };
            clause = next;
            start = next.Span.Start;
            i = start;
        }

        yield return clause with { Span = text.Trim(start, sentence.End) };
    }

    /// <summary>The clause that begins after the character, when one does.</summary>
    private Clause? Next(int start, int at, TextSpan sentence)
    {
        var from = Skip(at + 1, sentence.End);
        if (from >= sentence.End)
        {
            return null;
        }

        var rest = new TextSpan(from, sentence.End - from);
        switch (text.Plain[at])
        {
            case ';':
                return ProposesMeasures.LengthAt(text.Plain, from) > 0 || OnlyTime.LengthAt(text.Plain, from) > 0 ? null : Open(rest, 0);
            case ',' when ParallelAfterComma.LengthAt(text.Plain, from) > 0 && IsComplete(start, at):
                return Open(rest, 0);
            case ' ' when OwnDecision.LengthAt(text.Plain, from) > 0 && IsComplete(start, at):
                return new Clause(rest, null, false, null, 0);
            case ' ' when TiesToYearly.LengthAt(text.Plain, from) > 0 && text.Plain[at - 1] != ',' && ActionVerbs.ObjectWords(text.Plain[start..at]) >= ObjectOfACompleteClause:
                return new Clause(rest, null, false, null, 0);
            case ' ' when CollectsReports.LengthAt(text.Plain, from) > 0 && Receiver(start, at) is { } receiver:
                return new Clause(rest, null, false, receiver, 0);
            default:
                return null;
        }
    }

    private bool IsComplete(int start, int end)
    {
        var clause = text.Plain[start..end];
        return ActionVerbs.ObjectWords(clause) >= ObjectOfACompleteClause && (!Narrowing.IsMatch(clause) || text.Plain.AsSpan(end).StartsWith(", nhat la"));
    }

    /// <summary>The body to which the words before send something.</summary>
    private BodyList? Receiver(int start, int end)
    {
        foreach (var match in ReceivedBy.Matches(text.Plain[start..end]).Reverse())
        {
            var list = bodies.ListAt(start + match.Index + match.Length, end);
            if (!list.IsEmpty)
            {
                return list;
            }
        }

        return null;
    }

    private int Skip(int at, int end)
    {
        // Signs without end open nothing.
        var reach = Math.Min(end, at + MostSigns);
        while (at < reach && !char.IsLetterOrDigit(text.Plain[at]))
        {
            at++;
        }

        return at < reach ? at : end;
    }
}
