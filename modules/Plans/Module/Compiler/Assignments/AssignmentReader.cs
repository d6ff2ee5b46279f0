using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>Walks the sections and drafts what they give to do; notes which words it took for what.</summary>
internal sealed class AssignmentReader(MendedText text, BodyReader bodies, DeadlineReader deadlines)
{
    public const int MostAssignments = 1_000;

    private const int LongestHeading = 220;

    private static readonly Regex AnnexNote = Linear.Of(@"^\(? *(ban hanh )?kem theo (ke hoach|quyet dinh|cong van|van ban|thong bao)\b");
    private static readonly Regex OrderTo = Linear.Of(@"^(giao|phan cong|yeu cau|uy quyen)( cho)? ");

    private static readonly Regex HeadingEnd = Linear.Of(@"^[ ,]*((co trach nhiem|chiu trach nhiem|thuc hien( cac)?( nhiem vu| noi dung)?( sau)?|co nhiem vu)[ ,]*)*[:.;]? *$");

    private readonly ClauseReader _clauses = new(text, bodies);
    private readonly Coordination _coordination = new(text, bodies);

    public List<Draft> Drafts { get; } = [];

    /// <summary>True when no plan of people has so many assignments; reading stops there.</summary>
    public bool HasTooMany => Drafts.Count > MostAssignments;

    /// <summary>Headings, attribute lines and heads of tables.</summary>
    public List<TextSpan> Understood { get; } = [];

    public List<NotUnderstood> NotUnderstood { get; } = [];

    /// <summary>Bodies that headings, sentences and columns give work to.</summary>
    public List<BodyName> Assigned { get; } = [];

    public void Read(Section root)
    {
        foreach (var section in root.Parts.TakeWhile(_ => !HasTooMany))
        {
            Walk(section, []);
        }

        foreach (var siblings in Drafts.GroupBy(draft => draft.Section).Where(drafts => drafts.Count() > 1))
        {
            foreach (var (draft, i) in siblings.Select((draft, i) => (draft, i)))
            {
                draft.Letter = i;
            }
        }
    }

    private void Walk(Section section, IReadOnlyList<BodyName> lead)
    {
        if (section.Row is { } row)
        {
            TakeRow(section, row, lead);
            return;
        }

        var first = Drafts.Count;
        var body = section.Text;
        if (HeadingBodies(section) is var (named, end) && named.Count > 0)
        {
            Understood.Add(new TextSpan(section.Line.Start, end - section.Line.Start));
            Assigned.AddRange(named);
            lead = named;
            body = text.Trim(end, section.Text.End);
        }
        else if (IsHeading(section))
        {
            Understood.Add(section.Line);
            lead = HeadingSubject(section) is { Count: > 0 } subject ? subject : lead;
            body = default;
        }

        var paragraph = 0;
        foreach (var words in section.More.Prepend(body).Where(words => words.Length > 0))
        {
            TakeParagraph(section, paragraph++, words, lead, first);
        }

        foreach (var part in section.Parts.TakeWhile(_ => !HasTooMany))
        {
            if (Attribute.In(text, part.Text) is { Count: > 0 } attributes)
            {
                Understood.Add(part.Line);
                Apply(attributes, first);
                continue;
            }

            Walk(part, lead);
        }
    }

    private void TakeParagraph(Section section, int paragraph, TextSpan words, IReadOnlyList<BodyName> lead, int first)
    {
        if (Attribute.In(text, words) is { Count: > 0 } attributes)
        {
            Understood.Add(words);
            Apply(attributes, first);
            return;
        }

        if (TableColumns.IsRow(text.Words(words)) && TableColumns.Read(text, words) is not null)
        {
            Understood.Add(words);
            return;
        }

        if (IsTitle(words) || AnnexNote.LengthAt(text.Plain, words.Start) > 0)
        {
            Understood.Add(words);
            return;
        }

        var own = Drafts.Count;
        var clauses = _clauses.Read(words);
        foreach (var span in clauses.Without)
        {
            TakeWithout(section, span, first);
        }

        IReadOnlyList<BodyName> governing = [];
        IReadOnlyList<BodyName> subject = [];
        foreach (var clause in clauses.Actions.TakeWhile(_ => !HasTooMany))
        {
            if (clause.Sentence > 0)
            {
                governing = [];
                subject = [];
            }

            var draft = new Draft(section, paragraph, clause.Span) { IsRequest = clause.IsRequest, Sentence = clause.Sentence, PassesOn = clause.Passes is not null, Predicate = clause.Subject?.Span.End ?? clause.Span.Start };
            subject = clause.Subject?.Bodies ?? subject;
            draft.Lead.AddRange(clause.Passes?.Bodies ?? (subject.Count > 0 ? subject : lead));
            Assigned.AddRange(clause.Subject?.Bodies ?? []);
            var named = _coordination.In(clause.Span);
            draft.Coordinating.AddRange(named.Count > 0 ? named : governing);
            governing = _coordination.GovernsSentence(clause.Span) ? named : governing;
            draft.Deadline = deadlines.Read(clause.Span);
            TakeInline(draft);
            Drafts.Add(draft);
        }

        ShareClosingDeadline(own);
    }

    /// <summary>A heading names whom the work below is given to when nothing but bodies stands in it, or before its colon.</summary>
    private (IReadOnlyList<BodyName> Named, int End) HeadingBodies(Section section)
    {
        var list = bodies.ListAt(section.Text.Start + OrderTo.LengthAt(text.Plain, section.Text.Start), section.Text.End);
        if (list.IsEmpty || section.IsClosing)
        {
            return ([], 0);
        }

        var colon = text.Source.IndexOf(':', list.Span.End, section.Text.End - list.Span.End);
        var end = colon >= 0 ? colon + 1 : section.Text.End;
        return HeadingEnd.IsMatch(text.Plain.AsSpan(list.Span.End, end - list.Span.End)) ? (list.Bodies, end) : ([], 0);
    }

