namespace BmnnHierarchy.Architecture.Tests.Edges;

public sealed class ProjectEdgesTests
{
    [Fact]
    public void Project_files_keep_to_the_table_of_allowed_edges() => ForbiddenEdges(Repository.This).ShouldBeEmpty();

    [Fact]
    public void Every_line_of_the_table_is_about_a_project_that_exists() =>
        AllowedEdges.Projects.Except(ProjectFile.AllIn(Repository.This).Select(p => p.Name)).ShouldBeEmpty();

    [Theory]
    [InlineData("modules/Rollup/Module/BmnnHierarchy.Rollup.csproj", "../../Steering/Contracts/BmnnHierarchy.Steering.Contracts.csproj")]
    [InlineData("modules/Steering/Module/BmnnHierarchy.Steering.csproj", "../../Rollup/Module/BmnnHierarchy.Rollup.csproj")]
    [InlineData("modules/Steering/Module/BmnnHierarchy.Steering.csproj", "..\\..\\Rollup\\Module\\BmnnHierarchy.Rollup.csproj")]
    [InlineData("modules/Kernel/BmnnHierarchy.Kernel.csproj", "../Grains/BmnnHierarchy.Grains.csproj")]
    [InlineData("host/BmnnHierarchy.Web/BmnnHierarchy.Web.csproj", "../../modules/Steering/Module/BmnnHierarchy.Steering.csproj")]
    [InlineData("host/BmnnHierarchy.Host/BmnnHierarchy.Host.csproj", "../../tests/BmnnHierarchy.Testing/BmnnHierarchy.Testing.csproj")]
    [InlineData("modules/Gossip/Module/BmnnHierarchy.Gossip.csproj", "../../Kernel/BmnnHierarchy.Kernel.csproj")]
    public void An_edge_that_the_table_does_not_have_is_caught(string project, string reference)
    {
        using var planted = new PlantedRepository((project, $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>"""));
        ForbiddenEdges(planted.Repository).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_kernel_uses_the_base_class_library_only() => ForeignCodeInKernel(Repository.This).ShouldBeEmpty();

    [Theory]
    [InlineData("""<PackageReference Include="Dapper" />""")]
    [InlineData("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    public void A_package_in_the_kernel_is_caught(string item)
    {
        using var planted = new PlantedRepository(("modules/Kernel/BmnnHierarchy.Kernel.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>"));
        ForeignCodeInKernel(planted.Repository).ShouldHaveSingleItem();
    }

    [Fact]
    public void Internals_are_visible_to_test_projects_only() => LeakedInternals(Repository.This).ShouldBeEmpty();

    [Fact]
    public void Internals_shown_to_another_module_are_caught()
    {
        using var planted = new PlantedRepository((
            "modules/Units/Module/BmnnHierarchy.Units.csproj",
            """<Project><ItemGroup><InternalsVisibleTo Include="BmnnHierarchy.Steering" /></ItemGroup></Project>"""));
        LeakedInternals(planted.Repository).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> ForbiddenEdges(Repository repository) => ProjectFile.AllIn(repository)
        .Where(p => !p.Path.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(p => AllowedEdges.Violations(p.Name, p.ProjectReferences));

    private static IEnumerable<string> ForeignCodeInKernel(Repository repository) => ProjectFile.AllIn(repository)
        .Where(p => p.Name == "Kernel")
        .SelectMany(p => p.PackageReferences.Concat(p.Includes("FrameworkReference")).Concat(p.Includes("Reference")));

    private static IEnumerable<string> LeakedInternals(Repository repository) =>
        from project in ProjectFile.AllIn(repository)
        from friend in project.Includes("InternalsVisibleTo")
        where !friend.EndsWith(".Tests", StringComparison.Ordinal) && friend is not ("BmnnHierarchy.Benchmarks" or "BmnnHierarchy.EndToEnd")
        select $"{project.Name} shows its internals to {friend}";
}
