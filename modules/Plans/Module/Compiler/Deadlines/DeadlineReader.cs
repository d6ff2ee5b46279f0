using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Deadlines;

/// <summary>Reads the words of time of a plan: days, months, quarters, years, and what comes back.</summary>
/// <remarks>A month alone means its last day, a quarter and a year likewise; so do they in what comes back.</remarks>
internal sealed class DeadlineReader(MendedText text, DateOnly? issuedOn)
{
    private const string Yearly = @"(hang|moi) nam";
    private const string Upto = @"(?<before>truoc( ngay)?|truoc khi het)|(?<by>cham nhat( la)?|khong qua|den het|den|het|xong|trong|vao|tu nay den)";

    private static readonly Regex YearlyDay = Linear.Of(
        $@"\b(({Upto}) )?(ngay )?(?<day>\d{{1,2}})( ?/ ?| thang )(?<month>\d{{1,2}})( (cua )?{Yearly}\b)");

    private static readonly Regex YearlyDayAfter = Linear.Of(
        $@"\b({Yearly}|dinh ky nam|1 nam 1 lan)[ ,(:]+([a-z]+ ){{0,3}}({Upto}) (ngay )?(?<day>\d{{1,2}})( ?/ ?| thang )(?<month>\d{{1,2}})\b");

    private static readonly Regex FullDay = Linear.Of(
        $@"\b(({Upto}) )?(ngay )?(?<day>\d{{1,2}})( ?[/.-] ?| thang )(?<month>\d{{1,2}})( ?[/.-] ?| nam )(?<year>20\d\d)\b");

    private static readonly Regex Month = Linear.Of($@"\b(({Upto}) )?(cuoi |het )?thang (?<month>\d{{1,2}})( ?[/.-] ?| nam )(?<year>20\d\d)\b");
    private static readonly Regex Quarter = Linear.Of($@"\b(({Upto}) )?(cuoi |het )?quy (?<quarter>iv|iii|ii|i|[1-4])( ?[/.-] ?| nam )(?<year>20\d\d)\b");
    private static readonly Regex HalfYear = Linear.Of(@"\b6 thang (?<half>dau|cuoi) nam (?<year>20\d\d)\b");
    private static readonly Regex YearAlone = Linear.Of(@"\b(hoan thanh |(trong|den het|het|cuoi|thuc hien) )(trong )?nam (?<year>20\d\d)\b");
    private static readonly Regex BareYear = Linear.Of(@"^[^a-z0-9]*((trong|ca|den het|het|cuoi) )?nam (?<year>20\d\d)[^a-z0-9]*$");

    private static readonly Regex CompletionWords = Linear.Of(@"(hoan thanh|thoi gian|thoi han|bao cao|gui ve|ban hanh)[^.;]*$");

    private static readonly Regex MonthlyWords = Linear.Of(@"\b(hang thang|dinh ky thang|(01|1|mot) thang (mot|01|1) lan|(mot|1|01) lan(/| moi | trong )(mot )?thang|((?<before>truoc) )?ngay (?<day>\d{1,2}) (hang|moi) thang)\b");
    private static readonly Regex QuarterlyWords = Linear.Of(@"\b(hang quy|dinh ky quy|(03|3|ba) thang (mot|01|1) lan|moi quy|quy mot lan)\b");
    private static readonly Regex HalfYearlyWords = Linear.Of(@"\b((06|6|sau) thang (mot|01|1) lan|dinh ky (06|6|sau) thang|(06|6|sau) thang(,| va) (mot )?(hang )?nam|(02|2|hai) lan(/| moi | trong )(mot )?nam|nua nam)\b");
    private static readonly Regex YearlyWords = Linear.Of(@"\b(dinh ky (hang nam|nam|01 nam|1 nam)|(01|1|mot) nam (mot|01|1) lan|(mot|1|01) lan(/| moi | trong )(mot )?nam|(kinh phi|du toan|ngan sach)[^.;,]{0,60} (hang|moi) nam|((hang|moi) nam (to chuc|tien hanh|bao cao|xay dung|ra soat|thong ke|kiem ke|so ket|lap)))\b");
    private static readonly Regex FiveYearlyWords = Linear.Of(@"\b((05|5|nam) nam (mot|01|1) lan|dinh ky (05|5) nam)\b");
    private static readonly Regex DayOfPeriod = Linear.Of(@"\b((?<before>truoc ngay)|(cham nhat )?(la )?(vao )?ngay) (?<day>\d{1,2})( ?/ ?(?<month>\d{1,2})| (cua )?(thang (dau|cuoi)|thang sau|thang cuoi))?");
    private static readonly Regex SpecificDays = Linear.Of(@"\b(?<day>\d{1,2}) ?/ ?(?<month>\d{1,2})\b");
    private static readonly Regex Undated = Linear.Of(@"\b(theo quy dinh|theo (dung )?tien do|ngay sau khi [^.;,)]{0,60}|ngay khi [^.;,)]{0,60}|thuong xuyen,? lien tuc|khi co yeu cau|khi phat sinh|trong (vong|thoi han) \d{1,3} (ngay|gio)\b[^.;)]{0,60})");

