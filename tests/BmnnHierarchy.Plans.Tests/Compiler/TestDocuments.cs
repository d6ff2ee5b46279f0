using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>The documents of the folder Documents, and what the compiler makes of them.</summary>
internal static class TestDocuments
{
    public const string HaiPhong = "hai-phong-298-kh-ubnd-2025.txt";
    public const string NgheAn = "nghe-an-bmnn-2025.txt";

    public static IPlanCompiler Compiler { get; } = PlansModule.Compiler(UnitsModule.ReferenceTree());

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", name);

    public static string Text(string name) => File.ReadAllText(Path(name));

    public static PlanProposal Compile(string name) => Compiler.Compile(name, File.ReadAllBytes(Path(name))).Value;
}
