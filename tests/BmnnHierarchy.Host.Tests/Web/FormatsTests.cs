using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class FormatsTests
{
    private static readonly DateTimeOffset LateInTheEvening = new(2026, 11, 21, 18, 4, 0, TimeSpan.Zero);

    [Fact]
    public void Vietnamese_numbers_days_and_instants()
    {
        var formats = Formats.Vietnamese;
        formats.Number(12345).ShouldBe("12.345");
        formats.Percent(4812, 5934).ShouldBe("81%");
        formats.Percent(1, 8).ShouldBe("12,5%");
        formats.Day(new DateOnly(2026, 11, 3)).ShouldBe("03/11/2026");
        formats.Instant(LateInTheEvening).ShouldBe("22/11/2026 01:04");
    }

    [Fact]
    public void English_numbers_days_and_instants()
    {
        var formats = Formats.English;
        formats.Number(12345).ShouldBe("12,345");
        formats.Percent(1, 8).ShouldBe("12.5%");
        formats.Day(new DateOnly(2026, 11, 3)).ShouldBe("3 Nov 2026");
        formats.Instant(LateInTheEvening).ShouldBe("22 Nov 2026 01:04");
    }

    [Fact]
    public void Nearly_all_is_never_shown_as_all() => Formats.Vietnamese.Percent(99_999, 100_000).ShouldBe("99,9%");

    [Fact]
    public void Hardly_anything_is_never_shown_as_nothing() => Formats.Vietnamese.Percent(1, 3501).ShouldBe("<0,1%");

    [Fact]
    public void A_share_of_nothing_has_no_percentage() => Formats.Vietnamese.Percent(0, 0).ShouldBe("–");

    [Theory]
    [InlineData("3/11/2026")]
    [InlineData("03-11-2026")]
    [InlineData(" 03.11.2026 ")]
    [InlineData("03112026")]
    [InlineData("2026-11-03")]
    public void A_day_is_read_day_first(string typed)
    {
        TypedDay.TryRead(typed, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2026, 11, 3));
    }

    [Theory]
    [InlineData("11/13/2026")]
    [InlineData("31/02/2026")]
    [InlineData("hôm qua")]
    [InlineData("3/11/26")]
    public void What_is_no_day_is_not_read(string typed) => TypedDay.TryRead(typed, out _).ShouldBeFalse();

    [Fact]
    public void An_empty_field_is_no_day_and_no_mistake()
    {
        TypedDay.TryRead("  ", out var day).ShouldBeTrue();
        day.ShouldBeNull();
    }
}
