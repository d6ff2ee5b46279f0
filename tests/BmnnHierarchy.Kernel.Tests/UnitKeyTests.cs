namespace BmnnHierarchy.Kernel.Tests;

public sealed class UnitKeyTests
{
    [Theory]
    [InlineData("unit:bca", "bca")]
    [InlineData("unit:31", "31")]
    [InlineData("unit:31-11146", "31-11146")]
    [InlineData("unit:31-so_nv", "31-so_nv")]
    [InlineData("unit:30-288-10507", "30-288-10507")]
    [InlineData("unit:a-b-c-d", "a-b-c-d")]
    public void A_well_formed_key_is_read_and_written_back_unchanged(string text, string code)
    {
        UnitKey.TryParse(text, out var key).ShouldBeTrue();
        key.Code.ShouldBe(code);
        key.ToString().ShouldBe(text);
        UnitKey.Parse(text).ShouldBe(UnitKey.FromCode(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31-11146")]
    [InlineData("unit:")]
    [InlineData("unit:31-")]
    [InlineData("unit:-31")]
    [InlineData("unit:31--11146")]
    [InlineData("unit:a-b-c-d-e")]
    [InlineData("unit:31-SO_NV")]
    [InlineData("UNIT:31")]
    [InlineData("unit:31 ")]
    [InlineData(" unit:31")]
    [InlineData("unit:31/11146")]
    [InlineData("unit:31-hải_phòng")]
    [InlineData("unit:٣١")]
    [InlineData("unit:31\n")]
    [InlineData("unit:unit:31")]
    public void Anything_else_is_no_key(string? text)
    {
        UnitKey.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_code_has_at_most_sixty_four_characters()
    {
        UnitKey.TryFromCode(new string('a', 64), out _).ShouldBeTrue();
        UnitKey.TryFromCode(new string('a', 65), out _).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_key_cannot_be_parsed_and_the_message_does_not_repeat_it()
    {
        Should.Throw<FormatException>(() => UnitKey.Parse("nội dung")).Message.ShouldNotContain("nội dung");
        Should.Throw<FormatException>(() => UnitKey.FromCode("Trích yếu")).Message.ShouldNotContain("Trích yếu");
    }

    [Fact]
    public void A_default_key_names_no_unit()
    {
        Should.Throw<InvalidOperationException>(() => default(UnitKey).Code);
        Should.Throw<InvalidOperationException>(() => default(UnitKey).ToString());
    }

    [Fact]
    public void Keys_are_ordered_by_their_characters_and_not_by_a_culture()
    {
        UnitKey[] keys = [UnitKey.FromCode("31-ubnd"), UnitKey.FromCode("31"), UnitKey.FromCode("31_a"), UnitKey.FromCode("31-11146")];
        keys.Order().Select(k => k.Code).ShouldBe(["31", "31-11146", "31-ubnd", "31_a"]);
        (keys[1] < keys[0]).ShouldBeTrue();
        (keys[0] >= keys[3]).ShouldBeTrue();
    }
}
