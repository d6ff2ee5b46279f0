namespace BmnnHierarchy.Architecture.Tests.Texts;

public sealed class RefusalTextsTests
{
    private static readonly Dictionary<string, string> Vietnamese = new() { ["steering.DutyNotBoundToUnit"] = "Nhiệm vụ {0} không giao cho đơn vị {1}." };

    private static readonly Dictionary<string, string> English = new() { ["steering.DutyNotBoundToUnit"] = "Duty {0} does not bind unit {1}." };

    [Fact]
    public void Every_refusal_has_a_text_in_both_languages_with_the_same_placeholders() =>
        RefusalTexts.Violations(RefusalTexts.CodesOf(ProductAssemblies.All), RefusalTexts.Load("vi"), RefusalTexts.Load("en")).ShouldBeEmpty();

    [Fact]
    public void There_are_refusals_to_look_at() =>
        RefusalTexts.CodesOf(ProductAssemblies.All).Select(c => c.Split('.')[0]).Distinct().ShouldContain("steering");

    [Fact]
    public void Every_text_of_the_pages_stands_in_both_languages_with_the_same_placeholders()
    {
        var vietnamese = RefusalTexts.Load("vi", "ui");
        vietnamese.ShouldNotBeEmpty();
        RefusalTexts.Differences(vietnamese, RefusalTexts.Load("en", "ui")).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_in_one_language_only_is_caught() =>
        RefusalTexts.Differences(new Dictionary<string, string> { ["a"] = "{0}", ["b"] = "" }, new Dictionary<string, string> { ["a"] = "", ["c"] = "" })
            .ShouldBe(["b has no English text", "c has no Vietnamese text", "a has other placeholders in English"]);

    [Fact]
    public void Texts_that_fit_pass() =>
        RefusalTexts.Violations(["steering.DutyNotBoundToUnit"], Vietnamese, English).ShouldBeEmpty();

    [Fact]
    public void A_code_without_a_text_is_caught() =>
        RefusalTexts.Violations(["steering.DutyNotBoundToUnit", "steering.StaleVersion"], Vietnamese, English)
            .ShouldBe(["steering.StaleVersion has no Vietnamese text", "steering.StaleVersion has no English text"]);

    [Fact]
    public void A_text_without_a_code_is_caught() =>
        RefusalTexts.Violations([], Vietnamese, English).ShouldHaveSingleItem().ShouldBe("steering.DutyNotBoundToUnit is no refusal of the product");

    [Fact]
    public void Placeholders_that_differ_are_caught() =>
        RefusalTexts.Violations(["steering.DutyNotBoundToUnit"], Vietnamese, new Dictionary<string, string> { ["steering.DutyNotBoundToUnit"] = "Duty {0} does not bind the unit." })
            .ShouldHaveSingleItem().ShouldBe("steering.DutyNotBoundToUnit has other placeholders in English");

    [Theory]
    [InlineData("Steering.DutyNotBound")]
    [InlineData("steering.dutyNotBound")]
    [InlineData("steering")]
    [InlineData("steering.Duty not bound")]
    public void A_code_that_is_no_sentence_of_a_module_is_caught(string code) =>
        RefusalTexts.Violations([code], new Dictionary<string, string> { [code] = "Không." }, new Dictionary<string, string> { [code] = "No." })
            .ShouldHaveSingleItem().ShouldEndWith("is not in the form module.RuleAsSentence");

    [Fact]
    public void The_constants_of_a_refusals_class_are_found() =>
        RefusalTexts.CodesOf([typeof(PlantedRefusals)]).ShouldBe(["planted.RuleIsBroken"]);

    private static class PlantedRefusals
    {
        public const string RuleIsBroken = "planted.RuleIsBroken";
    }
}
