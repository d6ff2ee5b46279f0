using System.Text.RegularExpressions;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>The table of the ASVS says what is: each test file that it names exists, each requirement stands once, and its counts are right.</summary>
public sealed partial class AsvsTableTests
{
    private static readonly string[] States = ["met", "met by deployment", "not applicable", "open"];

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "BmnnHierarchy.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }

    private static string Text => File.ReadAllText(Path.Combine(Root, "infra", "docs", "asvs.md"));

    [Fact]
    public void Every_test_file_that_is_named_exists()
    {
        var named = TestFiles().Matches(Text).Select(file => file.Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(40);
        named.Where(file => !File.Exists(Path.Combine(Root, "tests", "BmnnHierarchy." + file))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_requirement_stands_once_with_a_state_and_the_counts_are_right()
    {
        var rows = Rows().Matches(Text).Select(row => (Id: row.Groups["id"].Value, State: row.Groups["state"].Value, Where: row.Groups["where"].Value.Trim())).ToList();

        rows.Select(row => row.Id).ShouldBeUnique();
        rows.ShouldAllBe(row => States.Contains(row.State));
        rows.ShouldAllBe(row => row.Where.Length > 0);
        rows.Select(row => int.Parse(row.Id[1..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct().ShouldBe(Enumerable.Range(1, 17));
        var counts = States.Select(state => rows.Count(row => row.State == state)).ToList();
        Text.ShouldContain($"{rows.Count} requirements: {counts[0]} met, {counts[1]} met by deployment, {counts[2]} not applicable, {counts[3]} open.");
    }

    [GeneratedRegex("[A-Za-z.]+(?:Tests|EndToEnd)/[A-Za-z/]+\\.cs")]
    private static partial Regex TestFiles();

    [GeneratedRegex("^\\| (?<id>V[0-9.]+) \\| [12] \\| [^|]+ \\| (?<state>[^|]+) \\| (?<where>[^|]*) \\|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
