using System.ComponentModel;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Host.Api;

/// <summary>A plan document: its text, or a file as it is.</summary>
internal sealed record PlanDocumentRequest(
    [property: Description("The plan's text, when it was pasted")] string? Text,
    [property: Description("Name of the file (.txt, .docx), when content is given")] string? FileName,
    [property: Description("The file in base 64")] byte[]? Content,
    [property: Description("Code of the plan in force that the document amends; null for a plan of its own")] string? Amends)
{
    /// <summary>Enough for a file of the greatest size in base 64.</summary>
    public const int LargestRequest = 28 * 1024 * 1024;

    public Result<PlanProposal> Compile(IPlanCompiler compiler) => this switch
    {
        { Text: { } text, Content: null } => compiler.CompileText(text),
        { Text: null, Content: { } content, FileName: { } name } => compiler.Compile(name, content),
        _ => Refusal.Of(HostRefusals.RequestIsMalformed, "text"),
    };
}
