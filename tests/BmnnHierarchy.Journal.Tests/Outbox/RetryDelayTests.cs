using BmnnHierarchy.Journal.Outbox;

namespace BmnnHierarchy.Journal.Tests.Outbox;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 200)]
    [InlineData(5, 1600)]
    [InlineData(20, 30_000)]
    [InlineData(int.MaxValue, 30_000)]
    public void It_doubles_up_to_thirty_seconds(int failures, int milliseconds) =>
        RetryDelay.After(failures, chance: 0).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void Chance_takes_at_most_a_quarter_off() =>
        RetryDelay.After(1, chance: 0.999).ShouldBeInRange(TimeSpan.FromMilliseconds(75), TimeSpan.FromMilliseconds(76));
}
