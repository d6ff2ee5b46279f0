namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>A body as the words name it.</summary>
/// <param name="Span">The words.</param>
/// <param name="Code">Code of a single body of the province (<c>so_nv</c>), or null.</param>
/// <param name="Kinds">Unit kinds when the words mean all units of them; empty otherwise.</param>
/// <param name="Every">True for "các cơ quan, đơn vị, địa phương".</param>
/// <param name="Name">The name to show when the words are only a part of it (<c>Sở Tài chính</c> for "Tài chính" in a list).</param>
internal sealed record BodyName(TextSpan Span, string? Code, IReadOnlyList<string> Kinds, bool Every = false, string? Name = null, string? Note = null, string? SoleKind = null)
{
    public bool IsResolved => Code is not null || Kinds.Count > 0 || Every;
}

/// <summary>Bodies that stand together in a list.</summary>
/// <param name="Span">From the first word of the list to its last.</param>
internal sealed record BodyList(TextSpan Span, IReadOnlyList<BodyName> Bodies)
{
    public bool IsEmpty => Bodies.Count == 0;
}
