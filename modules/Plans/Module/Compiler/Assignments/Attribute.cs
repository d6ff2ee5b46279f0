using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

internal enum AttributeKind
{
    Lead,
    Coordinating,
    Deadline,
    Product,
}

/// <summary>"Đơn vị chủ trì: Công an tỉnh": a line or a part of one that says something of an assignment above it.</summary>
internal sealed record Attribute(AttributeKind Kind, TextSpan Value)
{
    private static readonly Regex Label = Linear.Of(
        @"\b(?<lead>((co quan|don vi|bo phan)( duoc giao)? )?(chu tri( thuc hien| tham muu)?)|(co quan|don vi|bo phan)( chu tri)?( thuc hien)|phan cong( thuc hien)?|phu trach)|(?<co>((co quan|don vi|bo phan) )?phoi hop( thuc hien)?)|(?<time>thoi (gian|han)( thuc hien| hoan thanh| bao cao| trien khai)*|tien do( thuc hien| hoan thanh)?|hoan thanh)|(?<product>(san pham|ket qua)( du kien| dau ra| thuc hien)?)");

    /// <summary>What the words say when they begin with a label; nothing when they are no attributes.</summary>
    public static IReadOnlyList<Attribute> In(MendedText text, TextSpan span)
    {
        var plain = text.PlainWords(span);
        var labels = Label.Matches(plain).Where(match => IsLabel(plain, match)).ToList();
        if (labels.Count == 0 || plain[..labels[0].Index].Any(char.IsLetterOrDigit))
        {
            return [];
        }

        return [.. labels.Select((label, i) => Read(text, span, plain, label, i + 1 < labels.Count ? labels[i + 1].Index : plain.Length))];
    }

    private static bool IsLabel(string plain, Match match)
    {
        var at = match.Index + match.Length;
        while (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }

        return at < plain.Length && plain[at] == ':';
    }

    private static Attribute Read(MendedText text, TextSpan span, string plain, Match label, int end)
    {
        var kind = label.Groups["lead"].Success ? AttributeKind.Lead
            : label.Groups["co"].Success ? AttributeKind.Coordinating
            : label.Groups["time"].Success ? AttributeKind.Deadline
            : AttributeKind.Product;
        var start = plain.IndexOf(':', label.Index + label.Length) + 1;
        return new Attribute(kind, text.Trim(span.Start + start, span.Start + Math.Max(start, end)));
    }
}