    /// <summary>"Công an tỉnh chủ trì, phối hợp với các đơn vị:" above a list gives the list to the police.</summary>
    private IReadOnlyList<BodyName> HeadingSubject(Section section)
    {
        if (section.Text.Length == 0 || text.Source[section.Text.End - 1] != ':')
        {
            return [];
        }

        var named = bodies.ListAt(section.Text.Start, section.Text.End).Bodies;
        Assigned.AddRange(named);
        return named;
    }

    /// <summary>A topic above numbered parts or paragraphs, not a task: it ends without a full stop, or is written in capitals.</summary>
    private bool IsHeading(Section section)
    {
        var words = text.Words(section.Text);
        if (words.Length == 0 || !words.Any(char.IsLower) || section.Marker.Style is Marker.Part or Marker.Section)
        {
            return true;
        }

        if (Sentences.In(text, section.Text).Skip(1).Any())
        {
            return false;
        }

        var tasks = section.Parts.Exists(part => Attribute.In(text, part.Text).Count == 0);
        var paragraphs = section.More.Exists(line => Attribute.In(text, line).Count == 0);
        return (tasks || paragraphs) && words.Length <= LongestHeading && (words[^1] == ':' || words[^1] is not ('.' or ';'));
    }

    /// <summary>A line in capitals below a marker that stands alone is the section's title.</summary>
    private bool IsTitle(TextSpan line) => line.Length <= LongestHeading && !text.Words(line).Any(char.IsLower);

    private void TakeRow(Section section, TableRow row, IReadOnlyList<BodyName> lead)
    {
        Understood.Add(section.Line);
        var draft = new Draft(section, 0, row.Task);
        var named = row.Lead.Length > 0 ? bodies.AllIn(row.Lead) : [];
        draft.Lead.AddRange(named.Count > 0 ? named : lead);
        draft.Coordinating.AddRange(row.Coordinating.Length > 0 ? bodies.AllIn(row.Coordinating) : _coordination.In(row.Task));
        draft.Deadline = row.Deadline.Length > 0 ? deadlines.Read(row.Deadline, deadlineOnly: true) : deadlines.Read(row.Task);
        Assigned.AddRange(named);
        Drafts.Add(draft);
    }

    /// <summary>What stands before the first task of its section explains; after one it belongs to that task.</summary>
    private void TakeWithout(Section section, TextSpan span, int first)
    {
        if (Drafts.Count > first && Drafts[^1].Section == section && Drafts[^1].Span.End <= span.Start)
        {
            Drafts[^1].Span = new TextSpan(Drafts[^1].Span.Start, span.End - Drafts[^1].Span.Start);
            return;
        }

        NotUnderstood.Add(new NotUnderstood(text.Words(span), PlansRefusals.LineNotUnderstood, span));
    }

    private void TakeInline(Draft draft)
    {
        var open = text.Source.IndexOf('(', draft.Span.Start, draft.Span.Length);
        while (open >= 0)
        {
            var close = text.Source.IndexOf(')', open, draft.Span.End - open);
            if (close < 0)
            {
                return;
            }

            var inside = new TextSpan(open + 1, close - open - 1);
            ApplyTo(draft, Attribute.In(text, inside));
            if (draft.Deadline?.IsDated != true && OnlyADate(text.Trim(inside.Start, inside.End)) is { } alone)
            {
                draft.Deadline = alone;
            }

            open = text.Source.IndexOf('(', inside.End, draft.Span.End - inside.End);
        }
    }

    /// <summary>Brackets that hold nothing but a date say by when; a date beside other words may be that of a document.</summary>
    private Deadline? OnlyADate(TextSpan inside) =>
        inside.Length > 0 && deadlines.Read(inside, deadlineOnly: true) is { IsDated: true } date && date.Span == inside ? date : null;

    /// <summary>A deadline in brackets at the end of a sentence is that of all its clauses.</summary>
    private void ShareClosingDeadline(int from)
    {
        for (var i = Drafts.Count - 1; i > from; i--)
        {
            var (last, before) = (Drafts[i], Drafts[i - 1]);
            if (last.Sentence == 0 && before.Deadline?.IsDated != true && last.Deadline is { IsDated: true } shared && !last.PassesOn
                && InBrackets(last, shared.Span))
            {
                before.Deadline = shared;
            }
        }
    }

    private bool InBrackets(Draft draft, TextSpan words)
    {
        var open = text.Source.LastIndexOf('(', words.Start, Math.Max(0, words.Start - draft.Span.Start));
        return open >= 0 && text.Source.IndexOf(')', open, draft.Span.End - open) >= words.End;
    }

    private void Apply(IReadOnlyList<Attribute> attributes, int first)
    {
        for (var i = first; i < Drafts.Count; i++)
        {
            ApplyTo(Drafts[i], attributes);
        }
    }

    private void ApplyTo(Draft draft, IReadOnlyList<Attribute> attributes)
    {
        foreach (var (kind, value) in attributes)
        {
            switch (kind)
            {
                case AttributeKind.Lead when bodies.AllIn(value) is { Count: > 0 } named:
                    draft.Lead.Clear();
                    draft.Lead.AddRange(named);
                    Assigned.AddRange(named);
                    break;
                case AttributeKind.Coordinating:
                    draft.Coordinating.AddRange(bodies.AllIn(value));
                    break;
                case AttributeKind.Deadline when draft.Deadline?.IsDated != true:
                    draft.Deadline = deadlines.Read(value, deadlineOnly: true);
                    break;
            }
        }
    }
}
