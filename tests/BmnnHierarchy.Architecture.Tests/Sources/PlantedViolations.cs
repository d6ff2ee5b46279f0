namespace BmnnHierarchy.Architecture.Tests.Sources;

/// <summary>Files that each break one rule.</summary>
internal static class PlantedViolations
{
    private const string Domain = "modules/Steering/Module/Domain/Planted.cs";
    private const string Grain = "modules/Steering/Module/Grains/PlantedGrain.cs";

    public static IReadOnlyList<(string Rule, string Path, string Text)> All { get; } =
    [
        ("A source file has at most 300 lines", Grain, string.Concat(Enumerable.Repeat("x\n", 301))),
        ("A source file has at most 300 lines", "host/BmnnHierarchy.Web/wwwroot/a.css", string.Concat(Enumerable.Repeat("x\n", 301))),
        ("A source file has at most 300 lines", "infra/scripts/test", string.Concat(Enumerable.Repeat("x\n", 301))),

        ("Domain code knows no grain, no SQL, no web, no clock", Domain, "using Orleans;\n"),
        ("Domain code knows no grain, no SQL, no web, no clock", Domain, "using static Dapper.SqlMapper;\n"),
        ("Domain code knows no grain, no SQL, no web, no clock", Domain, "using Microsoft.AspNetCore.Http;\n"),
        ("Domain code knows no grain, no SQL, no web, no clock", Domain, "class A { object B(global::System.Data.Common.DbCommand c) => c; }\n"),
        ("Domain code knows no grain, no SQL, no web, no clock", Domain, "class A(TimeProvider time);\n"),

        ("No module makes infrastructure visible in all its files", "modules/Units/Module/Usings.cs", "global using Dapper;\n"),
        ("No module makes infrastructure visible in all its files", "modules/Units/Module/BmnnHierarchy.Units.csproj", """<Using Include="Orleans" />"""),

        ("Grain code has no conditional compilation", Grain, "#if GRAIN_ENGINE_ORLEANS\n#endif\n"),
        ("Grain code stays on its scheduler", Grain, "await journal.AppendAsync(request).ConfigureAwait(false);\n"),

        ("Time and waiting are injected", Grain, "var now = DateTimeOffset.UtcNow;\n"),
        ("Time and waiting are injected", "host/BmnnHierarchy.Web/Pages/A.razor", "<p>@DateTime.Now</p>\n"),
        ("Time and waiting are injected", "tests/A.Tests/B.cs", "await Task.Delay(100);\n"),
        ("Time and waiting are injected", "tests/A.Tests/B.cs", "await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);\n"),
        ("Time and waiting are injected", "tests/A.Tests/B.cs", "Thread.Sleep(1);\n"),
        ("Banned symbols are not allowed back in", Grain, "#pragma warning disable RS0030\n"),

        ("Nothing on a page comes from outside", "host/BmnnHierarchy.Web/wwwroot/a.css", "@import \"https://fonts.example/a.css\";\n"),
        ("Nothing on a page comes from outside", "host/BmnnHierarchy.Web/wwwroot/a.css", "a { background: url(//tiles.example/a.png) }\n"),
        ("Nothing on a page comes from outside", "host/BmnnHierarchy.Web/App.razor", "<script src=\"//cdn.example/a.js\"></script>\n"),
        ("Nothing on a page comes from outside", "host/BmnnHierarchy.Web/wwwroot/a.js", "new WebSocket('wss://live.example');\n"),

        ("A module reads and writes its own tables only", "modules/Rollup/Module/Storage/A.cs", "\"select unit from steering_duty\"\n"),
        ("A module reads and writes its own tables only", "modules/Units/Module/Storage/Schema/sqlite/a.sql", "create table journal_event (a text);\n"),

        ("Names of classes say what they are, not that they help", "modules/Units/Module/Domain/UnitHelper.cs", "\n"),
        ("Nothing is left to do later", Domain, "// TODO: overdue\n"),
        ("Nothing is left to do later", Grain, "throw new NotImplementedException();\n"),
        ("A module's README has at most 60 lines", "modules/Units/README.md", string.Concat(Enumerable.Repeat("x\n", 61))),
    ];
}
