using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Deadlines;

/// <summary>
/// Reads deadlines that an event sets: a time after it ("trong vòng 24 giờ kể từ khi phát hiện"), at once ("báo cáo ngay khi
/// xảy ra"), or a time before a day known ahead ("ít nhất 60 ngày trước khi hết thời hạn bảo vệ"). A term that runs from the
/// plan's own day, or from a date, is no event.
/// </summary>
internal sealed class EventTermReader(MendedText text)
{
    private const int LongestEvent = 160;

    private const string Amount = @"(?<amount>\d{1,3})( ?\([a-z ]{1,24}\))? ?(?<unit>gio|ngay lam viec|ngay)( lam viec)?";
    private const string Within = @"(trong( vong| thoi han| thoi gian)?|cham nhat( la)?( sau| trong)?|khong qua|khong cham qua|sau)( khong qua)?";
    private const string Happens = @"(xay ra|de xay ra|phat hien|phat sinh|co vu|co su co|co dau hieu|nghi ngo)";

    private static readonly Regex After = Linear.Of($@"\b{Within} {Amount},? (ke tu|tinh tu|tu|sau)( sau)?( khi| ngay| luc| thoi diem)* (?<event>[^.;,()]{{3,200}})");
    private static readonly Regex Ahead = Linear.Of($@"\b(it nhat|toi thieu|cham nhat( la)?|truoc) {Amount},? truoc( khi| ngay| luc| thoi diem)+ (?<event>[^.;,()]{{3,200}})");
    private static readonly Regex EventFirst = Linear.Of($@"\bkhi (?<event>{Happens}[^.;()]{{2,160}}) {Within} {Amount}");
    private static readonly Regex AtOnce = Linear.Of($@"\bngay( lap tuc)?( sau)? khi (?<event>{Happens}[^.;,()]{{2,160}})");
    private static readonly Regex OfThePlan = Linear.Of(@"^((ky|ban hanh|ky ban hanh|nhan duoc|co hieu luc)( cua)? )*(ke hoach|van ban|quyet dinh) nay|^(ky|ban hanh|ky ban hanh)\b|^\d|^thang \d");
    private static readonly Regex EndOfEvent = Linear.Of(@" (thi|phai|co trach nhiem|kip thoi|bao cao|thong bao) ");

    /// <summary>The term and the words it stands in, without a date; null when no event sets one.</summary>
    public Deadline? Read(TextSpan span, string plain)
    {
        foreach (var (pattern, direction) in (ReadOnlySpan<(Regex, TermDirection)>)[(Ahead, TermDirection.Before), (After, TermDirection.After), (EventFirst, TermDirection.After)])
        {
            if (pattern.Match(plain) is { Success: true } match && Term(span, plain, match, direction) is { } term)
            {
                return new Deadline(null, null, false, text.Words(At(span, match.Index, match.Length)), At(span, match.Index, match.Length), term);
            }
        }

        return AtOnce.Match(plain) is { Success: true } now && NameOf(span, plain, now.Groups["event"]) is { } name
            ? new Deadline(null, null, false, text.Words(At(span, now.Index, now.Length)), At(span, now.Index, now.Length), new EventTerm(name, name, 0, TermUnit.Days))
            : null;
    }

    private EventTerm? Term(TextSpan span, string plain, Match match, TermDirection direction)
    {
        var unit = match.Groups["unit"].Value switch
        {
            "gio" => TermUnit.Hours,
            "ngay lam viec" => TermUnit.WorkingDays,
            _ => TermUnit.Days,
        };
        var amount = int.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
        return NameOf(span, plain, match.Groups["event"]) is { } name && new EventTerm(name, name, amount, unit, direction) is { IsCountable: true } term ? term : null;
    }

    /// <summary>What happens, in the plan's words; null for a day or for the plan itself.</summary>
    private string? NameOf(TextSpan span, string plain, Group happening)
    {
        var words = plain.Substring(happening.Index, Math.Min(happening.Length, LongestEvent));
        if (OfThePlan.IsMatch(words.TrimStart()))
        {
            return null;
        }

        var end = EndOfEvent.Match(words) is { Success: true } further ? further.Index : words.Length;
        var name = text.Words(At(span, happening.Index, end)).TrimEnd(',', ' ');
        return name.Length == 0 ? null : name;
    }

    private TextSpan At(TextSpan span, int start, int length) => text.Trim(span.Start + start, span.Start + start + length);
}
