using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Committee;

/// <summary>
/// The composition of the steering committee, where the plan prescribes one: in one sentence with numbered notes, or as a list.
/// </summary>
internal sealed class CommitteeReader(MendedText text, BodyReader bodies, BodyResolver resolver)
{
    private const int ListedLines = 40;
    private const int MostLabels = 40;

    private static readonly Regex Label = Linear.Of(
        @"(^|[^a-z])((?<deputy>(cac )?pho truong ban( thuong truc)?( chi dao)?)|(?<head>truong ban( chi dao)?)|(?<member>(cac )?(thanh vien|uy vien)( ban chi dao)?)|(?<standing>((co quan|bo phan) )?thuong truc( giup viec)?( cua)?( ban chi dao)?))( bao ve (bi mat nha nuoc|bmnn)( cua)?( tinh| thanh pho)?)?( *: *| +(la|gom|do) *:? *| *- *(?<dash>dong chi |d/c ))");

    private static readonly Regex Introduction = Linear.Of(@"thanh phan ban chi dao|ban chi dao[^.;]{0,80}(gom|thanh phan)|co cau ban chi dao");
    private static readonly Regex NoteBefore = Linear.Of(@"( *\(?\d{1,2}[).] *| *[-+*•;] *)+$");

    private readonly PostReader _posts = new(text, bodies, resolver);

    public ProposedCommittee? Read(IReadOnlyList<TextSpan> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Labels(lines[i]).Exists(label => label.Groups["head"].Success) && Compose(lines, i) is { } committee)
            {
                return committee;
            }
        }

        return null;
    }

    private List<Match> Labels(TextSpan line) => [.. Label.Matches(text.PlainWords(line)).OfType<Match>().Take(MostLabels)];

    private ProposedCommittee? Compose(IReadOnlyList<TextSpan> lines, int first)
    {
        var posts = new Dictionary<string, List<CommitteePost>> { ["head"] = [], ["deputy"] = [], ["member"] = [], ["standing"] = [] };
        var current = "";
        var end = lines[first].End;
        for (var i = first; i < lines.Count && i < first + ListedLines; i++)
        {
            var labels = Labels(lines[i]);
            if (labels.Count == 0 && (current.Length == 0 || !IsListed(lines[i])))
            {
                break;
            }

            if (labels.Count == 0)
            {
                posts[current].AddRange(_posts.In(WithoutMarker(lines[i])));
            }

            for (var at = 0; at < labels.Count; at++)
            {
                current = labels[at].Groups.Keys.First(name => posts.ContainsKey(name) && labels[at].Groups[name].Success);
                posts[current].AddRange(_posts.In(Value(lines[i], labels, at)));
            }

            end = lines[i].End;
        }

        return posts["head"].Count == 0 || posts["deputy"].Count + posts["member"].Count == 0
            ? null
            : new ProposedCommittee(
                [.. posts["head"].Take(1)],
                [.. posts["deputy"]],
                [.. posts["member"]],
                posts["standing"].FirstOrDefault(),
                SpanFrom(lines, first, end));
    }

    /// <summary>From the label to the next one in the line, without the number that stands before that.</summary>
    private TextSpan Value(TextSpan line, List<Match> labels, int at)
    {
        var plain = text.PlainWords(line);
        var start = labels[at].Groups["dash"] is { Success: true } dash ? dash.Index : labels[at].Index + labels[at].Length;
        var end = at + 1 < labels.Count ? labels[at + 1].Index + 1 : plain.Length;
        if (at + 1 < labels.Count && NoteBefore.Match(plain[start..Math.Max(start, end)]) is { Success: true } note)
        {
            end = start + note.Index;
        }

        return text.Trim(line.Start + start, line.Start + Math.Max(start, end));
    }

    private bool IsListed(TextSpan line) =>
        MarkerReader.Read(text.Words(line), text.PlainWords(line)) is not null && _posts.In(WithoutMarker(line)).Count > 0 && !Assignments.ActionVerbs.OpenAt(text.Plain, WithoutMarker(line).Start);

    private TextSpan WithoutMarker(TextSpan line) =>
        text.Trim(line.Start + (MarkerReader.Read(text.Words(line), text.PlainWords(line))?.Length ?? 0), line.End);

    /// <summary>The words that announce the composition belong to it, when they stand right before.</summary>
    private TextSpan SpanFrom(IReadOnlyList<TextSpan> lines, int first, int end)
    {
        var plain = text.PlainWords(lines[first]);
        var start = lines[first].Start;
        if (Introduction.Match(plain) is { Success: true } said)
        {
            start += said.Index;
        }
        else if (first > 0 && Introduction.IsMatch(text.PlainWords(lines[first - 1])) && text.Source[lines[first - 1].End - 1] == ':')
        {
            start = lines[first - 1].Start;
        }

        return text.Trim(start, end);
    }
}
