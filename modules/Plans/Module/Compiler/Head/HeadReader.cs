using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Head;

/// <summary>Number, date, issuer and title of a plan, by the layout of Decree 30/2020, annex I, or what a copy has left of it.</summary>
internal sealed class HeadReader(MendedText text, IUnitTree tree)
{
    private static readonly Regex NumberLine = Linear.Of(@"so ?: ?(?<number>\d{0,5}) ?(?<sign>[/-] ?[a-z0-9]{1,10}([-./&][a-z0-9&]{1,12}){0,4})");
    private static readonly Regex DateLine = Linear.Of(@"ngay ?(?<day>\d{1,2}) ?thang ?(?<month>\d{1,2}) ?nam ?(?<year>(19|20)\d\d)");
    private static readonly Regex TitleWord = Linear.Of(@"^ke hoach\b");
    private static readonly Regex CommitteeLine = Linear.Of(@"^(uy ban nhan dan|ubnd)\b");
    private static readonly Regex OfficeLine = Linear.Of(@"^(cong an|so |bo chi huy|ban |thanh tra|van phong|cuc |tong cong ty|truong |benh vien)");
    private static readonly Regex Motto = Linear.Of(@"(cong hoa xa hoi chu nghia viet nam|doc lap ?- ?tu do ?- ?hanh phuc)");
    private static readonly Regex Preamble = Linear.Of(@"^(- |\* )?(can cu|thuc hien|theo de nghi|xet de nghi|de nang cao|nham|de trien khai|de |uy ban nhan dan|ubnd|tiep tuc thuc hien|nam 20\d\d)\b");
    private static readonly Regex Rule = Linear.Of(@"^[-_=*. ]+$");
    private static readonly Regex PlanYear = Linear.Of(@"\bnam (?<year>20\d\d)$");
    private static readonly Regex Announces = Linear.Of(@"(nhu sau|cu the) ?[:.]?$");

    /// <param name="lines">The lines before the first numbered section.</param>
    public PlanHead Read(IReadOnlyList<TextSpan> lines)
    {
        var head = new PlanHead();
        var title = lines.Select((line, i) => (line, i)).FirstOrDefault(entry => TitleWord.IsMatch(text.PlainWords(entry.line)) && IsTitle(entry.line), (line: default, i: -1)).i;
        for (var i = 0; i < lines.Count; i++)
        {
            if (title >= 0 && i >= title)
            {
                break;
            }

            Take(head, lines[i]);
        }

        if (title >= 0)
        {
            TakeTitle(head, lines, title);
        }

        // A copy may have its number and date below the title, or at the end of its first paragraph.
        foreach (var line in title >= 0 ? lines.Skip(title) : [])
        {
            if (head.IssuedOn is null && text.Words(line).Length < 80)
            {
                Take(head, line);
            }
        }

        foreach (var line in lines)
        {
            head.Understood.Add(line);
        }

        head.Province = ProvinceIn(lines);
        head.Issuer ??= head.Province is { } province ? $"Ủy ban nhân dân {char.ToLower(province.Name[0], CultureInfo.InvariantCulture)}{province.Name[1..]}" : null;
        head.PlanYear = head.Title is { } words && PlanYear.Match(PlainForm.Of(words)) is { Success: true } year ? int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        return head;
    }

    private void Take(PlanHead head, TextSpan line)
    {
        foreach (var cell in Cells(line))
        {
            var plain = text.PlainWords(cell);
            if (head.Number is null && NumberLine.Match(plain) is { Success: true } number)
            {
                var sign = text.Source.Substring(cell.Start + number.Groups["sign"].Index, number.Groups["sign"].Length).Replace(" ", "", StringComparison.Ordinal);
                head.Number = number.Groups["number"].Length == 0 ? null : number.Groups["number"].Value + sign;
            }

            if (head.IssuedOn is null && DateLine.Match(plain) is { Success: true } date)
            {
                TakeDate(head, cell, date);
            }

            if (head.Title is null && OfficeLine.IsMatch(plain) && cell.Length < 60 && !text.Words(cell).Any(char.IsLower))
            {
                head.Issuer = text.Words(cell);
            }
            else if (CommitteeLine.IsMatch(plain) && !Motto.IsMatch(plain) && cell.Length < 80 && head.Title is null)
            {
                head.Issuer = text.Words(cell);
            }
            else if (head.Issuer is { Length: < 25 } && (plain.StartsWith("tinh ", StringComparison.Ordinal) || plain.StartsWith("thanh pho ", StringComparison.Ordinal)) && cell.Length < 40)
            {
                head.Issuer = $"{head.Issuer} {text.Words(cell)}";
            }
        }
    }

