namespace BmnnHierarchy.Architecture.Tests.Sources;

/// <summary>Each rule on the whole repository, and each rule on a file that breaks it.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [MemberData(nameof(Rules))]
    public void The_sources_keep_the_rule(string rule) =>
        SourceRules.All[rule].Violations(Repository.This).Select(v => $"{v}: {rule}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rules))]
    public void Something_in_the_repository_is_held_against_the_rule(string rule) =>
        Repository.This.Files().Any(SourceRules.All[rule].AppliesTo).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_file_that_breaks_the_rule_is_caught(string rule, string path, string text)
    {
        using var planted = new PlantedRepository((path, text), ("modules/Units/Module/Domain/Innocent.cs", "namespace A;\n"));
        SourceRules.All[rule].Violations(planted.Repository).ShouldHaveSingleItem().ShouldBe(path);
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it() =>
        PlantedViolations.All.Select(p => p.Rule).Distinct().Order().ShouldBe(SourceRules.All.Keys.Order());

    public static TheoryData<string> Rules => [.. SourceRules.All.Keys];

    public static TheoryData<string, string, string> Planted
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (rule, path, text) in PlantedViolations.All)
            {
                data.Add(rule, path, text);
            }

            return data;
        }
    }
}
