using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans;

/// <summary>Reads a plan document and proposes its assignments. Pure: the same document gives the same proposal; nothing is stored.</summary>
public interface IPlanCompiler
{
    /// <param name="fileName">Tells the kind of document by its ending (<c>.txt</c>, <c>.docx</c>); the content must agree with it.</param>
    Result<PlanProposal> Compile(string fileName, ReadOnlyMemory<byte> content);

    /// <summary>The same for text that a person has pasted.</summary>
    Result<PlanProposal> CompileText(string text);
}
