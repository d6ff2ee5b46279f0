using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Tests.Rules;

public sealed class CommandIdsTests
{
    [Theory]
    [InlineData("abcdefgh")]
    [InlineData("9b2e1c9e-0000-4f6a-8d1e-2f6c7a1b3c4d")]
    [InlineData("A_b-3456")]
    public void Well_formed_ids_are_accepted(string id) => CommandIds.Check(id).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abcdefg")]
    [InlineData("abcdefgh ")]
    [InlineData("abcd:efgh")]
    [InlineData("abcdefgđ")]
    [InlineData("abcd\nefgh")]
    [InlineData("a1234567890123456789012345678901234567890123456789012345678901234")]
    public void Malformed_ids_are_refused(string? id) => CommandIds.Check(id)?.Code.ShouldBe(SteeringRefusals.CommandIdMalformed);

    [Fact]
    public void Nobody_can_take_the_id_under_which_days_pass() =>
        CommandIds.Check(CommandIds.OfPassing(new DateOnly(2026, 11, 5)))?.Code.ShouldBe(SteeringRefusals.CommandIdMalformed);
}
