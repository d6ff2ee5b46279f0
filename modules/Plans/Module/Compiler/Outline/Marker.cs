namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>How a paragraph is numbered.</summary>
/// <param name="Style">Paragraphs of one style stand on one level (<c>roman</c>, <c>decimal2</c>, <c>dash</c>).</param>
/// <param name="Label">The number itself (<c>III</c>, <c>1</c>, <c>a</c>); empty for dashes, which are counted.</param>
/// <param name="Length">Characters of the line that the marker takes, with the blanks after it.</param>
internal sealed record Marker(string Style, string Label, int Length)
{
    public const string Part = "part";
    public const string Roman = "roman";
    public const string UpperLetter = "upper";
    public const string Section = "section";
    public const string Dash = "dash";
    public const string Plus = "plus";
    public const string Bullet = "bullet";
    public const string Row = "row";

    public bool IsCounted => Style is Dash or Plus or Bullet;

    /// <summary>A marker that opens the body of a plan; a dash may stand before the grounds in its head.</summary>
    public bool OpensBody => Style is Part or Roman or UpperLetter or Section || Style.StartsWith("decimal", StringComparison.Ordinal);
}
