using System.Reflection;

namespace BmnnHierarchy.Architecture.Tests.Edges;

/// <summary>What the compiler really bound: project files may say less than is used through a neighbour.</summary>
public sealed class AssemblyEdgesTests
{
    [Fact]
    public void Assemblies_refer_to_what_the_table_allows() =>
        ProductAssemblies.All.SelectMany(a => ForbiddenReferences(a.GetName().Name!, a.GetReferencedAssemblies())).ShouldBeEmpty();

    [Fact]
    public void Every_project_of_the_table_is_among_the_assemblies_that_are_looked_at() =>
        ProductAssemblies.All.Select(a => a.GetName().Name![AllowedEdges.Prefix.Length..]).Order().ShouldBe(AllowedEdges.Projects.Order());

    [Theory]
    [InlineData("BmnnHierarchy.Rollup", "BmnnHierarchy.Steering.Contracts")]
    [InlineData("BmnnHierarchy.Web", "BmnnHierarchy.Journal")]
    [InlineData("BmnnHierarchy.Unheard", "BmnnHierarchy.Kernel")]
    public void A_reference_outside_the_table_is_caught(string assembly, string reference) =>
        ForbiddenReferences(assembly, [new AssemblyName(reference)]).ShouldHaveSingleItem();

    [Fact]
    public void The_kernel_assembly_refers_to_the_runtime_only() =>
        ForeignReferences(ProductAssemblies.Named("Kernel").GetReferencedAssemblies()).ShouldBeEmpty();

    [Fact]
    public void A_foreign_reference_of_the_kernel_is_caught() =>
        ForeignReferences([new AssemblyName("System.Text.Json"), new AssemblyName("Dapper")]).ShouldBe(["Dapper"]);

    private static IEnumerable<string> ForbiddenReferences(string assembly, IEnumerable<AssemblyName> references) =>
        AllowedEdges.Violations(
            assembly[AllowedEdges.Prefix.Length..],
            references.Select(r => r.Name!).Where(n => n.StartsWith(AllowedEdges.Prefix, StringComparison.Ordinal)).Select(n => n[AllowedEdges.Prefix.Length..]));

    private static IEnumerable<string> ForeignReferences(IEnumerable<AssemblyName> references) =>
        references.Select(r => r.Name!).Where(n => n != "netstandard" && !n.StartsWith("System.", StringComparison.Ordinal));
}
