using System.Text.RegularExpressions;
using BmnnHierarchy.Architecture.Tests.Edges;

namespace BmnnHierarchy.Architecture.Tests.Layout;

public sealed partial class LayoutTests
{
    private static readonly string[] TopLevel = ["BmnnHierarchy.sln", "README.md", "host", "infra", "modules", "tests"];

    [Fact]
    public void The_top_level_is_exactly_as_designed() => UnexpectedAtTop(Repository.This).ShouldBeEmpty();

    [Fact]
    public void A_stray_and_a_missing_entry_at_the_top_are_caught()
    {
        using var planted = new PlantedRepository(
            ("BmnnHierarchy.sln", ""), ("src/a.cs", ""), ("host/a", ""), ("infra/a", ""), ("modules/a", ""), ("tests/a", ""), ("data/bmnn.db", ""), (".ci/run", ""));
        UnexpectedAtTop(planted.Repository).ShouldBe(["README.md is missing", "src does not belong here"], ignoreOrder: true);
    }

    [Fact]
    public void Every_module_says_what_it_is_for() => WithoutReadme(Repository.This).ShouldBeEmpty();

    [Fact]
    public void A_module_without_a_README_is_caught()
    {
        using var planted = new PlantedRepository(("modules/Units/README.md", ""), ("modules/Units/a.cs", ""), ("modules/Gossip/Module/a.cs", ""));
        WithoutReadme(planted.Repository).ShouldBe(["Gossip"]);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_every_project_of_the_solution_exists() => OutsideSolution(Repository.This).ShouldBeEmpty();

    [Fact]
    public void A_forgotten_project_is_caught()
    {
        using var planted = new PlantedRepository(
            ("BmnnHierarchy.sln", """Project("{A}") = "X", "modules\X\X.csproj", "{B}" """), ("modules/Y/Y.csproj", "<Project />"));
        OutsideSolution(planted.Repository).ShouldBe(["modules/X/X.csproj", "modules/Y/Y.csproj"], ignoreOrder: true);
    }

    [Fact]
    public void Package_versions_are_written_in_one_place() => VersionsElsewhere(Repository.This).ShouldBeEmpty();

    [Theory]
    [InlineData("""<PackageReference Include="Dapper" Version="2.1.66" />""")]
    [InlineData("""<PackageReference Include="Dapper" VersionOverride="2.1.66" />""")]
    [InlineData("""<PackageReference Include="Dapper"><Version>2.1.66</Version></PackageReference>""")]
    [InlineData("""<PackageVersion Include="Dapper" Version="2.1.66" />""")]
    public void A_version_in_a_project_file_is_caught(string item)
    {
        using var planted = new PlantedRepository(("modules/X/X.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>"));
        VersionsElsewhere(planted.Repository).ShouldHaveSingleItem();
    }

    [Fact]
    public void Build_settings_are_not_relaxed_by_a_project() => RelaxedSettings(Repository.This).ShouldBeEmpty();

    [Theory]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    [InlineData("<NoWarn>CS8602</NoWarn>")]
    [InlineData("<Nullable>disable</Nullable>")]
    public void A_relaxed_setting_is_caught(string property)
    {
        using var planted = new PlantedRepository(("modules/X/X.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>"));
        RelaxedSettings(planted.Repository).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> UnexpectedAtTop(Repository repository)
    {
        var visible = repository.TopLevel().Where(n => !n.StartsWith('.') && n != "data").ToList();
        return visible.Except(TopLevel).Select(n => $"{n} does not belong here").Concat(TopLevel.Except(visible).Select(n => $"{n} is missing"));
    }

    private static IEnumerable<string> WithoutReadme(Repository repository)
    {
        var files = repository.Files().Select(f => f.Path).Where(p => p.StartsWith("modules/", StringComparison.Ordinal) && p.Count('/') > 1).ToHashSet();
        return files.Select(p => p.Split('/')[1]).Distinct().Where(m => !files.Contains($"modules/{m}/README.md"));
    }

    private static HashSet<string> OutsideSolution(Repository repository)
    {
        var listed = SolutionProject().Matches(repository.Files(".sln").Single().Text).Select(m => m.Groups[1].Value.Replace('\\', '/')).ToHashSet();
        listed.SymmetricExceptWith(repository.Files(".csproj").Select(f => f.Path));
        return listed;
    }

    private static IEnumerable<string> VersionsElsewhere(Repository repository) =>
        from project in ProjectFile.AllIn(repository)
        from item in project.Xml.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "PackageVersion")
        where item.Name.LocalName is "PackageVersion" || item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null || item.HasElements
        select $"{project.Path}: {item}";

    private static IEnumerable<string> RelaxedSettings(Repository repository) =>
        from project in ProjectFile.AllIn(repository)
        from property in project.Xml.Descendants().Where(e => e.Name.LocalName is "TreatWarningsAsErrors" or "NoWarn" or "WarningsNotAsErrors" or "Nullable" or "AnalysisLevel" or "EnforceCodeStyleInBuild")
        select $"{project.Path}: {property}";

    [GeneratedRegex("""
        = "[^"]+", "([^"]+\.csproj)"
        """)]
    private static partial Regex SolutionProject();
}
