using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Tail;

/// <summary>Recipients ("Nơi nhận") and the block of the signature.</summary>
internal sealed class TailReader(MendedText text)
{
    private static readonly Regex RecipientsHead = Linear.Of(@"^noi nhan\b *:?");
    private static readonly Regex InWhoseName = Linear.Of(@"^(tm|t\/m|kt|k\/t|tl|tuq|q)\. ?[a-z]");
    private static readonly Regex Post = Linear.Of(@"^(pho |quyen )?(chu tich|giam doc|bi thu|truong ban|chanh van phong|thu truong|bo truong|cuc truong)( (thuong truc|uy ban nhan dan|ubnd))?$");
    private static readonly Regex Filed = Linear.Of(@"^(- )?luu\b");
    private static readonly Regex SignedBy = Linear.Of(@"^\(?(da ky|ky,? ten,? dong dau|ky ten|ky so)\)?\.?$");

    private static readonly Regex Rank = Linear.Of(@"^((thieu|trung|thuong|dai) (tuong|ta|uy)|(pgs|gs|ts|ths)\.?)[ ,.-]+");

    public static bool Opens(string plain) => RecipientsHead.IsMatch(plain) || InWhoseName.IsMatch(plain);

    public PlanTail Read(IEnumerable<TextSpan> lines)
    {
        var tail = new PlanTail();
        var receiving = false;
        var listed = false;
        foreach (var cell in lines.SelectMany(Cells))
        {
            var plain = text.PlainWords(cell);
            if (RecipientsHead.LengthAt(plain, 0) is > 0 and var head)
            {
                (receiving, listed) = (true, true);
                tail.Understood.Add(cell);
                TakeRecipients(tail, text.Trim(cell.Start + head, cell.End));
            }
            else if (InWhoseName.IsMatch(plain) || (tail.Capacity.Count > 0 && Post.IsMatch(plain)) || (IsCapitals(cell) && Post.IsMatch(plain)))
            {
                receiving = false;
                tail.Capacity.Add(text.Words(cell));
                tail.Understood.Add(cell);
            }
            else if (SignedBy.IsMatch(plain) && tail.Capacity.Count > 0)
            {
                tail.Understood.Add(cell);
            }
            else if (tail.Capacity.Count > 0 && tail.Name is null && IsName(cell))
            {
                tail.Name = text.Words(cell);
                tail.Understood.Add(cell);
            }
            else if (receiving || (plain.StartsWith('-') && listed))
            {
                receiving &= !Filed.IsMatch(plain);
                TakeRecipients(tail, cell);
                tail.Understood.Add(cell);
            }
        }

        return tail;
    }

    private void TakeRecipients(PlanTail tail, TextSpan span)
    {
        // Recipients run on in one paragraph when the line breaks of the list were lost.
        foreach (var part in Split(span))
        {
            var words = text.Words(part).TrimStart('-', '+', '•', ' ').TrimEnd(';', '.', ',', ' ');
            if (words.Length > 0)
            {
                tail.Recipients.Add(words);
                tail.RecipientSpans.Add(part);
            }
        }
    }

    private IEnumerable<TextSpan> Split(TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End - 2; i++)
        {
            if (text.Plain[i] == ';' && text.Plain[i + 1] == ' ' && text.Plain[i + 2] == '-')
            {
                yield return text.Trim(start, i);
                start = i + 1;
            }
        }

        yield return text.Trim(start, span.End);
    }

    private bool IsCapitals(TextSpan span) => !text.Words(span).Any(char.IsLower);

    /// <summary>Two to six words, each with a capital first letter and no figures.</summary>
    private bool IsName(TextSpan span)
    {
        var rank = Rank.LengthAt(text.Plain, span.Start);
        var words = text.Source[(span.Start + rank)..span.End].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 8 && words.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-'));
    }

    private IEnumerable<TextSpan> Cells(TextSpan line)
    {
        var start = line.Start;
        while (text.Source.IndexOf(Marks.CellBreak, start, line.End - start, StringComparison.Ordinal) is >= 0 and var end)
        {
            if (text.Trim(start, end) is { Length: > 0 } cell)
            {
                yield return cell;
            }

            start = end + Marks.CellBreak.Length;
        }

        if (text.Trim(start, line.End) is { Length: > 0 } last)
        {
            yield return last;
        }
    }
}

/// <summary>What stands below the last section.</summary>
internal sealed class PlanTail
{
    public List<string> Recipients { get; } = [];

    public List<TextSpan> RecipientSpans { get; } = [];

    public List<string> Capacity { get; } = [];

    public string? Name { get; set; }

    public List<TextSpan> Understood { get; } = [];

    public PlanSigner? Signer => Capacity.Count > 0 ? new PlanSigner(string.Join(" / ", Capacity), Name) : null;

    public ImmutableArray<string> AllRecipients => [.. Recipients];
}
