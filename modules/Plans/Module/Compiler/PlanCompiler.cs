using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Reading;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler;

internal sealed class PlanCompiler(Func<IUnitTree> tree) : IPlanCompiler
{
    public Result<PlanProposal> Compile(string fileName, ReadOnlyMemory<byte> content) => DocumentReader.Read(fileName, content).Then(CompileText);

    public Result<PlanProposal> CompileText(string text) => PastedText.Check(text).Then(Read);

    private Result<PlanProposal> Read(string text)
    {
        var mended = Mender.Mend(text);
        return SecrecyStamp.IsOn(mended) ? Refusal.Of(PlansRefusals.DocumentBearsSecrecyMark) : new PlanReading(mended, tree()).Read();
    }
}