    private readonly List<ImpossibleDate> _impossible = [];
    private readonly EventTermReader _events = new(text);

    public IReadOnlyList<ImpossibleDate> Impossible => _impossible;

    /// <summary>The deadline that the words give, or null when they say nothing of time.</summary>
    /// <param name="deadlineOnly">True for words that are said to be a deadline and nothing else (a column, "Thời gian hoàn thành: …").</param>
    public Deadline? Read(TextSpan span, bool deadlineOnly = false)
    {
        var plain = text.PlainWords(span);
        var dated = Recurring(span, plain) ?? Once(span, plain, deadlineOnly);
        var onEvent = _events.Read(span, plain);
        return dated is not null ? dated with { OnEvent = onEvent?.OnEvent } : onEvent ?? (deadlineOnly ? Without(span, 0, span.Length) : UndatedIn(span, plain));
    }

    private Deadline? Recurring(TextSpan span, string plain)
    {
        // "Định kỳ 06 tháng (trước ngày 15/6), năm (trước ngày 15/12)": the second day is that of the second half.
        if (HalfYearlyWords.Match(plain) is { Success: true } both && SpecificDays.Count(plain.AsSpan(both.Index)) == 2)
        {
            return Periodic(span, plain, both, "half-yearly:", [new(2001, 6, 30), new(2001, 12, 31)]);
        }

        foreach (var pattern in (Regex[])[YearlyDay, YearlyDayAfter])
        {
            if (pattern.Match(plain) is { Success: true } match && Day(span, match, issuedOn?.Year ?? 2001) is { } day)
            {
                return new Deadline(null, $"yearly:{day:MM-dd}", match.Groups["before"].Success, WordsOf(span, match), SpanOf(span, match));
            }
        }

        if (HalfYearlyWords.Match(plain) is { Success: true } half)
        {
            return Periodic(span, plain, half, "half-yearly:", [new(2001, 6, 30), new(2001, 12, 31)]);
        }

        if (QuarterlyWords.Match(plain) is { Success: true } quarter)
        {
            return Periodic(span, plain, quarter, "quarterly:", [new(2001, 3, 31), new(2001, 6, 30), new(2001, 9, 30), new(2001, 12, 31)]);
        }

        if (MonthlyWords.Match(plain) is { Success: true } month)
        {
            var near = month.Groups["day"].Success ? month : DayNear(plain, month);
            var day = near is { Success: true } && int.Parse(near.Groups["day"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var named ? named : 31;
            return new Deadline(null, $"monthly:{day:D2}", near?.Groups["before"].Success ?? false, WordsOf(span, month, near), SpanOf(span, month, near));
        }

        if (FiveYearlyWords.Match(plain) is { Success: true } five && issuedOn is { } issued)
        {
            return new Deadline(null, $"five-yearly:{issued.Year + 5}-12-31", false, WordsOf(span, five), SpanOf(span, five));
        }

        return YearlyWords.Match(plain) is { Success: true } year
            ? new Deadline(null, "yearly:12-31", false, WordsOf(span, year), SpanOf(span, year))
            : null;
    }

    /// <summary>The last days of the periods, or the days that the words name near by: one of each month, or all of them.</summary>
    private Deadline Periodic(TextSpan span, string plain, Match match, string word, DateOnly[] lastDays)
    {
        var named = SpecificDays.Matches(plain[match.Index..]).Take(lastDays.Length).ToList();
        if (named.Count == lastDays.Length && named.ConvertAll(day => Day(span, day, 2001, match.Index)) is var all && all.TrueForAll(day => day is not null)
            && all.Zip(all.Skip(1)).All(pair => pair.First < pair.Second))
        {
            var end = match.Index + named[^1].Index + named[^1].Length;
            var before = plain[match.Index..end].Contains("truoc", StringComparison.Ordinal);
            return new Deadline(null, word + string.Join(',', all.Select(day => $"{day:MM-dd}")), before, Words(span, match.Index, end), At(span, match.Index, end));
        }

        var near = DayNear(plain, match);
        if (near is { Success: true } && !near.Groups["month"].Success && int.Parse(near.Groups["day"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 28 and var dayOfMonth)
        {
            var days = lastDays.Select(day => new DateOnly(day.Year, day.Month, dayOfMonth));
            return new Deadline(null, word + string.Join(',', days.Select(day => $"{day:MM-dd}")), near.Groups["before"].Success, WordsOf(span, match, near), SpanOf(span, match, near));
        }

        return new Deadline(null, word + string.Join(',', lastDays.Select(day => $"{day:MM-dd}")), false, WordsOf(span, match), SpanOf(span, match));
    }

    private Deadline? Once(TextSpan span, string plain, bool deadlineOnly)
    {
        foreach (var match in FullDay.Matches(plain).Where(match => deadlineOnly || IsDeadline(plain, match)))
        {
            if (Day(span, match, 0) is { } day)
            {
                return new Deadline(day, null, match.Groups["before"].Success, WordsOf(span, match), SpanOf(span, match));
            }
        }

        foreach (var (pattern, last) in (ReadOnlySpan<(Regex, Func<Match, DateOnly?>)>)[(Month, LastOfMonth), (Quarter, LastOfQuarter), (HalfYear, LastOfHalf)])
        {
            if (pattern.Matches(plain).LastOrDefault(match => deadlineOnly || IsDeadline(plain, match)) is { } match)
            {
                if (last(match) is { } day)
                {
                    // "trước tháng 6/2026": the month named is already too late.
                    var before = match.Groups["before"].Success;
                    return new Deadline(before ? FirstOf(match, day) : day, null, before, WordsOf(span, match), SpanOf(span, match));
                }

                _impossible.Add(new ImpossibleDate(WordsOf(span, match), SpanOf(span, match)));
            }
        }

        var year = deadlineOnly && BareYear.Match(plain) is { Success: true } bare ? bare : YearAlone.Match(plain);
        return year.Success
            ? new Deadline(new DateOnly(Number(year, "year"), 12, 31), null, false, WordsOf(span, year), SpanOf(span, year))
            : null;
    }

    /// <summary>
    /// A date counts as a deadline when words of completion stand before it; others cite documents. "Trước ngày" and the like
    /// are enough for a day that is still to come; a past one tells how things were.
    /// </summary>
    private bool IsDeadline(string plain, Match match)
    {
        var near = plain[Math.Max(0, match.Index - 40)..match.Index];
        if (CompletionWords.IsMatch(near))
        {
            return true;
        }

        var bounded = match.Groups["by"].Success || match.Groups["before"].Success || near.EndsWith("trong ", StringComparison.Ordinal) || near.EndsWith("vao ", StringComparison.Ordinal);
        return bounded && (issuedOn is not { } issued || Number(match, "year") > issued.Year || !IsPast(match, issued));
    }

    private static bool IsPast(Match match, DateOnly issued)
    {
        var month = match.Groups["month"].Success ? Number(match, "month") : 12;
        var day = match.Groups["day"].Success ? Number(match, "day") : 31;
        return (Number(match, "year"), month, day).CompareTo((issued.Year, issued.Month, issued.Day)) < 0;
    }

    private Deadline? UndatedIn(TextSpan span, string plain) => Undated.Match(plain) is { Success: true } match ? Without(span, match.Index, match.Length) : null;

    private Deadline Without(TextSpan span, int start, int length)
    {
        var at = text.Trim(span.Start + start, span.Start + start + length);
        return new Deadline(null, null, false, text.Words(at), at);
    }

    private static Match? DayNear(string plain, Match match)
    {
        var from = Math.Max(0, match.Index - 40);
        return DayOfPeriod.Match(plain, from, Math.Min(plain.Length, match.Index + match.Length + 60) - from);
    }

    private DateOnly? Day(TextSpan span, Match match, int yearOtherwise, int offset = 0)
    {
        var year = match.Groups["year"].Success ? Number(match, "year") : yearOtherwise;
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && (year != 2001 || (month, day) != (2, 29)))
        {
            return new DateOnly(year, month, day);
        }

        var words = new TextSpan(span.Start + offset + match.Index, match.Length);
        _impossible.Add(new ImpossibleDate(text.Words(text.Trim(words.Start, words.End)), words));
        return null;
    }

    private static DateOnly? LastOfMonth(Match match) => Number(match, "month") is >= 1 and <= 12 and var month ? Last(Number(match, "year"), month) : null;

    private static DateOnly? LastOfQuarter(Match match) => Last(Number(match, "year"), 3 * match.Groups["quarter"].Value switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 });

    private static DateOnly? LastOfHalf(Match match) => Last(Number(match, "year"), match.Groups["half"].Value == "dau" ? 6 : 12);

    private static DateOnly FirstOf(Match match, DateOnly last) => match.Groups["quarter"].Success ? new DateOnly(last.Year, last.Month - 2, 1) : new DateOnly(last.Year, last.Month, 1);

    private static DateOnly Last(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private string WordsOf(TextSpan span, Match match, Match? other = null) => text.Words(SpanOf(span, match, other));

    private TextSpan SpanOf(TextSpan span, Match match, Match? other = null)
    {
        var end = match.Index + match.Length;
        var start = match.Index;
        if (other is { Success: true })
        {
            (start, end) = (Math.Min(start, other.Index), Math.Max(end, other.Index + other.Length));
        }

        return At(span, start, end);
    }

    private TextSpan At(TextSpan span, int start, int end) => text.Trim(span.Start + start, span.Start + end);

    private string Words(TextSpan span, int start, int end) => text.Words(At(span, start, end));
}
