namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>A numbered paragraph, what stands below it without a number, and its numbered parts.</summary>
/// <param name="Ordinal">Its place among the dashes or bullets of its parent, from 1; the place among all for the others.</param>
/// <param name="Text">The words after the marker; empty when the marker stands alone.</param>
internal sealed record Section(Section? Parent, Marker Marker, int Ordinal, TextSpan Line, TextSpan Text)
{
    public List<TextSpan> More { get; } = [];

    public List<Section> Parts { get; } = [];

    /// <summary>Dashes and bullets among the parts.</summary>
    public int Counted { get; private set; }

    public void Add(Section part)
    {
        Parts.Add(part);
        Counted += part.Marker.IsCounted ? 1 : 0;
    }

    /// <summary>Set by a table: what its columns say of the row.</summary>
    public TableRow? Row { get; init; }

    /// <summary>An unnumbered paragraph at the end of a section that speaks of the whole of it.</summary>
    public bool IsClosing { get; init; }

    public bool IsRoot => Parent is null;

    public IEnumerable<Section> Ancestors()
    {
        for (var above = Parent; above is { IsRoot: false }; above = above.Parent)
        {
            yield return above;
        }
    }

    /// <summary>Key of the place (<c>III.7.4</c>); a decimal number that repeats those above (<c>1.1</c>) gives its last part only.</summary>
    public string Path
    {
        get
        {
            var own = Marker.Style is Marker.Dash or Marker.Plus or Marker.Bullet || IsClosing ? $"{Ordinal}" : OwnLabel;
            return Parent is { IsRoot: false } above ? $"{above.Path}.{own}" : own;
        }
    }

    /// <summary>How a reader finds the place (<c>III.7 gạch 4</c>).</summary>
    public string Place
    {
        get
        {
            var above = Parent is { IsRoot: false } parent ? parent.Place : null;
            if (IsClosing)
            {
                return $"{above} (đoạn cuối)";
            }

            return Marker.Style switch
            {
                Marker.Dash or Marker.Bullet => $"{above} gạch {Ordinal}".TrimStart(),
                Marker.Plus => $"{above} cộng {Ordinal}".TrimStart(),
                Marker.Row => $"{above} dòng {OwnLabel}".TrimStart(),
                _ => above is null ? OwnLabel : $"{above}.{OwnLabel}",
            };
        }
    }

    private string OwnLabel => Marker.Style.StartsWith("decimal", StringComparison.Ordinal) && RepeatsAbove ? Marker.Label[(Marker.Label.LastIndexOf('.') + 1)..] : Marker.Label;

    private bool RepeatsAbove => Parent is { IsRoot: false } above
        && above.Marker.Style.StartsWith("decimal", StringComparison.Ordinal)
        && Marker.Label.StartsWith(above.Marker.Label + ".", StringComparison.Ordinal);
}

/// <summary>Cells of a row of a table of assignments; spans of length 0 for columns that are not there.</summary>
internal sealed record TableRow(TextSpan Task, TextSpan Lead, TextSpan Coordinating, TextSpan Deadline);
