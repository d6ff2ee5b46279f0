using System.Globalization;

namespace BmnnHierarchy.Rollup.Tests.History;

public sealed class AsOfTests
{
    /// <summary>21 November 2026, 08:00 in Vietnam.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_means_its_last_microsecond_in_Vietnam()
    {
        var asOf = Read("2026-06-30").Value!.Value;
        asOf.Instant.ShouldBe(new DateTimeOffset(2026, 6, 30, 23, 59, 59, TimeSpan.FromHours(7)).AddMicroseconds(999_999));
        (asOf.Day, asOf.IsWholeDay, asOf.ToString()).ShouldBe((new DateOnly(2026, 6, 30), true, "2026-06-30"));
    }

    [Theory]
    [InlineData("2026-06-30T17:00+07:00", "2026-06-30T10:00:00Z")]
    [InlineData("2026-06-30T23:30:00Z", "2026-06-30T23:30:00Z")]
    [InlineData("2026-06-30T23:30:00.123456Z", "2026-06-30T23:30:00.123456Z")]
    public void An_instant_is_taken_as_it_is_and_read_again_as_it_is_written(string text, string written)
    {
        var asOf = Read(text).Value!.Value;
        asOf.ToString().ShouldBe(written);
        asOf.IsWholeDay.ShouldBeFalse();
        Read(written).Value.ShouldBe(asOf);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-21")]
    public void No_day_and_today_are_the_live_figures(string? text) => Read(text).Value.ShouldBeNull();

    [Theory]
    [InlineData("2026-11-22", RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("9999-12-30", RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("2026-11-21T08:00:01+07:00", RollupRefusals.AsOfIsInTheFuture)]
    [InlineData("9999-12-31", RollupRefusals.AsOfIsMalformed)]
    [InlineData("30/06/2026", RollupRefusals.AsOfIsMalformed)]
    [InlineData("2026-02-30", RollupRefusals.AsOfIsMalformed)]
    [InlineData("2026-06-30T17:00", RollupRefusals.AsOfIsMalformed)]
    [InlineData("2026-06-30T17:00:00", RollupRefusals.AsOfIsMalformed)]
    [InlineData("hôm qua", RollupRefusals.AsOfIsMalformed)]
    [InlineData("-1", RollupRefusals.AsOfIsMalformed)]
    public void What_is_no_time_or_has_not_come_is_refused(string text, string code) => Read(text).Refusal!.Code.ShouldBe(code);

    [Theory]
    [InlineData(TrendStep.Month, "2026-01-15", "2026-03-31", "2026-01-31 2026-02-28 2026-03-31")]
    [InlineData(TrendStep.Month, "2026-01-31", "2026-02-10", "2026-01-31 2026-02-10")]
    [InlineData(TrendStep.Week, "2026-11-09", "2026-11-21", "2026-11-15 2026-11-21")]
    [InlineData(TrendStep.Week, "2026-11-15", "2026-11-22", "2026-11-15 2026-11-22")]
    public void A_trend_has_a_point_at_the_end_of_each_period_and_on_its_last_day(TrendStep step, string first, string last, string days) =>
        string.Join(' ', new TrendQuery(step, Day(first), Day(last)).Days().Value.Select(day => $"{day:yyyy-MM-dd}")).ShouldBe(days);

    [Fact]
    public void A_trend_that_nobody_can_look_at_is_refused() =>
        new TrendQuery(TrendStep.Week, new DateOnly(1, 1, 1), new DateOnly(2026, 1, 1)).Days().Refusal!.Code.ShouldBe(RollupRefusals.TrendIsTooLong);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Kernel.Result<AsOf?> Read(string? text) => AsOf.Read(text, TreeChoice.AsThen, Now);
}
