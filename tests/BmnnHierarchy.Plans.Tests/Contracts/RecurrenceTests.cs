namespace BmnnHierarchy.Plans.Tests.Contracts;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("monthly:25", RecurrencePeriod.Monthly)]
    [InlineData("quarterly:03-25,06-25,09-25,12-25", RecurrencePeriod.Quarterly)]
    [InlineData("half-yearly:06-15,12-15", RecurrencePeriod.HalfYearly)]
    [InlineData("yearly:11-04", RecurrencePeriod.Yearly)]
    [InlineData("five-yearly:2030-12-15", RecurrencePeriod.FiveYearly)]
    public void What_is_written_is_read_and_written_again(string text, RecurrencePeriod period)
    {
        var recurrence = Recurrence.Parse(text);
        recurrence.Period.ShouldBe(period);
        recurrence.ToString().ShouldBe(text);
        recurrence.ShouldBe(Recurrence.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yearly")]
    [InlineData("yearly:")]
    [InlineData("yearly:11-31")]
    [InlineData("yearly:02-29")]
    [InlineData("yearly:11-04,12-04")]
    [InlineData("monthly:0")]
    [InlineData("monthly:5")]
    [InlineData("monthly:32")]
    [InlineData("half-yearly:12-15,06-15")]
    [InlineData("half-yearly:06-15,06-15")]
    [InlineData("quarterly:03-25,06-25,09-25")]
    [InlineData("five-yearly:12-15")]
    [InlineData("weekly:2")]
    [InlineData("yearly:11-04:x")]
    public void Anything_else_is_no_recurrence(string? text) => Recurrence.TryParse(text, out _).ShouldBeFalse();
}