    private void TakeDate(PlanHead head, TextSpan cell, Match date)
    {
        var (year, month, day) = (Number(date, "year"), Number(date, "month"), Number(date, "day"));
        if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            head.IssuedOn = new DateOnly(year, month, day);
            return;
        }

        var span = new TextSpan(cell.Start + date.Index, date.Length);
        head.Impossible = new ImpossibleDate(text.Words(span), span);
    }

    private void TakeTitle(PlanHead head, IReadOnlyList<TextSpan> lines, int title)
    {
        var words = new List<string> { text.Words(lines[title]) };
        for (var i = title + 1; i < lines.Count && !StartsPreamble(lines, i, title) && !Rule.IsMatch(text.PlainWords(lines[i])); i++)
        {
            words.Add(text.Words(lines[i]));
        }

        head.Title = Sentence(string.Join(' ', words));
    }

    /// <summary>The first line under the word "KẾ HOẠCH" belongs to the title whatever it begins with.</summary>
    private bool StartsPreamble(IReadOnlyList<TextSpan> lines, int at, int title)
    {
        var plain = text.PlainWords(lines[at]);
        var ends = text.Source[lines[at].End - 1] is ';' or '.' or ':' or ',';
        return ends || Announces.IsMatch(plain) || DateLine.IsMatch(plain) || (Preamble.IsMatch(plain) && (at > title + 1 || lines[title].Length > 12)) || lines[at].Length > 300;
    }

    private bool IsTitle(TextSpan line) => text.Words(line) is var words && (words.Length <= 12 || !words.EndsWith('.')) && char.IsUpper(words[0]);

    /// <summary>The province that the head names most plainly: its issuer, its place and date, then its title and first paragraph.</summary>
    private Unit? ProvinceIn(IReadOnlyList<TextSpan> lines)
    {
        var plain = lines.Select(text.PlainWords).ToList();
        var provinces = tree.All.Where(unit => unit.Kind == UnitKind.Province && unit.InForce.To is null).ToList();
        return provinces.FirstOrDefault(province => plain.Exists(line => DateLine.IsMatch(line) && line.Contains(ShortName(province), StringComparison.Ordinal)))
            ?? provinces.FirstOrDefault(province => plain.Exists(line => line.Contains(PlainForm.Of(province.Name), StringComparison.Ordinal)))
            ?? provinces.FirstOrDefault(province => plain.Exists(line => line.Contains(ShortName(province), StringComparison.Ordinal)));
    }

    private static string ShortName(Unit province) => PlainForm.Of(province.Name).Replace("thanh pho ", "", StringComparison.Ordinal).Replace("tinh ", "", StringComparison.Ordinal);

    private IEnumerable<TextSpan> Cells(TextSpan line)
    {
        var start = line.Start;
        while (text.Source.IndexOf(Marks.CellBreak, start, line.End - start, StringComparison.Ordinal) is >= 0 and var end)
        {
            yield return text.Trim(start, end);
            start = end + Marks.CellBreak.Length;
        }

        yield return text.Trim(start, line.End);
    }

    /// <summary>Capitals of the title word become a sentence: "KẾ HOẠCH Thực hiện …" reads "Kế hoạch thực hiện …".</summary>
    private static string Sentence(string title)
    {
        const string word = "KẾ HOẠCH";
        return title.StartsWith(word + " ", StringComparison.Ordinal) && title.Length > word.Length + 1
            ? $"Kế hoạch {char.ToLower(title[word.Length + 1], CultureInfo.InvariantCulture)}{title[(word.Length + 2)..]}"
            : title;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
