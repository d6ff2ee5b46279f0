using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Pages.Checking;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class CheckSampleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(250, 25)]
    public void A_sample_is_a_tenth_rounded_up(int waiting, int drawn) => CheckSample.Draw(Waiting(waiting), 7).Length.ShouldBe(drawn);

    [Fact]
    public void The_same_seed_draws_the_same_claims_in_their_order_and_another_seed_others()
    {
        var waiting = Waiting(200);
        var drawn = CheckSample.Draw(waiting, 42);
        CheckSample.Draw(waiting, 42).ShouldBe(drawn);
        CheckSample.Draw([.. waiting.Reverse()], 42).ShouldBe(drawn, ignoreOrder: true);
        drawn.ShouldBe(drawn.OrderBy(row => waiting.IndexOf(row)));
        CheckSample.Draw(waiting, 43).ShouldNotBe(drawn);
    }

    [Fact]
    public void A_claim_that_was_not_drawn_and_is_checked_meanwhile_moves_no_other()
    {
        var waiting = Waiting(200);
        var drawn = CheckSample.Draw(waiting, 42);
        CheckSample.Draw(waiting.Remove(waiting.First(row => !drawn.Contains(row))), 42).ShouldBe(drawn);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("999999", 999_999)]
    [InlineData("0", null)]
    [InlineData("1000000", null)]
    [InlineData("-5", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void A_seed_is_a_number_that_can_be_read_out(string? text, int? seed) => CheckSample.ReadSeed(text).ShouldBe(seed);

    private static ImmutableArray<DutyRow> Waiting(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => new DutyRow(
            UnitKey.Parse($"unit:31-{11146 + (number % 50)}"), $"HP-{number}", "31-298-2025", $"HP-{number}", "I", DutyStatus.DoneOnTime, null, Things.Today, 100, Verification.None)),
    ];
}
